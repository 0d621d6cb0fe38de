import { useId } from 'react';
import type { Day } from '../../../domain/establishment/operating-information.ts';
import { formatCount } from '../../design/format.ts';
import { dayWords } from '../../establishment/words.ts';
import type { HalfDayTotal } from './totals.ts';
import './day-switch.css';

/** On a narrow screen, the day whose cells are in sight; each says how many places it has. */
export function DaySwitch({
  days,
  shown,
  totals,
  onChange,
}: {
  days: readonly Day[];
  shown: Day;
  totals: readonly HalfDayTotal[];
  onChange: (day: Day) => void;
}) {
  const name = useId();
  return (
    <fieldset className="day-switch">
      <legend className="only-read-aloud">Jour affiché</legend>
      {days.map((day) => {
        const own = totals.filter((total) => total.day === day);
        const most = Math.max(0, ...own.map((total) => total.places));
        return (
          <label key={day} data-over={own.some((total) => total.over) ? '' : undefined}>
            <input type="radio" name={name} checked={day === shown} onChange={() => onChange(day)} />
            <span aria-hidden="true">{dayWords[day].slice(0, 3)}</span>
            <span className="only-read-aloud">
              {dayWords[day]}, {formatCount(most, 'place')} au plus
            </span>
            <small className="figures" aria-hidden="true">
              {most || '–'}
            </small>
          </label>
        );
      })}
    </fieldset>
  );
}
