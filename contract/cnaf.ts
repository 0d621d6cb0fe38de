import * as z from 'zod';
import { PostalAddress, Representative } from '../domain/caf/caf-profile.ts';
import { email, line } from '../domain/text.ts';
import { operation } from './operation.ts';

const administrators = { kind: 'signed-in', roles: ['cnaf-admin'] } as const;
const params = z.object({ code: z.string().regex(/^(\d{2,3}|2[AB])$/) });

const agent = z.object({
  accountId: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  access: z.enum(['password-due', 'password-mailed', 'personal']),
  secondFactor: z.enum(['none', 'enrolled']),
  lastSignInAt: z.iso.datetime().optional(),
  /** The habilitation to import files of childminders, in force or ended (S4 art. 5). */
  importer: z
    .object({
      decidedOn: z.iso.date(),
      decidedBy: z.string(),
      reference: z.string().optional(),
      recordedAt: z.iso.datetime(),
      endedOn: z.iso.date().optional(),
    })
    .optional(),
  /** Set once the agent has left the Caf. */
  closedAt: z.iso.datetime().optional(),
});

/** Where a Caf is reached, and who directs it: what it says of itself on its conventions. */
export const CafContact = z.object({
  address: PostalAddress,
  phone: z.string().optional(),
  email: z.string(),
  director: Representative,
});
export type CafContact = z.infer<typeof CafContact>;

const load = z.object({
  at: z.iso.datetime(),
  created: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  absent: z.number().int(),
});

export const CafDetail = z
  .object({
    code: z.string(),
    name: z.string(),
    /** Absent until an agent of the Caf fills it in. */
    contact: CafContact.optional(),
    agents: z.array(agent),
    /** Loads of the reference list, newest first. */
    loads: z.array(load),
  })
  .meta({ id: 'CafDetail' });
export type CafDetail = z.infer<typeof CafDetail>;

export const readCaf = operation({
  id: 'readCaf',
  area: 'cnaf',
  method: 'GET',
  path: '/api/cnaf/cafs/{code}',
  summary: 'One Caf: its agents and the loads of its reference list',
  access: administrators,
  params,
  response: { status: 200, schema: CafDetail },
  problems: ['not-found'],
});

export const createCafAgent = operation({
  id: 'createCafAgent',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/cafs/{code}/agents',
  summary: 'Give a Caf agent an account, mailed a password',
  access: administrators,
  params,
  body: z.object({ firstName: line(80), lastName: line(80), email }),
  response: { status: 201, schema: CafDetail },
  problems: ['not-found', 'address-taken', 'conflict'],
});

/** Larger than any Caf's list: 10,000 lines make about two megabytes. */
export const mostListBytes = 4_000_000;

export const LoadReport = z
  .object({
    encoding: z.string(),
    separator: z.string(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    refused: z.number().int(),
    absent: z.number().int(),
    lines: z.array(
      z.object({
        /** Line of the file, the header being line 1. */
        line: z.number().int(),
        id: z.string().optional(),
        name: z.string().optional(),
        outcome: z.enum(['created', 'updated', 'unchanged', 'refused']),
        flags: z.array(
          z.object({
            column: z.string(),
            given: z.string(),
            kept: z.string().optional(),
            message: z.string(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'LoadReport' });
export type LoadReport = z.infer<typeof LoadReport>;

export const loadReferenceList = operation({
  id: 'loadReferenceList',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/cafs/{code}/reference-list',
  summary: 'Load a Caf’s reference list of establishments from a CSV; a second load updates',
  access: administrators,
  params,
  body: z.object({
    /** The file's bytes in base 64, whatever their encoding. */
    file: z.base64().max(Math.ceil((mostListBytes * 4) / 3) + 4),
  }),
  response: { status: 200, schema: LoadReport },
  problems: ['not-found', 'unreadable-file', 'conflict'],
});
