import * as z from 'zod';
import { Connection } from '../domain/connections/connection.ts';
import { Dormancy } from '../domain/connections/dormancy.ts';
import { connectionPeriods } from '../domain/connections/list-connections.ts';
import { RhythmCell } from '../domain/connections/rhythm.ts';
import { Suspicion } from '../domain/connections/suspicion.ts';
import { AccountId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;

/** The period counted over, in days: `7`, `30` or `90`; 30 when absent. */
const period = z.object({
  days: z
    .enum(['7', '30', '90'] satisfies `${(typeof connectionPeriods)[number]}`[])
    .default('30')
    .transform((days) => connectionPeriods.find((each) => `${each}` === days) ?? 30),
});

const PersonSummary = z.object({
  accountId: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  conventions: z.array(z.object({ id: z.string(), providerName: z.string(), open: z.boolean() })),
  access: z.enum(['password-due', 'password-mailed', 'personal']),
  createdAt: z.iso.datetime(),
  lastActivityAt: z.iso.datetime().optional(),
  signIns: z.number().int(),
  failures: z.number().int(),
  renewals: z.number().int(),
  lockouts: z.number().int(),
  /** How many networks the person signed in from. */
  networkCount: z.number().int(),
  suspicions: z.array(Suspicion.omit({ evidence: true })),
  dormancy: Dormancy.optional(),
});

/** How long the lines that all this rests on are kept, in days (CTL-03). */
const keptDays = z.number().int();

export const ConnectionList = z
  .object({
    days: z.number().int(),
    keptDays,
    people: z.array(PersonSummary),
    rhythm: z.array(RhythmCell),
  })
  .meta({ id: 'ConnectionList' });
export type ConnectionList = z.infer<typeof ConnectionList>;

export const listConnections = operation({
  id: 'listConnections',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/connections',
  summary:
    'Connections of the partners of the agent’s own department, those that deserve a look first (CTL-02)',
  access: agents,
  query: period,
  response: { status: 200, schema: ConnectionList },
  problems: [],
});

export const exportConnections = operation({
  id: 'exportConnections',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/connections/export',
  summary: 'The same list as a file for spreadsheets (CTL-02); the download leaves a trace',
  access: agents,
  query: period,
  response: { status: 200, contentType: 'text/csv' },
  problems: [],
});

export const ConnectionsOfPerson = z
  .object({
    /** Days that the lines, the counts and the reasons cover. */
    days: z.number().int(),
    keptDays,
    person: PersonSummary.omit({ networkCount: true }).extend({
      networks: z.array(
        z.object({ network: z.string(), signIns: z.number().int(), lastAt: z.iso.datetime() }),
      ),
      suspicions: z.array(Suspicion),
    }),
    lines: z.array(Connection),
    rhythm: z.array(RhythmCell),
  })
  .meta({ id: 'ConnectionsOfPerson' });
export type ConnectionsOfPerson = z.infer<typeof ConnectionsOfPerson>;

export const readPersonConnections = operation({
  id: 'readPersonConnections',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/persons/{id}/connections',
  summary: 'One person’s connections, line by line, with what they suggest and why (CTL-02)',
  access: agents,
  params: z.object({ id: AccountId }),
  response: { status: 200, schema: ConnectionsOfPerson },
  problems: ['not-found'],
});
