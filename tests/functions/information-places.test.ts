import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cancelTermination, recordTermination } from '../../contract/caf-duration.ts';
import { findInformationPlaces } from '../../contract/information-places.ts';
import { amendment } from './amendments.ts';
import { breachToday, keepConventions, letterToday, otherKind } from './conventions.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

/** Addresses of the information places that families of a commune find. */
async function found(commune: string): Promise<string[]> {
  await stage.react();
  const { places } = await stage.done(findInformationPlaces, { query: { commune } });
  return places.map(({ email }) => email);
}

describe('the information places of a commune', () => {
  it('ACT-04 are found from the activation of their convention on, and with nothing that is not theirs to show', async () => {
    const { request } = await otherKind(stage, caf.browser, 'linf', 'signed');
    const [commune = { code: '' }] = request.kind === 'linf' ? request.communes : [];
    const { email } = request.kind === 'linf' ? request.place : { email: '' };
    expect(await found(commune.code)).not.toContain(email);
    const active = await otherKind(stage, caf.browser, 'linf', 'active');
    const place = active.request.kind === 'linf' ? active.request.place : undefined;
    expect(await found(commune.code)).toContain(place?.email);
    const { places } = await stage.done(findInformationPlaces, { query: { commune: commune.code } });
    const one = places.find((shown) => shown.email === place?.email);
    expect(Object.keys(one ?? {}).sort()).toEqual(
      Object.keys({
        habilitationId: 1,
        name: 1,
        address: 1,
        email: 1,
        ...(one?.phone && { phone: 1 }),
        ...(one?.establishmentId && { establishmentId: 1 }),
      }).sort(),
    );
  });

  it('AVN-01 are those that an avenant in force gives them', async () => {
    const { id, request } = await otherKind(stage, caf.browser, 'linf', 'active');
    const email = request.kind === 'linf' ? request.place.email : '';
    expect(await found('26362')).not.toContain(email);
    await amendment(stage, caf.browser, id, 'in-force', [{ op: 'add-commune', code: '26362' }]);
    expect(await found('26362')).toContain(email);
  });

  it('AVN-04 stay while an ordinary end is awaited, and when it is cancelled', async () => {
    const { id, version, request } = await otherKind(stage, caf.browser, 'linf', 'active');
    const [email, commune] =
      request.kind === 'linf' ? [request.place.email, request.communes[0]?.code ?? ''] : ['', ''];
    const call = { as: caf.browser, params: { id } };
    const { version: ending } = await stage.done(recordTermination, {
      ...call,
      body: { version, termination: letterToday() },
    });
    expect(await found(commune)).toContain(email);
    await stage.done(cancelTermination, { ...call, body: { version: ending, reason: 'Un accord.' } });
    expect(await found(commune)).toContain(email);
  });

  it('AVN-05 are gone the day their convention ends, before and after the schedule has passed', async () => {
    const { id, version, request } = await otherKind(stage, caf.browser, 'linf', 'active');
    const [email, commune] =
      request.kind === 'linf' ? [request.place.email, request.communes[0]?.code ?? ''] : ['', ''];
    expect(await found(commune)).toContain(email);
    const body = { version, termination: breachToday() };
    await stage.done(recordTermination, { as: caf.browser, params: { id }, body });
    expect(await found(commune)).not.toContain(email);
    await keepConventions();
    expect(await found(commune)).not.toContain(email);
    expect(await stage.deps.records.get('informationPlace', ['26', id])).toBeUndefined();
  });
});
