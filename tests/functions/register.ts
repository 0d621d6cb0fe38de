import type * as z from 'zod';
import {
  answerRegisterEntry,
  closeRegisterEntry,
  identifyRegisterSubject,
  type RegisterDetail,
  recordRegisterEntry,
  refuseRegisterEntry,
  submitRightsRequest,
  takeRegisterEntry,
} from '../../contract/rights.ts';
import type { RegisterNature } from '../../domain/rights/register-entry.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { nextNumber } from './habilitations.ts';
import { shownText } from './lost-password.ts';

/** Received long ago, whatever the clock of the machine says. */
export const longAgo = '2024-03-04';

/** What somebody writes on the public side, without the text to copy. */
export const rightsRequest = (stage: Stage, nature: RegisterNature = 'access', cafCode = '26') => ({
  cafCode,
  nature,
  person: { name: 'Lucie Berthon', email: `lucie${nextNumber()}@${stage.tag}.example` },
  request: 'Je voudrais savoir ce que vous gardez sur moi.',
});

/** Sends it, the text copied right. */
export async function sentRightsRequest(
  stage: Stage,
  change: Partial<z.input<typeof submitRightsRequest.body>> = {},
): Promise<{ id: string; email: string }> {
  const body = { ...rightsRequest(stage), ...change, ...(await shownText(stage)) };
  const { reference } = await stage.done(submitRightsRequest, { body });
  return { id: reference, email: body.person.email };
}

/** What a Caf agent writes down of a letter. */
export const letter = (change: object = {}) => ({
  nature: 'access' as const,
  channel: 'post' as const,
  receivedOn: longAgo,
  person: { name: 'Lucie Berthon', address: '3 rue du Lac\n26400 Crest' },
  request: 'Je voudrais savoir ce que vous gardez sur moi.',
  ...change,
});

export const answer = { on: longAgo, by: 'post' as const, text: 'Voici ce que nous gardons.' };
export const proof = { what: 'Lettre recommandée remise.', on: longAgo, reference: '1A 234' };

export type RegisterStop = 'received' | 'in-progress' | 'answered' | 'closed' | 'refused';

/** Takes a new entry of the agent's own Caf as far as asked, by the real operations. */
export async function registerEntry(
  stage: Stage,
  as: Browser,
  until: RegisterStop = 'received',
  change: object = {},
): Promise<{ id: string; version: number }> {
  const { id } = await stage.done(recordRegisterEntry, { as, body: letter(change) });
  const params = { id };
  let version = 1;
  const step = (made: RegisterDetail) => {
    version = made.version;
  };
  if (until !== 'received') step(await stage.done(takeRegisterEntry, { as, params, body: { version } }));
  if (until === 'answered' || until === 'closed') {
    step(await stage.done(answerRegisterEntry, { as, params, body: { version, answer } }));
  }
  if (until === 'closed') {
    step(await stage.done(closeRegisterEntry, { as, params, body: { version, proof } }));
  }
  if (until === 'refused') {
    const body = { version, reason: 'Ce n’est pas de notre ressort.' };
    step(await stage.done(refuseRegisterEntry, { as, params, body }));
  }
  return { id, version };
}

/** An entry of nature access, about the account of somebody. */
export async function accessEntry(
  stage: Stage,
  as: Browser,
  accountId: string,
): Promise<{ id: string; version: number }> {
  const { id, version } = await registerEntry(stage, as, 'in-progress');
  const body = { version, about: { accountId } };
  const made = await stage.done(identifyRegisterSubject, { as, params: { id }, body });
  return { id, version: made.version };
}
