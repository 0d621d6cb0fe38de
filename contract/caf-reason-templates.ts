import * as z from 'zod';
import { ReasonTemplate, ReasonTemplateList } from '../domain/caf/reason-templates.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;

export const ReasonTemplatesView = z
  .object({
    templates: z.array(ReasonTemplate),
    /** Whether these are the national ones, of which the Caf made nothing yet: version 0. */
    national: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'ReasonTemplates' });
export type ReasonTemplatesView = z.infer<typeof ReasonTemplatesView>;

export const readReasonTemplates = operation({
  id: 'readReasonTemplates',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/reason-templates',
  summary:
    'Words ready for a refusal or a request for corrections (ACT-02): the Caf’s own, else the national ones',
  access: agents,
  response: { status: 200, schema: ReasonTemplatesView },
  problems: [],
});

export const changeReasonTemplates = operation({
  id: 'changeReasonTemplates',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/reason-templates',
  summary: 'Put the Caf’s own words in place of those before',
  access: agents,
  body: z.object({ version: z.number().int().min(0), templates: ReasonTemplateList }),
  response: { status: 200, schema: ReasonTemplatesView },
  problems: ['conflict'],
});
