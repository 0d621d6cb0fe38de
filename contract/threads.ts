import * as z from 'zod';
import { messageLength } from '../domain/habilitation/thread.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { paragraph } from '../domain/text.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const anyone = { kind: 'public' } as const;
const ofRequest = z.object({ id: HabilitationId });
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const text = paragraph(messageLength);

const said = { at: z.iso.datetime(), by: z.enum(['caf', 'party']), text: z.string() };

export const ThreadView = z
  .object({
    messages: z.array(z.object({ ...said, accountId: z.string().optional() })),
    unread: z.number().int(),
    /** Whether something may still be written. */
    open: z.boolean(),
    /** 0 as long as nothing was written. */
    version: z.number().int(),
  })
  .meta({ id: 'Thread' });
export type ThreadView = z.infer<typeof ThreadView>;

/** What the party reads: no agent is named. */
export const PublicThread = z
  .object({
    reference: z.string(),
    cafCode: z.string(),
    partyName: z.string(),
    messages: z.array(z.object(said)),
    open: z.boolean(),
  })
  .meta({ id: 'PublicThread' });
export type PublicThread = z.infer<typeof PublicThread>;

export const readThread = operation({
  id: 'readThread',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/messages',
  summary: 'What the Caf and the party wrote to each other about a case',
  access: agents,
  params: ofRequest,
  response: { status: 200, schema: ThreadView },
  problems: ['not-found'],
});

export const postMessage = operation({
  id: 'postMessage',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/messages',
  summary: 'Write to the party, who gets a private link by e-mail',
  access: agents,
  params: ofRequest,
  body: z.object({ text }),
  response: { status: 200, schema: ThreadView },
  problems: ['not-found', 'thread-closed', 'conflict'],
});

export const markThreadRead = operation({
  id: 'markThreadRead',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/messages/read',
  summary: 'Say that what the party wrote was read and calls for no answer',
  access: agents,
  params: ofRequest,
  body: z.object({ version: z.number().int().min(0) }),
  response: { status: 200, schema: ThreadView },
  problems: ['not-found', 'conflict'],
});

export const readPublicThread = operation({
  id: 'readPublicThread',
  area: 'public',
  method: 'POST',
  path: '/api/public/messages/read',
  summary: 'The same, for the holder of the private link',
  access: anyone,
  body: z.object({ secret }),
  response: { status: 200, schema: PublicThread },
  problems: ['link-lapsed'],
});

export const postReply = operation({
  id: 'postReply',
  area: 'public',
  method: 'POST',
  path: '/api/public/messages',
  summary: 'Answer the Caf; it changes nothing of the request (REQ-06)',
  access: anyone,
  body: z.object({ secret, text }),
  response: { status: 200, schema: PublicThread },
  problems: ['link-lapsed', 'thread-closed', 'conflict'],
});
