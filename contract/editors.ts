import * as z from 'zod';
import { EditorContent, EditorId } from '../domain/software/editor.ts';
import { operation } from './operation.ts';

const administrators = { kind: 'signed-in', roles: ['cnaf-admin'] } as const;
const params = z.object({ editorId: EditorId });

const EditorLine = z.object({
  id: z.string(),
  name: z.string(),
  company: z.string(),
  email: z.string(),
  website: z.string().optional(),
  createdAt: z.iso.datetime(),
  secretIssuedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().optional(),
  version: z.number().int(),
});
export type EditorLine = z.infer<typeof EditorLine>;

/** `secret` is there once, in the answer to the act that made it: nobody can read it again. */
const EditorWithSecret = z
  .object({ editor: EditorLine, secret: z.string().optional() })
  .meta({ id: 'EditorWithSecret' });

export const listEditors = operation({
  id: 'listEditors',
  area: 'cnaf',
  method: 'GET',
  path: '/api/cnaf/editors',
  summary: 'The software editors that are clients of the API',
  access: administrators,
  response: { status: 200, schema: z.object({ editors: z.array(EditorLine) }).meta({ id: 'Editors' }) },
  problems: [],
});

export const registerEditor = operation({
  id: 'registerEditor',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/editors',
  summary: 'Register a software editor; the answer shows its secret, once',
  access: administrators,
  body: EditorContent,
  response: { status: 201, schema: EditorWithSecret },
  problems: ['conflict'],
});

const act = { access: administrators, params, body: z.object({ version: z.number().int() }) } as const;

export const rotateSecret = operation({
  id: 'rotateSecret',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/editors/{editorId}/secret',
  summary: 'Give an editor another secret; the one before and its tokens are refused at once',
  ...act,
  response: { status: 200, schema: EditorWithSecret },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const closeEditor = operation({
  id: 'closeEditor',
  area: 'cnaf',
  method: 'POST',
  path: '/api/cnaf/editors/{editorId}/closure',
  summary: 'Close an editor’s access to the API, from the very next request on',
  ...act,
  response: { status: 200, schema: EditorWithSecret },
  problems: ['not-found', 'conflict', 'wrong-state'],
});
