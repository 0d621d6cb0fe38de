import * as z from 'zod';
import {
  AvailabilityCell,
  type Declaration,
  type DeclaredPeriod,
  mostPeriods,
} from '../availability/availability.ts';
import { EstablishmentId } from '../identifiers.ts';

/** Items that one call takes at most. */
export const mostItems = 100;

const day = z.iso.date();
const days = { from: day, until: day };

const SentCell = z
  .strictObject(AvailabilityCell.shape)
  .meta({ description: 'Places free for one kind of care and one age group, on one half-day of the week.' });

/** What a software says of some days, both included. */
const SentPeriod = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('available'), ...days, cells: z.array(SentCell).min(1).max(168) }),
    z.strictObject({ state: z.literal('full'), ...days }),
    z.strictObject({ state: z.literal('not-communicated'), ...days }),
  ])
  .meta({
    description:
      'Days, both included: places free in each week of them, no place, or nothing any more. Days of which nothing is said stay as they were.',
  });

/**
 * What a software sends of one establishment (arrêté du 31 août 2021). The served JSON Schema is made of this. Exactly
 * one of `periods` and `unchanged`.
 */
export const SentItem = z
  .strictObject({
    establishmentId: EstablishmentId.meta({ description: 'As GET /api/software/establishments gives it.' }),
    basedOn: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional().meta({
      description:
        'Version seen, 0 for none. The item is refused when another one is online. Without it, the last word wins.',
    }),
    periods: z.array(SentPeriod).min(1).max(mostPeriods).optional(),
    unchanged: z.literal(true).optional().meta({
      description: 'Nothing has changed: what was declared holds, for as long again.',
    }),
  })
  .refine(({ periods, unchanged }) => (periods === undefined) !== (unchanged === undefined), {
    error: 'periods-or-unchanged',
  })
  .meta({
    id: 'AvailabilityItem',
    oneOf: [{ required: ['periods'] }, { required: ['unchanged'] }],
  });
export type SentItem = z.infer<typeof SentItem>;

/** One call, as the published schema describes it. The API itself reads item by item, so that one does not spoil another. */
export const SentAvailability = z
  .strictObject({
    $schema: z.string().max(300).optional(),
    items: z.array(SentItem).min(1).max(mostItems),
  })
  .meta({ id: 'SentAvailability' });

/** What an item declares, in the words of the availability of an agent. */
export function declarationOf({ periods }: SentItem): unknown {
  return periods
    ? {
        kind: 'periods',
        periods: periods.map(
          (period): DeclaredPeriod => ({
            ...period,
            cells: 'cells' in period ? period.cells : [],
          }),
        ),
      }
    : ({ kind: 'unchanged' } satisfies Declaration);
}
