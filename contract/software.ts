import * as z from 'zod';
import { AvailabilityPeriod } from '../domain/availability/availability.ts';
import { itemRefusals } from '../domain/software/report.ts';
import { mostItems } from '../domain/software/sent-item.ts';
import { operation } from './operation.ts';

const editors = { kind: 'software' } as const;

/** A client asks for a token as OAuth 2.0 knows it (RFC 6749 §4.4): credentials in the Basic header, or in the form. */
export const requestToken = operation({
  id: 'requestToken',
  area: 'software',
  method: 'POST',
  path: '/api/software/token',
  summary: 'Give a program an access token for its client credentials (RFC 6749, section 4.4)',
  access: { kind: 'public' },
  bodyAs: 'oauth-form',
  body: z.object({
    grant_type: z.string().min(1).max(100),
    client_id: z.string().max(100).optional(),
    client_secret: z.string().max(200).optional(),
    scope: z.string().max(200).optional(),
  }),
  response: {
    status: 200,
    schema: z.object({
      access_token: z.string(),
      token_type: z.literal('Bearer'),
      expires_in: z.number().int(),
      /** What the token is for, where it is not the declaration of places. */
      scope: z.string().optional(),
    }),
  },
  problems: ['invalid-client', 'unsupported-grant'],
});

/** One flaw of an item: a JSON pointer (RFC 6901) into the call, and what to mend. */
const flaw = z.object({ pointer: z.string(), fr: z.string(), en: z.string() });

export const AvailabilityReport = z
  .object({
    accepted: z.number().int(),
    refused: z.number().int(),
    /** One per item, in the order in which they were sent. */
    items: z.array(
      z.object({
        pointer: z.string(),
        establishmentId: z.string().optional(),
        status: z.enum(['accepted', 'refused']),
        /** Accepted: the version that this item put online. */
        version: z.number().int().optional(),
        problem: z
          .object({
            type: z.string(),
            code: z.enum(itemRefusals),
            pointer: z.string(),
            fr: z.string(),
            en: z.string(),
            errors: z.array(flaw).optional(),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'AvailabilityReport' });
export type AvailabilityReport = z.infer<typeof AvailabilityReport>;

/** Items are read one by one: what is wrong in one is told in its line of the report, and spares the others. */
const sent = z.strictObject({
  $schema: z.string().max(300).optional(),
  items: z.array(z.unknown()).min(1).max(mostItems),
});

export const sendAvailability = operation({
  id: 'sendAvailability',
  area: 'software',
  method: 'PUT',
  path: '/api/software/availability',
  summary: 'Declare the places of up to 100 establishments, with a report item by item (PUB-03, PUB-12)',
  access: editors,
  body: sent,
  response: { status: 200, schema: AvailabilityReport },
  problems: ['bad-key', 'key-reused', 'conflict'],
});

export const MandatedEstablishments = z
  .object({
    establishments: z.array(
      z.object({
        establishmentId: z.string(),
        name: z.string(),
        /** Places that a declaration may not exceed, where the Caf knows them. */
        capacity: z.number().int().optional(),
        mandateGivenAt: z.iso.datetime(),
        /** Version to give in `basedOn`; 0 where nothing was ever declared. */
        version: z.number().int(),
        online: z
          .object({
            periods: z.array(AvailabilityPeriod),
            declaredAt: z.iso.datetime(),
            confirmedAt: z.iso.datetime(),
            /** Lapsed: families no longer see these places. */
            freshness: z.enum(['fresh', 'ageing', 'lapsed']),
            by: z.enum(['person', 'this-software', 'other-software']),
            /** The Caf took it offline: a person must declare again. */
            withdrawn: z.boolean(),
          })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'MandatedEstablishments' });
export type MandatedEstablishments = z.infer<typeof MandatedEstablishments>;

export const listMandatedEstablishments = operation({
  id: 'listMandatedEstablishments',
  area: 'software',
  method: 'GET',
  path: '/api/software/establishments',
  summary: 'The establishments that gave the editor a mandate, and what is online of each',
  access: editors,
  response: { status: 200, schema: MandatedEstablishments },
  problems: [],
});

export const readAvailabilitySchema = operation({
  id: 'readAvailabilitySchema',
  area: 'software',
  method: 'GET',
  path: '/api/software/schema/availability-1.json',
  summary: 'The JSON Schema (2020-12) of what a software sends, with examples',
  access: { kind: 'public' },
  response: { status: 200, schema: z.record(z.string(), z.unknown()) },
  problems: [],
});

export const trySandbox = operation({
  id: 'trySandbox',
  area: 'software',
  method: 'POST',
  path: '/api/software/sandbox',
  summary: 'Treat a call as the API would, on invented establishments: nothing is kept, nobody signs in',
  access: { kind: 'public' },
  body: sent,
  response: { status: 200, schema: AvailabilityReport },
  problems: ['too-many-attempts'],
});
