import * as z from 'zod';
import { TerminationContent } from '../domain/convention/duration.ts';
import { CouncilConvention } from '../domain/habilitation/draw-up-council.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { line, paragraph } from '../domain/text.ts';
import { RequestDetail } from './caf.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofConvention = z.object({ id: HabilitationId });
const version = z.number().int().min(1);

export const recordTermination = operation({
  id: 'recordTermination',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/termination',
  summary:
    'Record a termination: at the anniversary that the letter leads to (AVN-04), or for breach (AVN-05)',
  access: agents,
  params: ofConvention,
  body: z.object({ version, termination: TerminationContent }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const cancelTermination = operation({
  id: 'cancelTermination',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/termination/cancellation',
  summary: 'Cancel a termination before its effect',
  access: agents,
  params: ofConvention,
  body: z.object({ version, reason: paragraph(2000) }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const recordAttestation = operation({
  id: 'recordAttestation',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/attestation',
  summary: 'Record the attestation of destruction that came back after the end (AVN-06)',
  access: agents,
  params: ofConvention,
  body: z.object({ version, received: z.object({ on: z.iso.date(), signatory: line(160) }) }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const drawUpCouncil = operation({
  id: 'drawUpCouncil',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/council-conventions',
  summary: 'Draw up the data convention of a departmental council, with who drops its files (S4)',
  access: agents,
  body: CouncilConvention,
  response: { status: 201, schema: RequestDetail },
  problems: ['conflict', 'caf-profile-missing'],
});

/** Letters about a case: receipt of the request, termination (or its receipt), attestation of destruction to sign. */
export const letters = ['accuse-de-reception', 'resiliation', 'attestation'] as const;
export type Letter = (typeof letters)[number];

export const downloadLetter = operation({
  id: 'downloadLetter',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/letters/{letter}',
  summary: 'A letter about a case as a PDF ready for the post (ACT-03, AVN-04 to AVN-06)',
  access: agents,
  params: ofConvention.extend({ letter: z.enum(letters) }),
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['not-found', 'wrong-state', 'caf-profile-missing'],
});
