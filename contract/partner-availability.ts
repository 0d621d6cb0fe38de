import * as z from 'zod';
import { AvailabilityTemplate, AvailabilityTemplateList } from '../domain/availability/templates.ts';
import { EstablishmentId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const params = z.object({ id: EstablishmentId });
const path = '/api/partner/establishments/{id}/availability-templates';

export const AvailabilityTemplatesView = z
  .object({ templates: z.array(AvailabilityTemplate), version: z.number().int() })
  .meta({ id: 'AvailabilityTemplates' });
export type AvailabilityTemplatesView = z.infer<typeof AvailabilityTemplatesView>;

export const readAvailabilityTemplates = operation({
  id: 'readAvailabilityTemplates',
  area: 'partner',
  method: 'GET',
  path,
  summary: 'The weeks that an EAJE keeps at hand to declare its places',
  access: partners,
  params,
  response: { status: 200, schema: AvailabilityTemplatesView },
  problems: ['not-found'],
});

export const changeAvailabilityTemplates = operation({
  id: 'changeAvailabilityTemplates',
  area: 'partner',
  method: 'PUT',
  path,
  summary: 'Keep other weeks at hand, in place of those before',
  access: partners,
  params,
  body: z.object({ basedOn: z.number().int().min(0), templates: AvailabilityTemplateList }),
  response: { status: 200, schema: AvailabilityTemplatesView },
  problems: ['not-found', 'conflict'],
});
