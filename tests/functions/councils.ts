import type { S3Event } from 'aws-lambda';
import { activateHabilitation, readRequest, recordSignature } from '../../contract/caf.ts';
import { drawUpCouncil } from '../../contract/caf-duration.ts';
import { announceCouncilFile } from '../../contract/council-files.ts';
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
  paper = signature,
): Promise<{ id: string; persons: { email: string; accountId: string }[] }> {
  await withProfile(stage, cafAgent);
  const body = { ...councilConvention(`conseil${nextNumber()}.${stage.tag}.example`), ...change };
  const drawn = await stage.done(drawUpCouncil, { as: cafAgent, body });
  const params = { id: drawn.id };
  const signed = await stage.done(recordSignature, {
    as: cafAgent,
    params,
    body: { version: drawn.version, signature: paper },
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

/** Five people, without a fault. */
export const flawless = [
  'nom;prenom;adresse;telephone;numero_agrement',
  'Faurel;Camille;12 rue des Écoles 26400 Crest;0475250001;26-1',
  'Dorval;Élise;3 place du Marché 26400 Crest;0475250002;26-2',
  'Vasseur;Aurélien;8 quai Soubeyran 26400 Crest;0475250003;26-3',
  '',
].join('\n');
/** The same, from a spreadsheet that lost the zeros of telephones. */
export const mendable = flawless.replaceAll(';04752', ';4752');
/** The same with a line that somebody must mend. */
export const faulty = flawless.replace('0475250002', '12');

/** Tells the check of new objects, as the bucket does. */
export async function tellOfDrop(stage: Stage, id: string, fileId: string): Promise<void> {
  const { handler } = await import('../../functions/events/check-council-file.ts');
  const object = { key: `drops/${id}/${fileId}`, size: 1 };
  const bucket = { name: stage.own.env.DEPOSITS_BUCKET };
  await handler({ Records: [{ s3: { object, bucket } }] } as unknown as S3Event);
}

/** Sends a file as an agent of a council does, and has it checked; gives its identifier. */
export async function dropped(stage: Stage, as: Browser, id: string, text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const call = { as, params: { id }, body: announcement(bytes.length) };
  const { fileId, link } = await stage.done(announceCouncilFile, call);
  const sent = await sendBy(link, bytes);
  if (!sent.ok) throw new Error(`The link was refused: ${await sent.text()}`);
  await tellOfDrop(stage, id, fileId);
  return fileId;
}
