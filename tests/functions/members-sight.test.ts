import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeAccess } from '../../contract/caf-amendments.ts';
import { recordMemberConsent } from '../../contract/operating.ts';
import { readOwnEstablishment, submitOperatingInformation } from '../../contract/partner.ts';
import { readSheet } from '../../contract/public.ts';
import type { Member } from '../../domain/establishment/operating-information.ts';
import { signatoryName } from '../../domain/habilitation/signatories.ts';
import { amendment } from './amendments.ts';
import { openStage, type Stage } from './driver.ts';
import { approved, submitted, withdrawn } from './establishments.ts';
import { type House, newHouse } from './houses.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
});
afterAll(() => stage.stop());

type Which = 0 | 1 | 2;
/** The first member enters the information, and stays. */
const leaver = fc.constantFrom<Which>(1, 2);
const act = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('send'), who: fc.subarray<Which>([0, 1, 2]) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('approve') }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('consent'), who: leaver, given: fc.boolean() }),
  },
  fc.record({ do: fc.constant('leave'), who: leaver, how: fc.constantFrom('closed', 'avenant') }),
  fc.record({ do: fc.constant('withdraw') }),
  fc.record({ do: fc.constant('react') }),
);
type Act =
  | { do: 'send'; who: Which[] }
  | { do: 'consent'; who: Which; given: boolean }
  | { do: 'leave'; who: Which; how: 'closed' | 'avenant' }
  | { do: 'approve' | 'withdraw' | 'react' };

/** Whom the public should read, and what waits behind. */
interface Sight {
  online?: Which[] | undefined;
  sent?: Which[] | undefined;
  agreed: Which[];
  parties: Which[];
  /** An avenant is under way, which a departure for safety prepared. */
  drafted: boolean;
}

const without = (list: Which[] | undefined, who: Which) => list?.filter((one) => one !== who);

/** Does one thing to a house, if it can be done now, and says whom the public should read from then on. */
async function apply(mam: House, act: Act, sight: Sight): Promise<Sight> {
  const params = { id: mam.establishmentId };
  const memberAt = (who: Which): Member => mam.members[who];
  const taken = (who: Which): Sight => ({
    ...sight,
    online: without(sight.online, who),
    sent: without(sight.sent, who),
  });
  switch (act.do) {
    case 'send': {
      const information = { team: 'Trois assistantes maternelles.', members: act.who.map(memberAt) };
      if (act.who.every((who) => sight.agreed.includes(who) && sight.parties.includes(who))) {
        await submitted(stage, mam.browser, mam.establishmentId, information);
        return { ...sight, sent: act.who };
      }
      const seen = await stage.deps.records.get('submission', [mam.establishmentId]);
      const body = { basedOn: seen?.version ?? 0, information, commitmentsAccepted: true as const };
      const refused = stage.refused(submitOperatingInformation, { as: mam.browser, params, body });
      expect(await refused).toBe('invalid-request');
      return sight;
    }
    case 'approve':
      if (!sight.sent) return sight;
      await approved(stage, caf.browser, mam.establishmentId);
      return { ...sight, online: sight.sent, sent: undefined };
    case 'consent': {
      if (!sight.parties.includes(act.who)) return sight;
      const own = await stage.done(readOwnEstablishment, { as: mam.browser, params });
      await stage.done(recordMemberConsent, {
        as: mam.browser,
        params: { ...params, accountId: memberAt(act.who).accountId },
        body: { version: own.consentsVersion, given: act.given },
      });
      const others = sight.agreed.filter((one) => one !== act.who);
      return act.given ? { ...sight, agreed: [...others, act.who] } : { ...taken(act.who), agreed: others };
    }
    case 'leave': {
      if (!sight.parties.includes(act.who)) return sight;
      const { accountId } = memberAt(act.who);
      const parties = sight.parties.filter((one) => one !== act.who);
      if (act.how === 'closed') {
        await stage.done(closeAccess, {
          as: caf.browser,
          params: { id: mam.id, accountId },
          body: { reason: 'end-of-mission' },
        });
        return { ...taken(act.who), parties, drafted: true };
      }
      // One avenant at a time: the one that a departure prepared would have to be signed first.
      if (sight.drafted) return sight;
      const change = { op: 'remove-person' as const, email: mam.request.persons[act.who]?.email ?? '' };
      const signatories = parties.map(memberAt).map(signatoryName);
      await amendment(stage, caf.browser, mam.id, 'in-force', [change], signatories);
      return { ...taken(act.who), parties };
    }
    case 'withdraw':
      if (!sight.online) return sight;
      await withdrawn(stage, caf.browser, mam.establishmentId, 'operating');
      return { ...sight, online: undefined };
    case 'react':
      await stage.react();
      return sight;
  }
}

describe('whom the sheet of a MAM names', () => {
  it('PUB-10 AVN-07 is who was validated, agrees and is still a party, whatever was done in what order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 14 }), async (sequence) => {
        const mam = await newHouse(stage, caf.browser);
        let sight: Sight = { agreed: [0, 1, 2], parties: [0, 1, 2], drafted: false };
        for (const one of sequence) sight = await apply(mam, one as Act, sight);
        await stage.react();
        const sheet = await stage.done(readSheet, { params: { id: mam.establishmentId } });
        expect(sheet.operating !== undefined).toBe(sight.online !== undefined);
        const names = (list: readonly { firstName: string; lastName: string }[]) =>
          list.map(({ firstName, lastName }) => `${firstName} ${lastName}`).sort();
        expect(names(sheet.operating?.members ?? [])).toEqual(
          names((sight.online ?? []).map((who) => mam.members[who])),
        );
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
