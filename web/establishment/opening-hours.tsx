import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { dayWords, keysOf, rangesWords } from './words.ts';
import './opening-hours.css';

export type Hours = NonNullable<OperatingInformation['openingHours']>;

/** The opening hours of a week, one line a day; a day without ranges reads « Fermé ». */
export function OpeningHours({ hours }: { hours: Hours }) {
  return (
    <ul className="opening-hours figures">
      {keysOf(dayWords).map((day) => (
        <li key={day}>
          <span className="opening-hours-day">{dayWords[day]}</span>
          <span className={hours[day]?.length ? undefined : 'soft'}>{rangesWords(hours[day])}</span>
        </li>
      ))}
    </ul>
  );
}
