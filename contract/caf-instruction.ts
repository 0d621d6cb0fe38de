import * as z from 'zod';
import { habilitationKinds } from '../domain/habilitation/request.ts';
import { habilitationStates } from '../domain/habilitation/transitions.ts';
import { AccountId, HabilitationId } from '../domain/identifiers.ts';
import { optionalParagraph } from '../domain/text.ts';
import { RequestDetail } from './caf.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofRequest = z.object({ id: HabilitationId });
const version = z.number().int().min(1);

export const assignRequest = operation({
  id: 'assignRequest',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/habilitations/{id}/assignee',
  summary: 'Put a case in the hands of an agent of the Caf, or of nobody',
  access: agents,
  params: ofRequest,
  body: z.object({ version, assignee: AccountId.optional() }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict'],
});

export const changeNote = operation({
  id: 'changeNote',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/habilitations/{id}/note',
  summary: 'Write down what colleagues should know of a case; the party never reads it',
  access: agents,
  params: ofRequest,
  body: z.object({ version, note: optionalParagraph(2000) }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict'],
});

export const Lookalikes = z
  .object({
    lookalikes: z.array(
      z.object({
        id: z.string(),
        partyName: z.string(),
        kind: z.enum(habilitationKinds),
        state: z.enum(habilitationStates),
        party: z.boolean(),
        establishments: z.array(z.string()),
        persons: z.array(z.string()),
        communes: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Lookalikes' });
export type Lookalikes = z.infer<typeof Lookalikes>;

export const readLookalikes = operation({
  id: 'readLookalikes',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/lookalikes',
  summary:
    'Other cases of the department that share a party, an establishment, a person or a commune (REQ-07)',
  access: agents,
  params: ofRequest,
  response: { status: 200, schema: Lookalikes },
  problems: ['not-found'],
});
