import * as z from 'zod';
import { AttestationSignature, attestationStates } from '../domain/linf/destruction-attestation.ts';
import { operation } from './operation.ts';

const anyone = { kind: 'public' } as const;
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
/** Of a part: there is one alone, unless it lists thousands of requests. */
const number = z.number().int().min(1).max(99);

/** What is attested at the end of a convention, for the holder of the private link (AVN-06). */
export const EndAttestation = z
  .object({
    /** Of the convention. */
    convention: z.string(),
    cafCode: z.string(),
    partyName: z.string(),
    placeName: z.string(),
    endedOn: z.iso.date(),
    dueOn: z.iso.date(),
    /** The words of the commitment, as they are signed today. */
    words: z.array(z.string()),
    parts: z.array(
      z.object({
        number,
        state: z.enum(attestationStates),
        /** How many requests it lists, and every reference while it waits for a signature. */
        count: z.number().int(),
        references: z.array(z.string()).optional(),
        signed: z.object({ at: z.iso.datetime(), name: z.string(), function: z.string() }).optional(),
        onPaper: z.object({ on: z.iso.date(), signatory: z.string() }).optional(),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'EndAttestation' });
export type EndAttestation = z.infer<typeof EndAttestation>;

export const readEndAttestation = operation({
  id: 'readEndAttestation',
  area: 'public',
  method: 'POST',
  path: '/api/public/end-attestations/read',
  summary: 'What is to be attested at the end of a convention, for the holder of the private link (AVN-06)',
  access: anyone,
  body: z.object({ secret }),
  response: { status: 200, schema: EndAttestation },
  problems: ['link-lapsed'],
});

export const signEndAttestation = operation({
  id: 'signEndAttestation',
  area: 'public',
  method: 'POST',
  path: '/api/public/end-attestations',
  summary: 'Sign, at the end of a convention, that nothing received under it is kept (AVN-06, S1 art. 2)',
  access: anyone,
  body: z.object({ secret, number, version: z.number().int().min(1), signature: AttestationSignature }),
  response: { status: 200, schema: EndAttestation },
  problems: ['link-lapsed', 'conflict', 'wrong-state'],
});

export const downloadEndAttestation = operation({
  id: 'downloadEndAttestation',
  area: 'public',
  method: 'POST',
  path: '/api/public/end-attestations/file',
  summary:
    'The PDF of what was signed at the end of a convention, for the holder of the private link (AVN-06)',
  access: anyone,
  body: z.object({ secret, number }),
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['link-lapsed', 'not-found'],
});
