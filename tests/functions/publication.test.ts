import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as z from 'zod';
import { decideSubmission, listSubmissions, readSubmission } from '../../contract/caf-validation.ts';
import {
  declareAvailability,
  readOwnEstablishment,
  submitOperatingInformation,
} from '../../contract/partner.ts';
import { readSheet } from '../../contract/public.ts';
import { listDepartment } from '../../contract/search.ts';
import { concerningAlone } from '../../domain/establishment/operating-fields.ts';
import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { fullInformation } from '../builders/full-information.ts';
import { mailsTo } from '../engines.ts';
import { advance, days } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { approval, approved, declared, returnOf, submitted, week, withdrawn } from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent, type Somebody, signedIn } from './people.ts';

let stage: Stage;
let caf: Somebody;
let someone: Awaited<ReturnType<typeof partner>>;
let id: string;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
/** A new partner and its EAJE for each test group that asks. */
async function newPartner() {
  someone = await partner(stage, caf.browser);
  id = someone.establishmentIds[0] ?? '';
}
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => stage.stop());

const sheetOf = async (establishmentId = id) => {
  await stage.react();
  return stage.done(readSheet, { params: { id: establishmentId } });
};
/** The establishment as the list of its department has it. */
const listed = async () => {
  const query = { text: id };
  const { establishments } = await stage.done(listDepartment, { params: { cafCode: '26' }, query });
  return establishments.find((one) => one.id === id);
};
const own = () => stage.done(readOwnEstablishment, { as: someone.browser, params: { id } });
describe('operating information', () => {
  beforeAll(newPartner);

  it('PUB-02 waits for the Caf, and what is in force stays online', async () => {
    await submitted(stage, someone.browser, id, { tariffs: 'Anciens tarifs.', phone: '04 75 25 11 11' });
    expect((await sheetOf()).operating).toBeUndefined();
    await approved(stage, caf.browser, id);
    await submitted(stage, someone.browser, id, { tariffs: 'Nouveaux tarifs.' });
    const sheet = await sheetOf();
    expect(sheet.operating?.tariffs).toBe('Anciens tarifs.');
    expect(sheet.phone).toBe('0475251111');
    const { submissions } = await stage.done(listSubmissions, { as: caf.browser });
    expect(submissions.map(({ establishmentId }) => establishmentId)).toContain(id);
  });

  it('PUB-02 PUB-09 is shown to the Caf beside what is in force, with who entered it and what changed', async () => {
    const waiting = await stage.done(readSubmission, { as: caf.browser, params: { id } });
    expect(waiting).toMatchObject({
      inForce: { tariffs: 'Anciens tarifs.' },
      submitted: { tariffs: 'Nouveaux tarifs.' },
      toDecide: ['phone', 'tariffs'],
      submittedBy: someone.accountId,
    });
  });

  it('PUB-04 an approval cancels and replaces what was online; the provider’s agent is told', async () => {
    await approved(stage, caf.browser, id);
    const sheet = await sheetOf();
    expect(sheet.operating).toMatchObject({ tariffs: 'Nouveaux tarifs.' });
    expect(sheet.phone).toBe('+33475250000');
    expect((await mailsTo(someone.email))[0]?.text).toContain(`/etablissements/${id}`);
    expect((await own()).submission).toBeUndefined();
  });

  it('PUB-01 what cannot be is refused with a word where it stands, and nothing changes', async () => {
    const sent = async (information: z.input<typeof OperatingInformation>) => {
      const body = { basedOn: 0, information, commitmentsAccepted: true as const };
      const as = someone.browser;
      const { problem } = await stage.call(submitOperatingInformation, { as, params: { id }, body });
      return problem?.errors?.map(({ path, message }) => `${path} ${message}`).join();
    };
    // Latitude and longitude in each other's place.
    expect(await sent({ position: { latitude: 5.0237, longitude: 44.7286 } })).toMatch(
      /^information\.position .*30 km/,
    );
    expect(await sent({ communesServed: [{ code: '26999', name: 'Crest' }] })).toMatch(
      /^information\.communesServed Cette commune n’existe pas/,
    );
    expect(await sent({ capacity: 5, emergencyPlaces: 50 })).toMatch(
      /^information\.emergencyPlaces .*pas plus que sa capacité/,
    );
    expect((await own()).submission).toBeUndefined();
  });

  it('PUB-02 a return tells why, and changes nothing online', async () => {
    const call = { as: caf.browser, params: { id } };
    await submitted(stage, someone.browser, id, { tariffs: 'Tarifs à revoir.' });
    const read = await stage.done(readSubmission, call);
    await stage.done(decideSubmission, { ...call, body: returnOf(read, 'Précisez le quotient.') });
    expect((await sheetOf()).operating?.tariffs).toBe('Nouveaux tarifs.');
    expect((await own()).submission).toMatchObject({
      state: 'returned',
      returned: { fields: { tariffs: 'Précisez le quotient.' } },
    });
    expect((await mailsTo(someone.email))[0]?.text).toContain('Précisez le quotient.');
    const { submissions } = await stage.done(listSubmissions, { as: caf.browser });
    expect(submissions.map(({ establishmentId }) => establishmentId)).not.toContain(id);
    const body = approval({ ...read, version: read.version + 1 });
    const late = await stage.call(decideSubmission, { ...call, body });
    expect(late.problem?.code).toBe('conflict');
  });

  it('PUB-05 can be empty', async () => {
    const waiting = await stage.deps.records.get('submission', [id]);
    const body = { basedOn: waiting?.version ?? 0, information: {}, commitmentsAccepted: true as const };
    await stage.done(submitOperatingInformation, { as: someone.browser, params: { id }, body });
    await approved(stage, caf.browser, id);
    const { operating } = await sheetOf();
    expect(Object.keys(operating ?? {}).sort()).toEqual(['updatedAt', 'validatedParts']);
  });

  it('PUB-01 holds all that concerns a crèche, as it was entered, and nothing of another type', async () => {
    const information = concerningAlone('EAJE', fullInformation);
    await submitted(stage, someone.browser, id, information);
    await approved(stage, caf.browser, id);
    const { operating } = await sheetOf();
    const { updatedAt, validatedParts, ...shown } = operating ?? { updatedAt: '' };
    expect(Object.values(validatedParts ?? {})).toContain(updatedAt);
    expect(shown).toEqual(information);
    const refused = await stage.call(submitOperatingInformation, {
      as: someone.browser,
      params: { id },
      body: { basedOn: 0, information: { schoolZone: 'A' as const }, commitmentsAccepted: true as const },
    });
    expect([refused.status, refused.problem?.errors]).toEqual([
      422,
      [
        {
          path: 'information.schoolZone',
          message: 'Cette rubrique ne concerne pas ce type d’établissement : retirez-la.',
        },
      ],
    ]);
  });

  it('PUB-06 is not taken without the commitments, and its suspicious passages are pointed out', async () => {
    const information = { team: 'Profitez de notre offre spéciale !' };
    const refused = await stage.call(submitOperatingInformation, {
      as: someone.browser,
      params: { id },
      body: { basedOn: 0, information, commitmentsAccepted: false as unknown as true },
    });
    expect(refused.problem?.errors).toEqual([
      { path: 'commitmentsAccepted', message: 'Lisez et acceptez les engagements pour envoyer.' },
    ]);
    await submitted(stage, someone.browser, id, information);
    const { suspicions } = await stage.done(readSubmission, { as: caf.browser, params: { id } });
    expect(suspicions.map(({ field, excerpt }) => [field, excerpt])).toEqual([
      ['team', 'Profitez'],
      ['team', 'offre spéciale'],
    ]);
  });

  it('PUB-07 withdrawn is offline at once; provider and agent learn why, and can enter it again', async () => {
    await approved(stage, caf.browser, id);
    await withdrawn(stage, caf.browser, id, 'operating');
    expect((await sheetOf()).operating).toBeUndefined();
    // Nothing is left of it in the list either, not even the day on which it was validated.
    const listing = await listed();
    expect([listing?.id, listing?.updatedAt]).toEqual([id, undefined]);
    expect((await own()).operating?.withdrawn?.reason).toBe('Une publicité <déguisée>.');
    for (const email of [someone.email, someone.request.provider.email]) {
      const [mail] = await mailsTo(email);
      expect(mail?.text).toContain('Une publicité <déguisée>.');
      expect(mail?.html).toContain('Une publicité &lt;déguisée&gt;.');
    }
    const waiting = await submitted(stage, someone.browser, id, { team: 'Une équipe.' });
    expect(waiting).toBeGreaterThan(0);
    await approved(stage, caf.browser, id);
    expect((await sheetOf()).operating?.team).toBe('Une équipe.');
  });
});

describe('availability', () => {
  beforeAll(newPartner);

  it('PUB-03 is online at once, with its date, in the sheet and in the list', async () => {
    await declared(stage, someone.browser, id);
    const sheet = await sheetOf();
    expect(sheet.availability?.periods).toEqual([{ ...week }]);
    expect(sheet.availability?.declaredAt).toBeTruthy();
    expect((await listed())?.availability?.periods).toEqual([
      { from: week.from, until: week.until, state: 'available', free: [0, 1, ...Array(10).fill(0)] },
    ]);
  });

  it('PUB-03 « nothing has changed » gives the same for as long again', async () => {
    const { periods: [before] = [], version: last = 0 } = (await own()).availability ?? {};
    advance(10 * days);
    // The session is over by then: the agent signs in again.
    const as = await signedIn(stage, someone.email, someone.password);
    const body = { basedOn: last, declaration: { kind: 'unchanged' as const } };
    const { availability } = await stage.done(declareAvailability, { as, params: { id }, body });
    const today = parisDay(new Date());
    expect(availability?.periods).toEqual([{ ...before, until: addDays(today, 14) }]);
    expect(availability?.confirmedAt).not.toBe(availability?.declaredAt);
  });

  it('PUB-03 needs a first declaration to say that nothing has changed', async () => {
    const [fresh] = (await partner(stage, caf.browser)).establishmentIds;
    const stranger = await stage.call(declareAvailability, {
      as: someone.browser,
      params: { id: fresh ?? '' },
      body: { basedOn: 0, declaration: { kind: 'unchanged' } },
    });
    expect(stranger.problem?.code).toBe('not-found');
    const one = await partner(stage, caf.browser);
    const first = await stage.call(declareAvailability, {
      as: one.browser,
      params: { id: one.establishmentIds[0] ?? '' },
      body: { basedOn: 0, declaration: { kind: 'unchanged' } },
    });
    expect(first.problem?.code).toBe('nothing-declared');
  });

  it('PUB-03 does not exceed the capacity of the list', async () => {
    const cells = (['1-2', '2-3'] as const).map((age) => ({
      care: 'regular' as const,
      age,
      day: 'friday' as const,
      half: 'afternoon' as const,
      places: 13,
    }));
    const body = {
      basedOn: (await own()).availability?.version ?? 0,
      declaration: { kind: 'periods' as const, periods: [{ ...week, cells }] },
    };
    const { problem } = await stage.call(declareAvailability, { as: someone.browser, params: { id }, body });
    expect(problem?.errors?.[0]?.message).toContain('capacité');
  });

  it('PUB-07 withdrawn is offline at once, in the sheet and in the list', async () => {
    await withdrawn(stage, caf.browser, id, 'availability');
    expect((await sheetOf()).availability).toBeUndefined();
    expect((await listed())?.availability).toBeUndefined();
    const last = (await own()).availability;
    expect(last?.withdrawn?.reason).toContain('publicité');
    const again = await stage.call(declareAvailability, {
      as: someone.browser,
      params: { id },
      body: { basedOn: last?.version ?? 0, declaration: { kind: 'unchanged' } },
    });
    expect(again.problem?.code).toBe('nothing-declared');
  });
});
