import * as z from 'zod';
import { SentAvailability } from '../domain/software/sent-item.ts';
import { schemaAddress } from './schema-address.ts';

const monday = { day: 'monday', half: 'morning' } as const;

/** The JSON Schema of what a software sends, ready to be served: bundles hold it made. */
export const availabilitySchema: Record<string, unknown> = {
  ...z.toJSONSchema(SentAvailability, { target: 'draft-2020-12', io: 'input' }),
  $id: schemaAddress,
  title: 'Availability sent by a software, version 1',
  description:
    'Each item is read by itself: what is wrong in one spares the others. Beyond this schema the API refuses, item by item and with its reason: an establishment twice in a call or without a mandate, periods that end before they begin, overlap, are over or lie more than a year ahead, a half-day described twice or above the capacity, nothing to confirm, another version than the one named by basedOn.',
  examples: [
    {
      items: [
        {
          establishmentId: '00-ESSAI-1',
          periods: [
            {
              state: 'available',
              from: '2026-11-30',
              until: '2026-12-18',
              cells: [
                { care: 'regular', age: 'under-1', ...monday, places: 2 },
                { care: 'occasional', age: '2-3', day: 'wednesday', half: 'afternoon', places: 1 },
              ],
            },
            { state: 'full', from: '2026-12-19', until: '2027-01-03' },
          ],
        },
        { establishmentId: '00-ESSAI-2', basedOn: 12, unchanged: true },
      ],
    },
  ],
};
