import * as z from 'zod';
import { HabilitationId } from '../domain/identifiers.ts';
import { FeedClientId } from '../domain/linf/feed-client.ts';
import { InformationRequestId } from '../domain/linf/information-request.ts';
import { mostFed } from '../domain/linf/most-fed.ts';
import { line } from '../domain/text.ts';
import { informationSchemaAddress } from './information-schema-address.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const ofPlace = z.object({ id: HabilitationId });

/** An access of a program to the feed of an information place, as its agents see it. */
export const FeedAccess = z
  .object({
    clientId: z.string(),
    name: z.string(),
    createdAt: z.iso.datetime(),
    /** The agent who made it, and on whose own access it hangs. */
    agent: z.object({ firstName: z.string(), lastName: z.string() }),
    /** Lapsed: the agent's own access is closed, or its password was replaced. */
    state: z.enum(['open', 'revoked', 'lapsed']),
    version: z.number().int(),
  })
  .meta({ id: 'FeedAccess' });
export type FeedAccess = z.infer<typeof FeedAccess>;

export const listFeedAccesses = operation({
  id: 'listFeedAccesses',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/feed-accesses',
  summary: 'Accesses of programs to the requests of an information place (LIN-03)',
  access: partners,
  params: ofPlace,
  response: { status: 200, schema: z.object({ accesses: z.array(FeedAccess) }) },
  problems: ['not-found'],
});

export const makeFeedAccess = operation({
  id: 'makeFeedAccess',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/feed-accesses',
  summary: 'Make an access for a program: its secret is in this answer and nowhere else (LIN-03)',
  access: partners,
  params: ofPlace,
  body: z.object({ name: line(80) }),
  response: {
    status: 201,
    schema: z.object({
      access: FeedAccess,
      /** Absent from the answer to a retry: make another access. */
      secret: z.string().optional(),
    }),
  },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const closeFeedAccess = operation({
  id: 'closeFeedAccess',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/feed-accesses/{clientId}/closing',
  summary: 'Close an access: its program is refused from the very next request on',
  access: partners,
  params: ofPlace.extend({ clientId: FeedClientId }),
  body: z.object({ version: z.number().int() }),
  response: { status: 200, schema: FeedAccess },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const readInformationFeed = operation({
  id: 'readInformationFeed',
  area: 'software',
  method: 'GET',
  path: '/api/software/information-requests',
  summary: 'What came to an information place since a mark, as XML, page by page (LIN-03)',
  access: { kind: 'software', scope: 'information-requests' },
  query: z.object({
    /** The `next` of the page before; without it, from the beginning. */
    after: InformationRequestId.optional(),
    limit: z
      .string()
      .regex(/^\d{1,2}$/)
      .refine((text) => Number(text) >= 1 && Number(text) <= mostFed)
      .optional(),
  }),
  response: { status: 200, contentType: 'application/xml' },
  problems: ['too-many-attempts'],
});

export const readInformationSchema = operation({
  id: 'readInformationSchema',
  area: 'software',
  method: 'GET',
  path: informationSchemaAddress,
  summary: 'The XML Schema of information requests, version 1',
  access: { kind: 'public' },
  response: { status: 200, contentType: 'application/xml' },
  problems: [],
});
