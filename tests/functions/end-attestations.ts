import { mailsTo } from '../engines.ts';
import type { Browser } from './browser.ts';
import { ended } from './conventions.ts';
import type { Stage } from './driver.ts';

/** Secrets of the links mailed to a party for the end of its convention, the last one first. */
export const endSecretsMailedTo = async (email: string): Promise<string[]> =>
  (await mailsTo(email)).flatMap(
    ({ text }) => /\/habilitation\/attestation#([\w-]{43})/.exec(text)?.[1] ?? [],
  );

/** A LINF convention ended today, and the link behind which its party attests that nothing is kept. */
export async function endedLinf(stage: Stage, cafAgent: Browser) {
  const { id } = await ended(stage, cafAgent, 'linf');
  await stage.react();
  const seen = await stage.deps.records.get('habilitation', [id]);
  const email = seen?.provider.email ?? '';
  const [secret = ''] = await endSecretsMailedTo(email);
  return { id, email, secret, version: seen?.version ?? 0, ending: seen?.duration?.ending };
}
