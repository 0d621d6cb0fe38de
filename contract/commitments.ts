import * as z from 'zod';
import {
  CommitmentAsked,
  CommitmentRequest,
  FiledCommitment,
} from '../domain/commitments/commitment-request.ts';
import { partNumber, ShownFile } from '../domain/files/stored-file.ts';
import { SentFile } from '../domain/files/upload.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const ofConvention = z.object({ id: HabilitationId });
const ofRequest = ofConvention.extend({ number: z.string().regex(/^[1-9]\d{0,2}$/) });

const shown = CommitmentRequest.pick({
  number: true,
  askedAt: true,
  subcontractor: true,
  reason: true,
  dueOn: true,
  version: true,
});

/** A request for a subcontractor's commitment as the Caf sees it: who filed, by number, and what. */
export const CommitmentView = shown
  .extend({ filed: FiledCommitment.extend({ file: ShownFile }).optional() })
  .meta({ id: 'Commitment' });
export type CommitmentView = z.infer<typeof CommitmentView>;

/** The same as the LINF sees it. */
export const OwnCommitmentView = shown
  .extend({ filed: FiledCommitment.pick({ at: true }).extend({ file: ShownFile }).optional() })
  .meta({ id: 'OwnCommitment' });
export type OwnCommitmentView = z.infer<typeof OwnCommitmentView>;

export const listCommitments = operation({
  id: 'listCommitments',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/commitments',
  summary: 'What was asked of a LINF about its subcontractors, and what it filed, in order (LIN-09)',
  access: agents,
  params: ofConvention,
  response: {
    status: 200,
    schema: z.object({ commitments: z.array(CommitmentView) }).meta({ id: 'CommitmentList' }),
  },
  problems: ['not-found'],
});

export const askForCommitment = operation({
  id: 'askForCommitment',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/commitments',
  summary:
    'Ask a LINF for the security commitment of a subcontractor, at any time of its convention (LIN-09)',
  access: agents,
  params: ofConvention,
  body: z.object({
    /** Number of the last request in sight, 0 when there was none. */
    after: z.number().int().min(0),
    ...CommitmentAsked.shape,
  }),
  response: { status: 201, schema: CommitmentView },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const downloadCommitment = operation({
  id: 'downloadCommitment',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/commitments/{number}/file',
  summary: 'One part of a commitment that was filed (LIN-09): parts follow one another to its length',
  access: agents,
  params: ofRequest,
  query: z.object({
    /** Version of the request before the eyes: parts of a file and of the one that replaced it make no file. */
    version: z.string().regex(/^[1-9]\d{0,8}$/),
    /** From 0, which is meant when absent. */
    part: partNumber.optional(),
  }),
  response: { status: 200, contentType: 'application/octet-stream' },
  problems: ['not-found', 'conflict'],
});

export const listOwnCommitments = operation({
  id: 'listOwnCommitments',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/commitments',
  summary: 'The commitments of subcontractors that the Caf asked for, and what was filed, in order (LIN-09)',
  access: partners,
  params: ofConvention,
  response: {
    status: 200,
    schema: z.object({ commitments: z.array(OwnCommitmentView) }).meta({ id: 'OwnCommitmentList' }),
  },
  problems: ['not-found'],
});

export const fileCommitment = operation({
  id: 'fileCommitment',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/conventions/{id}/commitments/{number}/file',
  summary:
    'File a subcontractor’s commitment, sent before piece by piece; it replaces what was filed (LIN-09)',
  access: partners,
  params: ofRequest,
  body: z.object({ version: z.number().int().min(1), file: SentFile }),
  response: { status: 200, schema: OwnCommitmentView },
  problems: ['not-found', 'conflict'],
});
