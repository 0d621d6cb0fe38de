import type { Actor } from '../../domain/actor.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { createInformationChallenge } from '../../domain/linf/create-information-challenge.ts';
import {
  type CareMode,
  type FamilyRequest,
  informationNoticeVersion,
} from '../../domain/linf/family-request.ts';
import { answerFamily, recordFollowUp } from '../../domain/linf/follow-up.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { readInformationRequest } from '../../domain/linf/read-information-request.ts';
import { submitInformationRequest } from '../../domain/linf/submit-information-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { proofOf } from './proof-of-work.ts';
import { expectDone, type Stage } from './stage.ts';

type Household = Pick<FamilyRequest, 'firstName' | 'lastName'> &
  Partial<Omit<FamilyRequest, 'child' | 'startDate'>> & {
    communeCode: string;
    modes: CareMode[];
    /** Age of the child in days on that day; negative when it is expected. */
    age: number;
  };

/** A week of whole days, and Mondays and Tuesdays, as masks of half-days. */
const wholeDays = 0b1111111111;
const twoDays = 0b1111;

/** Requests of families at every age: closed, answered, read, late, in time, of this very day. */
export async function playFamilies(stage: Stage, { id }: Habilitation, agent: Actor): Promise<void> {
  const { deps, call } = stage;

  const closed = await sent(stage, id, 96, {
    firstName: 'Clémence',
    lastName: 'Orsini',
    communeCode: '26362',
    modes: ['collective'],
    age: 430,
    halfDays: wholeDays,
    beneficiary: 'yes',
  });
  stage.daysAgo(93);
  const first = expectDone(await readInformationRequest(deps, { id, request: closed.id }, agent, call()));
  stage.daysAgo(92);
  const contacted = expectDone(
    await recordFollowUp(
      deps,
      {
        id,
        request: closed.id,
        version: first.request.version,
        state: 'contacted',
        note: 'Appelée : elle visite la crèche des Baumes vendredi.',
      },
      agent,
      call(),
    ),
  );
  stage.daysAgo(80);
  expectDone(
    await recordFollowUp(
      deps,
      { id, request: closed.id, version: contacted.request.version, state: 'closed' },
      agent,
      call(),
    ),
  );

  const answered = await sent(stage, id, 40, {
    firstName: 'Bilal',
    lastName: 'Haddouche',
    communeCode: '26058',
    modes: ['childminder', 'home'],
    age: -70,
    halfDays: twoDays,
    atypicalHours: 'Je travaille de nuit une semaine sur deux, à l’hôpital.',
    comment: 'Une assistante maternelle peut-elle garder un bébé dès 5 h 30 ?',
  });
  stage.daysAgo(38);
  const second = expectDone(await readInformationRequest(deps, { id, request: answered.id }, agent, call()));
  stage.daysAgo(37);
  expectDone(
    await answerFamily(
      deps,
      {
        id,
        request: answered.id,
        version: second.request.version,
        text: 'Bonjour,\nOui, c’est possible : le contrat le prévoit alors. Trois assistantes maternelles de Bourg-lès-Valence acceptent des horaires de nuit. Passez nous voir un mercredi matin, nous vous donnerons leurs coordonnées.',
      },
      agent,
      call(),
    ),
  );

  const read = await sent(stage, id, 12, {
    firstName: 'Solveig',
    lastName: 'Marchetti',
    communeCode: '26362',
    modes: ['collective', 'childminder'],
    age: 200,
    halfDays: wholeDays,
    specialNeeds: 'Allergie sévère à l’arachide.',
  });
  stage.daysAgo(10);
  expectDone(await readInformationRequest(deps, { id, request: read.id }, agent, call()));

  const called = await sent(stage, id, 26, {
    firstName: 'Ysaline',
    lastName: 'Berthoud',
    communeCode: '26004',
    modes: ['childminder'],
    age: 40,
    halfDays: twoDays,
  });
  stage.daysAgo(21);
  const third = expectDone(await readInformationRequest(deps, { id, request: called.id }, agent, call()));
  stage.daysAgo(20);
  expectDone(
    await recordFollowUp(
      deps,
      { id, request: called.id, version: third.request.version, state: 'contacted', note: 'Message laissé.' },
      agent,
      call(),
    ),
  );

  await sent(stage, id, 18, {
    firstName: 'Jordan',
    lastName: 'Peyrard',
    communeCode: '26064',
    modes: ['childminder'],
    age: 700,
    preferredChannel: 'phone',
    phone: '0639980418',
    preferredHours: 'Après 18 h',
    halfDays: twoDays,
    beneficiary: 'no',
  });
  await sent(stage, id, 13, {
    firstName: 'Aminata',
    lastName: 'Fofana',
    communeCode: '26362',
    modes: ['collective'],
    age: 95,
    halfDays: wholeDays,
    siblings: 2,
  });
  await sent(stage, id, 1, {
    firstName: 'Rozenn',
    lastName: 'Le Goascoz',
    communeCode: '26252',
    modes: ['collective', 'childminder', 'home'],
    age: -150,
    halfDays: 0,
    comment: 'C’est notre premier enfant : par où commencer ?',
  });
}

/** Has a household send its request, some days ago. */
export async function sent(
  stage: Stage,
  habilitationId: string,
  days: number,
  { communeCode, modes, age, ...said }: Household,
): Promise<InformationRequest> {
  stage.daysAgo(days);
  const today = parisDay(stage.deps.now());
  const email = `${said.firstName}.${said.lastName}@famille.example`
    .normalize('NFD')
    .replace(/[\p{M} ]/gu, '')
    .toLowerCase();
  const family: FamilyRequest = {
    email,
    preferredChannel: 'email',
    beneficiary: 'unknown',
    homeCommune: communeCode,
    halfDays: 0,
    child:
      age < 0
        ? { kind: 'expected', dueDate: addDays(today, -age) }
        : { kind: 'born', birthDate: addDays(today, -age) },
    startDate: addDays(today, 90),
    noticeVersion: informationNoticeVersion,
    ...said,
  };
  const call = stage.call();
  const opened = await createInformationChallenge(stage.deps, { words: false }, call);
  const { id: challengeId, proof } = expectDone(opened);
  const { request } = expectDone(
    await submitInformationRequest(
      stage.deps,
      { habilitationId, communeCode, modes, family, challengeId, proof: proofOf(proof) },
      call,
    ),
  );
  return request;
}
