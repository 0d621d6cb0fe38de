import * as z from 'zod';
import {
  AvailabilityPeriod,
  AvailabilitySource,
  DeclaredPeriods,
} from '../domain/availability/availability.ts';
import { linkActs } from '../domain/availability/availability-link.ts';
import { operation } from './operation.ts';

const anyone = { kind: 'public' } as const;
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const act = z.enum(linkActs);

/** The establishment that an open link is about, as its page needs it. */
const LinkedEstablishment = z.object({
  establishmentId: z.string(),
  name: z.string(),
  address: z.string(),
  capacity: z.number().int().optional(),
  availability: z
    .object({
      periods: z.array(AvailabilityPeriod),
      declaredAt: z.iso.datetime(),
      declaredBy: z.string(),
      confirmedAt: z.iso.datetime(),
      source: AvailabilitySource.optional(),
      version: z.number().int(),
    })
    .optional(),
});
export type LinkedEstablishment = z.infer<typeof LinkedEstablishment>;

export const AvailabilityLinkView = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('open'), act, establishment: LinkedEstablishment }),
    z.object({ state: z.enum(['used', 'lapsed', 'revoked', 'replaced']), act }),
  ])
  .meta({ id: 'AvailabilityLink' });
export type AvailabilityLinkView = z.infer<typeof AvailabilityLinkView>;

export const readAvailabilityLink = operation({
  id: 'readAvailabilityLink',
  area: 'public',
  method: 'POST',
  path: '/api/public/availability-links/read',
  summary: 'What a link of the weekly mail opens, or why it opens nothing any more; changes nothing (PUB-12)',
  access: anyone,
  body: z.object({ secret }),
  response: { status: 200, schema: AvailabilityLinkView },
  problems: ['link-lapsed'],
});

export const useAvailabilityLink = operation({
  id: 'useAvailabilityLink',
  area: 'public',
  method: 'POST',
  path: '/api/public/availability-links',
  summary:
    'Confirm, say « full » or publish other places, once, by a link of the weekly mail (PUB-03, PUB-12)',
  access: anyone,
  body: z.object({
    secret,
    /** What a link « change » publishes; the two others need nothing more. */
    declaration: DeclaredPeriods.optional(),
  }),
  response: { status: 200, schema: LinkedEstablishment.meta({ id: 'LinkedEstablishment' }) },
  problems: ['link-lapsed'],
});
