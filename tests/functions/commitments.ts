import type * as z from 'zod';
import {
  askForCommitment,
  type CommitmentView,
  downloadCommitment,
  fileCommitment,
  listCommitments,
} from '../../contract/commitments.ts';
import { sendOwnUploadPiece } from '../../contract/partner-files.ts';
import type { LinfRequest } from '../../domain/habilitation/request.ts';
import { linfRequest } from '../builders/other-requests.ts';
import { pdf } from '../builders/scans.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { habilitation, nextNumber } from './habilitations.ts';
import { firstSignIn } from './people.ts';
import { sentFile } from './scans.ts';

/** The convention of an information place, in force. */
export async function linf(
  stage: Stage,
  cafAgent: Browser,
  change: Partial<z.input<typeof LinfRequest>> = {},
) {
  const request = linfRequest(`linf${nextNumber()}.${stage.tag}.example`, change);
  return habilitation(stage, cafAgent, 'active', request);
}

/** The same, with its person signed in. */
export async function signedInLinf(stage: Stage, cafAgent: Browser) {
  const { id, version, request } = await linf(stage, cafAgent);
  await stage.react();
  const email = request.persons[0]?.email ?? '';
  return { id, version, email, browser: await firstSignIn(stage, email) };
}

/** Asks for one more commitment, whatever was asked before. */
export async function asked(
  stage: Stage,
  cafAgent: Browser,
  id: string,
  more: { dueOn?: string; subcontractor?: string; reason?: string } = {},
): Promise<CommitmentView> {
  const as = cafAgent;
  const { commitments } = await stage.done(listCommitments, { as, params: { id } });
  const body = { after: commitments.length, ...more };
  return stage.done(askForCommitment, { as, params: { id }, body });
}

/** A file that somebody of the LINF sent, as an act names it. */
export const sentCommitment = (stage: Stage, as: Browser, content: Uint8Array = pdf()) =>
  sentFile(stage, as, content, 'Engagement.pdf', sendOwnUploadPiece);

/** Files a commitment in answer to a request. */
export async function filed(
  stage: Stage,
  as: Browser,
  id: string,
  { number, version }: { number: number; version: number },
  content?: Uint8Array,
) {
  const body = { version, file: await sentCommitment(stage, as, content) };
  return stage.done(fileCommitment, { as, params: { id, number: String(number) }, body });
}

/** What names a request in an address. */
export const onRequest = (id: string, number: number) => ({ id, number: String(number) });

/** The first part of what was filed last, as an agent of the Caf downloads it. */
export async function downloaded(
  stage: Stage,
  cafAgent: Browser,
  id: string,
  number: number,
): Promise<Buffer> {
  const kept = await stage.deps.records.get('commitmentRequest', [id, String(number)]);
  const query = { version: String(kept?.version) };
  const { raw } = await stage.call(downloadCommitment, {
    as: cafAgent,
    params: onRequest(id, number),
    query,
  });
  return Buffer.from(raw.body, 'base64');
}
