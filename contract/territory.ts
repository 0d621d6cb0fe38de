import * as z from 'zod';
import { territoryKinds } from '../domain/territory/territories.ts';
import { operation } from './operation.ts';
import { CommuneView } from './public.ts';

const anyone = { kind: 'public' } as const;

const department = z.string().max(3).optional();
const MemberView = z.object({ code: z.string(), name: z.string() });

/** A group of communes that may be added whole. */
export const TerritoryView = z
  .object({
    kind: z.enum(territoryKinds),
    code: z.string(),
    name: z.string(),
    communes: z.array(MemberView),
    /** How many of its communes are not given, being of another department than the one asked for. */
    elsewhere: z.number().int(),
  })
  .meta({ id: 'Territory' });
export type TerritoryView = z.infer<typeof TerritoryView>;

export const searchTerritories = operation({
  id: 'searchTerritories',
  area: 'public',
  method: 'GET',
  path: '/api/public/territories',
  summary: 'Communes, and groups of communes with their members, that answer what is being typed (S1 art. 1)',
  access: anyone,
  query: z.object({ q: z.string().min(1).max(80), department }),
  response: {
    status: 200,
    schema: z.object({ communes: z.array(CommuneView), territories: z.array(TerritoryView) }),
  },
  problems: [],
});

export const resolveCommunes = operation({
  id: 'resolveCommunes',
  area: 'public',
  method: 'POST',
  path: '/api/public/communes/resolve',
  summary: 'Communes that a pasted list of INSEE codes or postcodes designates',
  access: anyone,
  body: z.object({ codes: z.array(z.string().min(1).max(10)).min(1).max(600), department }),
  response: {
    status: 200,
    schema: z.object({
      /** How the list was read as a whole. */
      readAs: z.enum(['insee', 'postcode']),
      communes: z.array(MemberView),
      unknown: z.array(z.string()),
      elsewhere: z.number().int(),
    }),
  },
  problems: [],
});
