import * as z from 'zod';
import { CafContact } from './cnaf.ts';
import { operation } from './operation.ts';

export const CafList = z
  .object({
    cafs: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        /** Town of the head office. */
        seat: z.string(),
        contact: CafContact.optional(),
        /** Agents whose access is open. */
        agents: z.number().int(),
        /** Those of them whom the director habilitated to import files. */
        importers: z.number().int(),
        lastLoadAt: z.iso.datetime().optional(),
      }),
    ),
  })
  .meta({ id: 'CafList' });
export type CafList = z.infer<typeof CafList>;

export const listCafs = operation({
  id: 'listCafs',
  area: 'cnaf',
  method: 'GET',
  path: '/api/cnaf/cafs',
  summary: 'The 101 Caf: where they are reached, how many agents they have, when their list was last loaded',
  access: { kind: 'signed-in', roles: ['cnaf-admin'] },
  response: { status: 200, schema: CafList },
  problems: [],
});
