import * as z from 'zod';
import { HabilitationId } from '../domain/identifiers.ts';
import {
  AttestationSignature,
  attestationStates,
  DestructionAttestation,
  Month,
} from '../domain/linf/destruction-attestation.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofAttestation = z.object({
  id: HabilitationId,
  month: Month,
  number: z.string().regex(/^[1-9]\d?$/),
});
const pdf = { status: 200, contentType: 'application/pdf' } as const;

const shown = DestructionAttestation.pick({
  habilitationId: true,
  month: true,
  number: true,
  from: true,
  to: true,
  dueOn: true,
}).extend({
  placeName: z.string(),
  /** How many requests it lists. */
  count: z.number().int(),
  state: z.enum(attestationStates),
  signed: z.object({ at: z.iso.datetime(), name: z.string(), function: z.string() }).optional(),
});

/** An attestation as a person of the information place reads it. */
export const OwnAttestation = shown
  .extend({
    /** Every reference, while it waits for a signature; the PDF holds those of a signed one. */
    references: z.array(z.string()).optional(),
    version: z.number().int(),
  })
  .meta({ id: 'OwnAttestation' });
export type OwnAttestation = z.infer<typeof OwnAttestation>;

/** The same as the Caf sees it. */
export const AttestationLine = shown
  .extend({
    /** Whether the convention is in force still: after its end the paper of the end stands for what was not signed. */
    inForce: z.boolean(),
    /** The attestation of the end itself (AVN-06), and how it came back where it came on paper. */
    atEnd: z.boolean(),
    onPaper: z.object({ on: z.iso.date(), signatory: z.string() }).optional(),
  })
  .meta({ id: 'AttestationLine' });
export type AttestationLine = z.infer<typeof AttestationLine>;

export const listOwnAttestations = operation({
  id: 'listOwnAttestations',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/attestations',
  summary: 'What the information places of the person have to sign, or have signed, newest first (LIN-08)',
  access: partners,
  response: {
    status: 200,
    schema: z
      .object({
        /** The words of the commitment, as they are signed today. */
        words: z.array(z.string()),
        attestations: z.array(OwnAttestation),
      })
      .meta({ id: 'OwnAttestations' }),
  },
  problems: [],
});

export const signAttestation = operation({
  id: 'signAttestation',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/attestations/{month}/{number}/signature',
  summary: 'Sign that nothing is kept of the requests that an attestation lists (LIN-08, S1 art. 2)',
  access: partners,
  params: ofAttestation,
  body: z.object({ version: z.number().int().min(1), signature: AttestationSignature }),
  response: { status: 200, schema: OwnAttestation },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const downloadOwnAttestation = operation({
  id: 'downloadOwnAttestation',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/attestations/{month}/{number}/file',
  summary: 'The PDF of an attestation that was signed (LIN-08)',
  access: partners,
  params: ofAttestation,
  response: pdf,
  problems: ['not-found'],
});

export const listAttestations = operation({
  id: 'listAttestations',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/attestations',
  summary: 'What the information places of the department have signed, owe, or are late with (LIN-08)',
  access: agents,
  response: {
    status: 200,
    schema: z.object({ attestations: z.array(AttestationLine) }).meta({ id: 'AttestationList' }),
  },
  problems: [],
});

export const downloadAttestation = operation({
  id: 'downloadAttestation',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/attestations/{month}/{number}/file',
  summary: 'The PDF of an attestation that an information place signed (LIN-08)',
  access: agents,
  params: ofAttestation,
  response: pdf,
  problems: ['not-found'],
});
