import * as z from 'zod';
import { AccountId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';

const cafAgents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const administrators = { kind: 'signed-in', roles: ['cnaf-admin'] } as const;
const params = z.object({ accountId: AccountId });

const Agents = z
  .object({
    agents: z.array(
      z.object({
        accountId: z.string(),
        firstName: z.string(),
        lastName: z.string(),
        email: z.string(),
        access: z.enum(['password-due', 'password-mailed', 'personal']),
        /** Whether each sign-in asks for a code, or the next one enrols an application. */
        secondFactor: z.enum(['none', 'enrolled']),
        lastSignInAt: z.iso.datetime().optional(),
      }),
    ),
  })
  .meta({ id: 'Agents' });
export type AgentLine = z.infer<typeof Agents>['agents'][number];

export const listAgents = operation({
  id: 'listAgents',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/agents',
  summary: 'The agents of one’s Caf, with their second factor',
  access: cafAgents,
  response: { status: 200, schema: Agents },
  problems: [],
});

export const resetColleagueFactor = operation({
  id: 'resetColleagueFactor',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/agents/{accountId}/second-factor-reset',
  summary: 'Reset the second factor of a colleague who lost it; never one’s own',
  access: cafAgents,
  params,
  response: { status: 204 },
  problems: ['not-found', 'forbidden', 'conflict', 'wrong-state'],
});

export const listAdministrators = operation({
  id: 'listAdministrators',
  area: 'cnaf',
  method: 'GET',
  path: '/api/cnaf/administrators',
  summary: 'The administrators of the Cnaf, with their second factor',
  access: administrators,
  response: { status: 200, schema: Agents },
  problems: [],
});

export const resetAgentFactor = operation({
  id: 'resetAgentFactor',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/agents/{accountId}/second-factor-reset',
  summary: 'Reset the second factor of a Caf agent, or of another administrator; never one’s own',
  access: administrators,
  params,
  response: { status: 204 },
  problems: ['not-found', 'forbidden', 'conflict', 'wrong-state'],
});
