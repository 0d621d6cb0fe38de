import * as z from 'zod';
import { PublicSheet } from '../domain/directory/published.ts';
import { establishmentTypes } from '../domain/establishment/establishment-type.ts';
import { HabilitationRequest } from '../domain/habilitation/request.ts';
import { EstablishmentId } from '../domain/identifiers.ts';
import { email } from '../domain/text.ts';
import { operation } from './operation.ts';

const anyone = { kind: 'public' } as const;

export const CommuneView = z
  .object({ code: z.string(), name: z.string(), postcodes: z.array(z.string()), department: z.string() })
  .meta({ id: 'Commune' });
export type CommuneView = z.infer<typeof CommuneView>;

export const searchCommunes = operation({
  id: 'searchCommunes',
  area: 'public',
  method: 'GET',
  path: '/api/public/communes',
  summary: 'Communes whose name or postcode begins with a text',
  access: anyone,
  query: z.object({ q: z.string().min(1).max(80), department: z.string().max(3).optional() }),
  response: { status: 200, schema: z.object({ communes: z.array(CommuneView) }) },
  problems: [],
});

export const readSheet = operation({
  id: 'readSheet',
  area: 'public',
  method: 'GET',
  path: '/api/public/establishments/{id}',
  summary: 'Public sheet of an establishment: validated information and availability',
  access: anyone,
  params: z.object({ id: EstablishmentId }),
  response: { status: 200, schema: PublicSheet.meta({ id: 'PublicSheet' }) },
  problems: ['not-found'],
});

export const submitRequest = operation({
  id: 'submitRequest',
  area: 'public',
  method: 'POST',
  path: '/api/public/habilitation-requests',
  summary: 'Ask a Caf for an habilitation (REQ-01 to REQ-04)',
  access: anyone,
  body: HabilitationRequest,
  response: { status: 201, schema: z.object({ reference: z.string(), submittedAt: z.iso.datetime() }) },
  problems: ['conflict'],
});

const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const readCorrection = operation({
  id: 'readCorrection',
  area: 'public',
  method: 'POST',
  path: '/api/public/corrections/read',
  summary: 'The request to correct, for the holder of the private link',
  access: anyone,
  body: z.object({ secret }),
  response: {
    status: 200,
    schema: z.object({
      reference: z.string(),
      reason: z.string(),
      askedAt: z.iso.datetime(),
      request: HabilitationRequest,
      /** What the list says of each establishment of the request, to show its name. */
      establishments: z.array(
        z.object({
          establishmentId: z.string(),
          type: z.enum(establishmentTypes),
          name: z.string(),
          address: z.string(),
        }),
      ),
    }),
  },
  problems: ['link-lapsed'],
});

export const answerCorrection = operation({
  id: 'answerCorrection',
  area: 'public',
  method: 'POST',
  path: '/api/public/corrections',
  summary: 'Send the corrected request back to the Caf',
  access: anyone,
  body: z.object({ secret, request: HabilitationRequest }),
  response: { status: 200, schema: z.object({ reference: z.string(), submittedAt: z.iso.datetime() }) },
  problems: ['link-lapsed', 'conflict'],
});

export const createChallenge = operation({
  id: 'createChallenge',
  area: 'public',
  method: 'POST',
  path: '/api/public/challenges',
  summary: 'A text to copy from the screen, used once (PWD-06, PWD-07)',
  access: anyone,
  response: {
    status: 201,
    schema: z.object({
      id: z.string(),
      /** The instruction, plain French text: read as it is by a screen reader. */
      instruction: z.string(),
      /** The words shown, in order. */
      words: z.array(z.string()),
      /** The proof of work that goes with the answer: find n ≤ maxNumber such that SHA-256(salt + n) = challenge. */
      proof: z.object({
        algorithm: z.literal('SHA-256'),
        salt: z.string(),
        challenge: z.string(),
        maxNumber: z.number().int(),
      }),
      expiresAt: z.iso.datetime(),
    }),
  },
  problems: [],
});

export const requestPassword = operation({
  id: 'requestPassword',
  area: 'public',
  method: 'POST',
  path: '/api/public/password-requests',
  summary:
    'Ask for a new password by e-mail; the answer is the same whether or not the identifier exists (PWD-06)',
  access: anyone,
  body: z.object({
    email,
    challengeId: secret,
    answer: z.string().min(1).max(200),
    /** The number found by the proof of work. */
    proof: z.number().int().min(0),
  }),
  response: { status: 204 },
  problems: ['challenge-failed'],
});

export const readContract = operation({
  id: 'readContract',
  area: 'public',
  method: 'GET',
  path: '/api/openapi.json',
  summary: 'This contract, OpenAPI 3.1',
  access: anyone,
  response: { status: 200, schema: z.record(z.string(), z.unknown()) },
  problems: [],
});
