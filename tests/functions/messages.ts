import { postMessage } from '../../contract/threads.ts';
import { mailsTo } from '../engines.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { habilitation } from './habilitations.ts';

/** Secrets of the private links to messages mailed to an address, the last one first. */
export const messageSecretsMailedTo = async (email: string): Promise<string[]> =>
  (await mailsTo(email)).flatMap(({ text }) => /\/habilitation\/echanges#(\S+)/.exec(text)?.[1] ?? []);

/** A fresh request about which the Caf has written, with the secret that the applicant received. */
export async function inTalks(stage: Stage, cafAgent: Browser) {
  const sent = await habilitation(stage, cafAgent, 'submitted');
  const call = { as: cafAgent, params: { id: sent.id } };
  await stage.done(postMessage, { ...call, body: { text: 'Qui signera ?' } });
  await stage.react();
  const [secret = ''] = await messageSecretsMailedTo(sent.request.provider.email);
  return { ...sent, secret };
}
