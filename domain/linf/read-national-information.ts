import { cafs } from '../caf/cafs.ts';
import type { Deps } from '../deps.ts';
import { getMany } from '../records.ts';
import type { InformationFigures } from './information-figures.ts';
import { isSmall, masked } from './masking.ts';
import { addDayCounts, quantileOf } from './retrieval-days.ts';

/** The last counts of every Caf, as they may leave the departments. */
export async function readNationalInformation(deps: Deps) {
  const keys = cafs.map(({ code }): [string] => [code]);
  const found = await getMany(deps.records, 'informationFigures', keys);
  return nationalInformation(found);
}

/**
 * What the Caf add up to, with numbers from 1 to 4 hidden, and as many others as keep them from being worked out
 * (RGT-03). Times are told where at least five requests make them.
 * @param counts in the order of the Caf, undefined for one that was not counted yet
 */
function nationalInformation(counts: readonly (InformationFigures | undefined)[]) {
  const counted = counts.filter((one) => one !== undefined);
  const column = (of: (figures: InformationFigures) => number) => {
    const told = masked(counts.map((one) => (one ? of(one) : 0)));
    return { of: (index: number) => told.counts[index], total: told.total };
  };
  const received = column((one) => one.received);
  const overdue = column((one) => one.overdue);
  const missed = column((one) => one.missed);
  const days = counted.map(({ day }) => day).sort();
  const [from, until] = [days[0], days.at(-1)];
  const placesOf = (one: InformationFigures) => one.places.filter(({ inForce }) => inForce).length;
  return {
    ...(from && until && { days: { from, until } }),
    totals: {
      places: counted.reduce((sum, one) => sum + placesOf(one), 0),
      ...told({ received: received.total, overdue: overdue.total, missed: missed.total }),
      ...told({
        medianDays: daysTold(addDayCounts(counted.map(({ retrievalDays }) => retrievalDays)), 0.5),
        lateDays: daysTold(addDayCounts(counted.map(({ retrievalDays }) => retrievalDays)), 0.9),
      }),
    },
    months: monthsTold(counted),
    cafs: cafs.map(({ code, name }, index) => {
      const one = counts[index];
      const attestations = one?.places.map((place) => place.attestations) ?? [];
      return {
        code,
        name,
        places: one ? placesOf(one) : 0,
        ...told({ communesCovered: one?.communesCovered }),
        ...(one &&
          told({
            received: received.of(index),
            overdue: overdue.of(index),
            missed: missed.of(index),
            medianDays: daysTold(one.retrievalDays, 0.5),
          })),
        attestationsLate: attestations.reduce((sum, { late }) => sum + late, 0),
        attestationsSigned: attestations.reduce((sum, { signed }) => sum + signed, 0),
        ...(one && { day: one.day }),
      };
    }),
  };
}

/** The days within which a share was retrieved; not told where fewer than five requests make them. */
function daysTold(counts: readonly number[], share: number): number | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return isSmall(total) ? undefined : quantileOf(counts, share);
}

/**
 * The months of the country. They add up to a total that the column of the Caf tells too, so that a small one takes a
 * second one with it.
 */
function monthsTold(counted: readonly InformationFigures[]) {
  const months = [...new Set(counted.flatMap((one) => one.months.map(({ month }) => month)))].sort();
  const received = months.map((month) =>
    counted.reduce((sum, one) => sum + (one.months.find((of) => of.month === month)?.received ?? 0), 0),
  );
  const shown = masked(received);
  return months.map((month, index) => ({ month, ...told({ received: shown.counts[index] }) }));
}

/** Without what is not told. */
function told<T extends Record<string, number | undefined>>(numbers: T): { [K in keyof T]?: number } {
  return Object.fromEntries(Object.entries(numbers).filter(([, count]) => count !== undefined)) as {
    [K in keyof T]?: number;
  };
}
