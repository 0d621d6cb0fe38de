import * as z from 'zod';
import { PostalAddress } from '../domain/caf/caf-profile.ts';
import { Termination } from '../domain/convention/duration.ts';
import { Annex } from '../domain/habilitation/annex.ts';
import { habilitationKinds } from '../domain/habilitation/request.ts';
import { habilitationStates } from '../domain/habilitation/transitions.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const params = z.object({ id: HabilitationId });

export const OwnConvention = z
  .object({
    number: z.string(),
    kind: z.enum(habilitationKinds),
    cafCode: z.string(),
    state: z.enum(habilitationStates),
    effectiveOn: z.iso.date(),
    /** The year under way: first day, anniversary, last day on which a letter may end the convention at it (AVN-03). */
    term: z.object({
      startsOn: z.iso.date(),
      endsOn: z.iso.date(),
      lastDayForNotice: z.iso.date(),
    }),
    renewedOn: z.array(z.iso.date()),
    termination: Termination.pick({
      kind: true,
      by: true,
      receivedOn: true,
      effectiveOn: true,
      reason: true,
    }).optional(),
    /** Where a registered letter, or an express request for a change, goes. */
    caf: z.object({ address: PostalAddress, email: z.string(), phone: z.string().optional() }).optional(),
    partyName: z.string(),
    place: z.object({ name: z.string(), address: PostalAddress }).optional(),
    ...Annex.pick({ establishments: true, communes: true }).shape,
    persons: z.array(
      z.object({
        lastName: z.string(),
        firstName: z.string(),
        email: z.string(),
        function: z.string(),
        closed: z.boolean(),
      }),
    ),
    /** Avenants in force, oldest first. */
    amendments: z.array(z.object({ number: z.number().int(), signedOn: z.iso.date() })),
  })
  .meta({ id: 'OwnConvention' });
export type OwnConvention = z.infer<typeof OwnConvention>;

export const readOwnConvention = operation({
  id: 'readOwnConvention',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}',
  summary: 'A convention that names the agent: dates, notice, who can publish what (AVN-03)',
  access: partners,
  params,
  response: { status: 200, schema: OwnConvention },
  problems: ['not-found'],
});

export const downloadOwnConvention = operation({
  id: 'downloadOwnConvention',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/document',
  summary: 'The convention as it was signed, as a PDF',
  access: partners,
  params,
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['not-found'],
});
