import { activateHabilitation, readRequest, recordSignature } from '../../contract/caf.ts';
import { drawUpCouncil } from '../../contract/caf-duration.ts';
import { makeFeedAccess } from '../../contract/information-feed.ts';
import { councilConvention } from '../builders/other-requests.ts';
import { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { nextNumber, signature, withProfile } from './habilitations.ts';
import { firstSignIn } from './people.ts';
import { tokenFor } from './software.ts';

/** A council whose convention is in force, by the real operations; reactions are left to the caller. */
export async function councilInForce(
  stage: Stage,
  cafAgent: Browser,
  change: Partial<ReturnType<typeof councilConvention>> = {},
): Promise<{ id: string; persons: { email: string; accountId: string }[] }> {
  await withProfile(stage, cafAgent);
  const body = { ...councilConvention(`conseil${nextNumber()}.${stage.tag}.example`), ...change };
  const drawn = await stage.done(drawUpCouncil, { as: cafAgent, body });
  const params = { id: drawn.id };
  const signed = await stage.done(recordSignature, {
    as: cafAgent,
    params,
    body: { version: drawn.version, signature },
  });
  await stage.done(activateHabilitation, { as: cafAgent, params, body: { version: signed.version } });
  const { persons } = await stage.done(readRequest, { as: cafAgent, params });
  return {
    id: drawn.id,
    persons: persons.map(({ email, accountId }) => ({ email, accountId: accountId ?? '' })),
  };
}

/** The same, with one of its persons signed in. */
export async function council(stage: Stage, cafAgent: Browser) {
  const { id, persons } = await councilInForce(stage, cafAgent);
  await stage.react();
  const [first] = persons;
  if (!first) throw new Error('A council names somebody');
  return { id, ...first, browser: await firstSignIn(stage, first.email) };
}

/** A program of the council, with a token in hand. */
export async function councilProgram(stage: Stage, as: Browser, id: string): Promise<Browser> {
  const call = { as, params: { id }, body: { name: 'Gestion des agréments' } };
  const { access, secret = '' } = await stage.done(makeFeedAccess, call);
  const program = new Browser();
  program.softwareToken = await tokenFor(stage, access.clientId, secret);
  return program;
}

/** What is said of a file before it is sent. */
export const announcement = (bytes = 20) => ({
  fileName: 'assistants-maternels.csv',
  bytes,
  personsInformed: true as const,
});

/** Sends bytes by a link, as a browser does: with the headers told, or others. */
export function sendBy(
  link: { url: string; headers: Record<string, string> },
  body: Uint8Array | string,
  { method = 'PUT', headers = {} }: { method?: string; headers?: Record<string, string> } = {},
): Promise<Response> {
  return fetch(link.url, {
    method,
    body: new Uint8Array(Buffer.from(body)),
    headers: { ...link.headers, ...headers },
  });
}
