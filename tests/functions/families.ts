import type * as z from 'zod';
import {
  createInformationChallenge,
  readInformationRequest,
  submitInformationRequest,
} from '../../contract/information-requests.ts';
import { newSortableId } from '../../domain/identifiers.ts';
import { usualPerMinute } from '../../domain/linf/information-rate.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import { familyRequest } from '../builders/linf-records.ts';
import type { Browser } from './browser.ts';
import type { CallOf, Stage } from './driver.ts';
import { nextNumber } from './habilitations.ts';

type Body = z.input<typeof submitInformationRequest.body>;
export type SentFamily = Body['family'];

/** An address of its own for each household: each may open the form some twenty times a minute. */
export const fromHome = () => ({ 'x-viewer-address': `198.51.100.${nextNumber() % 250}` });

/** What an invented family asks today, its mails its own. */
export function someFamily(stage: Stage, change: Partial<SentFamily> = {}): SentFamily {
  const today = parisDay(new Date());
  return {
    ...familyRequest,
    email: `famille${nextNumber()}@${stage.tag}.example`,
    child: { kind: 'born', birthDate: addDays(today, -400) },
    startDate: addDays(today, 60),
    ...change,
  };
}

/** The proof of work that goes with a request. */
async function workDone(stage: Stage) {
  // Tests send more in a minute than families do: with words, each of them is welcome.
  const { id, proof, words } = await stage.done(createInformationChallenge, {
    headers: fromHome(),
    query: { words: 'true' },
  });
  return { challengeId: id, proof: proofOf(proof), ...(words && { answer: words.join(' ') }) };
}

/** A request to an information place of Crest, ready to be sent, its proof done unless one is given. */
export async function familyCall(
  stage: Stage,
  habilitationId: string,
  change: Partial<Body> = {},
): Promise<CallOf<typeof submitInformationRequest> & { body: Body }> {
  const body: Body = {
    habilitationId,
    communeCode: '26108',
    modes: ['home', 'collective'],
    family: someFamily(stage),
    ...(change.challengeId === undefined && (await workDone(stage))),
    ...change,
  } as Body;
  return { headers: fromHome(), body };
}

/** A request that a family sent: what it was told, what it wrote, and the identifier behind its reference. */
export async function sentByFamily(stage: Stage, habilitationId: string, change: Partial<Body> = {}) {
  const call = await familyCall(stage, habilitationId, change);
  const told = await stage.done(submitInformationRequest, call);
  const listed = await stage.deps.records.list('informationRequestsOf', { habilitationId });
  const record = listed.items.map((item) => item.record).find((one) => one.reference === told.reference);
  if (!record) throw new Error('The request is not there');
  return { ...told, id: record.id, family: call.body.family };
}

/** The same, read by an agent: retrieved, at the version that says so. */
export async function readByAgent(stage: Stage, agent: Browser, habilitationId: string) {
  const sent = await sentByFamily(stage, habilitationId);
  const params = { id: habilitationId, request: sent.id };
  const { version } = await stage.done(readInformationRequest, { as: agent, params });
  return { ...sent, params, version };
}

/** Has more requests sent, in this minute and the next, than families send. */
export async function manySent(stage: Stage): Promise<void> {
  const { records, now, random } = stage.deps;
  for (const ahead of [0, 60_000]) {
    const at = new Date(now().getTime() + ahead);
    const counter = `sent#${at.toISOString().slice(0, 16)}`;
    const expiresAt = Math.floor(at.getTime() / 1000) + 3600;
    const calls = Array.from({ length: usualPerMinute + 1 }, () => ({
      counter,
      id: newSortableId(random, at),
      expiresAt,
    }));
    await records.commit(calls.map((record) => ({ do: 'put', kind: 'informationCall', record }) as const));
  }
}
