import * as z from 'zod';
import { statesUnderWay } from '../domain/figures/caf-dashboard.ts';
import { operation } from './operation.ts';

const count = z.number().int();

export const DashboardView = z
  .object({
    ages: z.array(z.object({ state: z.enum(statesUnderWay), week: count, month: count, longer: count })),
    late: count,
    mine: count,
    delays: z.object({
      median: count.optional(),
      slices: z.array(z.object({ upTo: count.optional(), count })),
    }),
    months: z.array(
      z.object({ month: z.string(), anniversaries: count, lastDaysForNotice: count, ends: count }),
    ),
  })
  .meta({ id: 'Dashboard' });
export type DashboardView = z.infer<typeof DashboardView>;

export const readDashboard = operation({
  id: 'readDashboard',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/dashboard',
  summary: 'What the department has before it: requests by age, time to activation, the year of conventions',
  access: { kind: 'signed-in', roles: ['caf-agent'] },
  response: { status: 200, schema: DashboardView },
  problems: [],
});
