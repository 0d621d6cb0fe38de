import type * as z from 'zod';
import {
  acceptRequest,
  activateHabilitation,
  recordSignature,
  refuseRequest,
  requestCorrections,
} from '../../contract/caf.ts';
import {
  abandonAmendment,
  closeAccess,
  draftAmendment,
  postAmendment,
  reopenAccess,
  signAmendment,
} from '../../contract/caf-amendments.ts';
import { cancelTermination, recordTermination } from '../../contract/caf-duration.ts';
import { answerCorrection } from '../../contract/public.ts';
import { answerReview } from '../../contract/reviews.ts';
import type { Account } from '../../domain/accounts/account.ts';
import type { Amendment } from '../../domain/convention/amendment.ts';
import type { Habilitation, LinkPurpose } from '../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../domain/habilitation/private-link.ts';
import type { HabilitationRequest } from '../../domain/habilitation/request.ts';
import { signatoryName } from '../../domain/habilitation/signatories.ts';
import { listAll } from '../../domain/records.ts';
import { person } from '../builders/persons.ts';
import { asked, newcomer } from './amendments.ts';
import type { Browser } from './browser.ts';
import { advance, days } from './clock.ts';
import { breachToday, keepConventions, letterToday } from './conventions.ts';
import type { Stage } from './driver.ts';
import { signature } from './habilitations.ts';

/** What the table says of one convention at a moment. */
export interface Seen {
  habilitation: Habilitation;
  amendments: Amendment[];
  /** Everybody who was ever given access under it. */
  accounts: Account[];
}

/** One convention on its way, and who walks it. */
export interface Walk {
  stage: Stage;
  caf: Browser;
  id: string;
  request: z.input<typeof HabilitationRequest>;
  /** Accounts met on the way. */
  met: Set<Account['id']>;
}

/** Which of several things an act is upon, and whether the page that asks for it is out of date. */
export interface Choice {
  pick: number;
  stale: boolean;
}

/** What came of an act: not even asked for when there is nothing to do it to. */
export type Outcome = 'done' | 'refused' | 'nothing';

export async function look({ stage, id, met }: Pick<Walk, 'stage' | 'id' | 'met'>): Promise<Seen> {
  const habilitation = await stage.deps.records.get('habilitation', [id]);
  if (!habilitation) throw new Error('The convention was there');
  for (const { accountId } of habilitation.persons) if (accountId) met.add(accountId);
  const amendments = await listAll(stage.deps.records, 'amendmentsOf', { habilitationId: habilitation.id });
  const keys = [...met].map((one) => ({ kind: 'account', key: [one] }) as const);
  const accounts = keys.length > 0 ? await stage.deps.records.getAll(keys) : [];
  return {
    habilitation,
    amendments: amendments.map(({ record }) => record),
    accounts: accounts.filter((account) => account !== undefined),
  };
}

type Act = (walk: Walk, seen: Seen, choice: Choice) => Promise<Outcome>;

const outcome = ({ status }: { status: number }): Outcome => (status < 400 ? 'done' : 'refused');
const one = <T>(list: readonly T[], pick: number): T | undefined => list[pick % Math.max(1, list.length)];
const version = ({ version: seen }: { version: number }, { stale }: Choice) => (stale ? seen - 1 : seen);

/** Everybody whom a convention or an avenant of these tests may name signs. */
const everybody = [...Array(5).keys()].map((index) => signatoryName(person(index, 'x.example')));
const signedBy = ({ kind }: Habilitation) =>
  kind === 'mam' ? { ...signature, partnerSignatories: everybody } : signature;
/** A day of signature, a leap day among them. */
const signedOn = (pick: number) => one(['2024-01-08', '2024-02-29', '2025-08-31'], pick) ?? '';

const onAmendment =
  (
    act: (
      walk: Walk,
      seen: Seen,
      chosen: { params: { id: string; number: string }; version: number },
    ) => Promise<{ status: number }>,
  ): Act =>
  async (walk, seen, choice) => {
    // The last ones are those that something can still be done to; now and then it is an old one.
    const chosen = one(seen.amendments.toReversed(), choice.pick % 3);
    if (!chosen) return 'nothing';
    const params = { id: walk.id, number: String(chosen.number) };
    return outcome(await act(walk, seen, { params, version: version(chosen, choice) }));
  };

/** A link as the mail would carry it. */
const secretOf = ({ stage, id }: Walk, purpose: LinkPurpose, round: number) =>
  openPrivateLink(stage.deps, purpose, { id: id as Habilitation['id'], round });

/** Moves the clock on, and leaves the schedule alone. */
const wait = (count: number): Act => {
  return async () => {
    advance(count * days);
    return 'done';
  };
};

/** All that can be done to a convention, by the real handlers. */
export const acts = {
  accept: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(acceptRequest, {
        as: caf,
        params: { id },
        body: { version: version(habilitation, choice) },
      }),
    ),
  refuse: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(refuseRequest, {
        as: caf,
        params: { id },
        body: { version: version(habilitation, choice), reason: 'Ce partenaire relève d’une autre Caf.' },
      }),
    ),
  requestCorrections: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(requestCorrections, {
        as: caf,
        params: { id },
        body: { version: version(habilitation, choice), reason: 'Il manque une personne.' },
      }),
    ),
  correct: async (walk, { habilitation }, { stale }) => {
    const secret = await secretOf(walk, 'correction', habilitation.round - (stale ? 1 : 0));
    return outcome(await walk.stage.call(answerCorrection, { body: { secret, request: walk.request } }));
  },
  recordSignature: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(recordSignature, {
        as: caf,
        params: { id },
        body: {
          version: version(habilitation, choice),
          signature: { ...signedBy(habilitation), signedOn: signedOn(choice.pick) },
        },
      }),
    ),
  activate: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(activateHabilitation, {
        as: caf,
        params: { id },
        body: { version: version(habilitation, choice) },
      }),
    ),
  terminate: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(recordTermination, {
        as: caf,
        params: { id },
        body: {
          version: version(habilitation, choice),
          termination: choice.pick % 3 === 0 ? breachToday() : letterToday(),
        },
      }),
    ),
  cancelTermination: async ({ stage, caf, id }, { habilitation }, choice) =>
    outcome(
      await stage.call(cancelTermination, {
        as: caf,
        params: { id },
        body: { version: version(habilitation, choice), reason: 'Le conseil a changé d’avis.' },
      }),
    ),
  closeAccess: async ({ stage, caf, id }, { habilitation }, { pick }) => {
    const accountId = one(habilitation.persons, pick)?.accountId;
    if (!accountId) return 'nothing';
    const reason = pick % 2 === 0 ? ('leaked-codes' as const) : ('end-of-mission' as const);
    return outcome(await stage.call(closeAccess, { as: caf, params: { id, accountId }, body: { reason } }));
  },
  reopenAccess: async ({ stage, caf, id }, { habilitation }, choice) => {
    const closed = habilitation.persons.filter((person) => person.closed);
    const accountId = one(closed.length > 0 ? closed : habilitation.persons, choice.pick)?.accountId;
    if (!accountId) return 'nothing';
    const body = { version: version(habilitation, choice) };
    return outcome(await stage.call(reopenAccess, { as: caf, params: { id, accountId }, body }));
  },
  draft: async ({ stage, caf, id }, { habilitation }, { pick }) => {
    const leaver = one(habilitation.persons, pick)?.email ?? '';
    const changes = [
      ...(pick % 3 === 1 ? [] : [newcomer(stage, pick % 5)]),
      ...(pick % 3 === 0 ? [] : [{ op: 'remove-person' as const, email: leaver }]),
    ];
    return outcome(
      await stage.call(draftAmendment, { as: caf, params: { id }, body: { ...asked, changes } }),
    );
  },
  post: onAmendment(({ stage, caf }, _, { params, version }) =>
    stage.call(postAmendment, { as: caf, params, body: { version } }),
  ),
  sign: onAmendment(({ stage, caf }, { habilitation }, { params, version }) =>
    stage.call(signAmendment, {
      as: caf,
      params,
      body: { version, signature: { ...signedBy(habilitation), signedOn: '2025-09-01' } },
    }),
  ),
  abandon: onAmendment(({ stage, caf }, _, { params, version }) =>
    stage.call(abandonAmendment, { as: caf, params, body: { version, reason: 'Demande retirée.' } }),
  ),
  answerReview: async (walk, { habilitation }, { pick, stale }) => {
    const { term } = habilitation.duration ?? {};
    if (!term) return 'nothing';
    const secret = await secretOf(walk, 'review', term.number - (stale ? 1 : 0));
    const said =
      pick % 2 === 0
        ? { answer: 'confirmed' as const }
        : { answer: 'change-asked' as const, words: 'Une personne est partie.' };
    return outcome(await walk.stage.call(answerReview, { body: { secret, ...said } }));
  },
  keep: async () => {
    await keepConventions();
    return 'done';
  },
  waitDays: (walk, seen, choice) => wait(choice.pick % 40)(walk, seen, choice),
  waitMonths: (walk, seen, choice) => wait(90 + (choice.pick % 120))(walk, seen, choice),
  waitYears: (walk, seen, choice) => wait(300 + (choice.pick % 500))(walk, seen, choice),
} satisfies Record<string, Act>;
export type ActName = keyof typeof acts;
