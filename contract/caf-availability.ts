import * as z from 'zod';
import { confirmationStates } from '../domain/availability/list-to-confirm.ts';
import { operation } from './operation.ts';

export const AvailabilityToConfirm = z
  .object({
    eaje: z.number().int(),
    upToDate: z.number().int(),
    announced: z.object({ days: z.number().int(), late: z.number().int() }),
    establishments: z.array(
      z.object({
        establishmentId: z.string(),
        name: z.string(),
        commune: z.string(),
        phone: z.string().optional(),
        state: z.enum(confirmationStates),
        confirmedAt: z.iso.datetime().optional(),
        /** Who may declare the places; nobody where no convention in force covers the establishment. */
        contacts: z.array(
          z.object({
            firstName: z.string(),
            lastName: z.string(),
            email: z.string(),
            providerName: z.string(),
            habilitationId: z.string(),
            /** Has signed in at least once. */
            signedIn: z.boolean(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'AvailabilityToConfirm' });
export type AvailabilityToConfirm = z.infer<typeof AvailabilityToConfirm>;

export const listAvailabilityToConfirm = operation({
  id: 'listAvailabilityToConfirm',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/availability',
  summary: 'EAJE of the department whose places are not up to date, with whom to call (PUB-12)',
  access: { kind: 'signed-in', roles: ['caf-agent'] },
  response: { status: 200, schema: AvailabilityToConfirm },
  problems: [],
});
