import { requestCorrections } from '../../contract/caf.ts';
import type { RequestInput } from '../builders/structures-request.ts';
import { mailsTo } from '../engines.ts';
import type { Browser } from './browser.ts';
import { otherKind } from './conventions.ts';
import type { Stage } from './driver.ts';
import { habilitation } from './habilitations.ts';

/** Secrets of the private links mailed to an address, the last one first. */
export async function secretsMailedTo(email: string): Promise<string[]> {
  return (await mailsTo(email)).flatMap(
    ({ text }) => /\/habilitation\/correction#(\S+)/.exec(text)?.[1] ?? [],
  );
}

/** A request that the Caf sent back for corrections, with the secret that the applicant received. */
export async function toCorrect(
  stage: Stage,
  cafAgent: Browser,
  request?: RequestInput,
): Promise<{ id: string; version: number; request: RequestInput; secret: string }> {
  const sent = await habilitation(stage, cafAgent, 'submitted', request);
  const { version } = await stage.done(requestCorrections, {
    as: cafAgent,
    params: { id: sent.id },
    body: { version: sent.version, reason: 'Il manque une crèche.' },
  });
  await stage.react();
  const [secret = ''] = await secretsMailedTo(sent.request.provider.email);
  return { ...sent, version, secret };
}

/** The same for an information place or a house. */
export async function otherToCorrect(stage: Stage, cafAgent: Browser, kind: 'linf' | 'mam') {
  const { id, version, request } = await otherKind(stage, cafAgent, kind, 'submitted');
  const body = { version, reason: 'Une personne manque.' };
  await stage.done(requestCorrections, { as: cafAgent, params: { id }, body });
  await stage.react();
  const [secret = ''] = await secretsMailedTo(addressOf(request));
  return { id, request, secret };
}

/** Where the Caf answers a request of another kind than Structures. */
export const addressOf = (request: Awaited<ReturnType<typeof otherKind>>['request']): string =>
  request.kind === 'mam' ? request.house.email : request.provider.email;
