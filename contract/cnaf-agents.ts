import * as z from 'zod';
import { ImporterDecision } from '../domain/caf/importer.ts';
import { AccountId } from '../domain/identifiers.ts';
import { CafDetail } from './cnaf.ts';
import { operation } from './operation.ts';

const administrators = { kind: 'signed-in', roles: ['cnaf-admin'] } as const;
const ofAgent = z.object({ code: z.string().regex(/^(\d{2,3}|2[AB])$/), accountId: AccountId });
const response = { status: 200, schema: CafDetail } as const;

export const recordImporter = operation({
  id: 'recordImporter',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/cafs/{code}/agents/{accountId}/importer',
  summary: 'Record that the director of the Caf habilitated an agent to import files (S4 art. 5)',
  access: administrators,
  params: ofAgent,
  body: ImporterDecision,
  response,
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const endImporter = operation({
  id: 'endImporter',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/cafs/{code}/agents/{accountId}/importer-end',
  summary: 'End an agent’s habilitation to import files (S4 art. 5)',
  access: administrators,
  params: ofAgent,
  body: z.object({ endedOn: z.iso.date() }),
  response,
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const closeAgentAccess = operation({
  id: 'closeAgentAccess',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/cafs/{code}/agents/{accountId}/closure',
  summary: 'Close the access of an agent who leaves the Caf, from the very next request on',
  access: administrators,
  params: ofAgent,
  response,
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const reopenAgentAccess = operation({
  id: 'reopenAgentAccess',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/cafs/{code}/agents/{accountId}/reopening',
  summary: 'Reopen the access of an agent who comes back, with a new password',
  access: administrators,
  params: ofAgent,
  response,
  problems: ['not-found', 'conflict', 'wrong-state'],
});
