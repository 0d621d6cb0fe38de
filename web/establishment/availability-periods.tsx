import type { AvailabilityPeriod } from '../../domain/availability/availability.ts';
import { StateTag } from '../design/state-tag.tsx';
import { AvailabilityWeek } from './availability-week.tsx';
import { periodWords } from './period-words.ts';
import { availabilityWords } from './words.ts';

/** What was declared, period after period: its days, whether there is room, and the week's grid where there is. */
export function AvailabilityPeriods({ periods }: { periods: readonly AvailabilityPeriod[] }) {
  return periods.map((period) => (
    <section key={period.from} className="stack stack-tight" aria-label={periodWords(period)}>
      <p className="row">
        <strong className="figures">{sentence(periodWords(period))}</strong>
        <StateTag tone={availabilityWords[period.state].tone}>
          {availabilityWords[period.state].name}
        </StateTag>
      </p>
      {period.state === 'available' && <AvailabilityWeek cells={period.cells} />}
    </section>
  ));
}

const sentence = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
