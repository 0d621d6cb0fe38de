import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordMemberConsent } from '../../contract/operating.ts';
import { readOwnEstablishment, submitOperatingInformation } from '../../contract/partner.ts';
import type { Member } from '../../domain/establishment/operating-information.ts';
import { openStage, type Stage } from './driver.ts';
import { approved } from './establishments.ts';
import { type House, housework, newHouse } from './houses.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

const house = () => newHouse(stage, caf.browser);
const { send, online, shown, name } = housework(() => ({ stage, caf: caf.browser }));

describe('the consent of a member of a MAM', () => {
  const consent = async (mam: House, { accountId }: Member, given: boolean) => {
    const params = { id: mam.establishmentId };
    const { consentsVersion: version } = await stage.done(readOwnEstablishment, { as: mam.browser, params });
    const call = { as: mam.browser, params: { ...params, accountId }, body: { version, given } };
    return stage.done(recordMemberConsent, call);
  };

  it('PUB-10 says who wrote it down and when; nobody is named without', async () => {
    const mam = await house();
    const [first, second] = mam.members;
    const { parties } = await consent(mam, second, false);
    expect(parties.map(({ consent }) => consent?.recordedBy)).toEqual([
      first.accountId,
      undefined,
      first.accountId,
    ]);
    const refused = await stage.call(submitOperatingInformation, {
      as: mam.browser,
      params: { id: mam.establishmentId },
      body: { basedOn: 0, information: { members: [second] }, commitmentsAccepted: true as const },
    });
    expect(refused.problem?.errors).toMatchObject([{ path: 'information.members' }]);
    expect(refused.problem?.errors?.[0]?.message).toContain('n’a pas donné son accord');
  });

  it('PUB-10 AVN-07 taken back, takes the name off what is online and what waits, at once', async () => {
    const mam = await house();
    const [first, second, third] = mam.members;
    await online(mam, [first, second]);
    await send(mam, [first, second, third]);
    await consent(mam, second, false);
    expect(await shown(mam)).toEqual([name(first)]);
    const params = { id: mam.establishmentId };
    const { submission } = await stage.done(readOwnEstablishment, { as: mam.browser, params });
    expect(submission?.information.members?.map(({ accountId }) => accountId)).toEqual([
      first.accountId,
      third.accountId,
    ]);
  });

  it('PUB-10 is nobody’s to write down but the house’s, about its own members', async () => {
    const [mam, other] = [await house(), await house()];
    const params = { id: mam.establishmentId, accountId: other.members[0].accountId };
    for (const as of [mam.browser, other.browser]) {
      const refused = await stage.call(recordMemberConsent, {
        as,
        params,
        body: { version: 3, given: true },
      });
      expect(refused.problem?.code).toBe('not-found');
    }
  });

  it('PUB-10 taken back just before the approval of a version read before, names nobody all the same', async () => {
    const mam = await house();
    const [first] = mam.members;
    await send(mam, [first]);
    const waiting = await stage.deps.records.get('submission', [mam.establishmentId]);
    await consent(mam, first, false);
    const after = await stage.deps.records.get('submission', [mam.establishmentId]);
    if (!waiting || !after) throw new Error('Something waits');
    // As a version would be that was sent in the very moment.
    const late = { ...waiting, version: after.version + 1 };
    await stage.deps.records.commit([{ do: 'put', kind: 'submission', record: late }]);
    await approved(stage, caf.browser, mam.establishmentId);
    expect(await shown(mam)).toEqual([]);
  });
});
