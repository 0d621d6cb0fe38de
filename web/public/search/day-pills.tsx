import { useId } from 'react';
import { FieldGroup } from '../../design/field.tsx';
import { keysOf } from '../../establishment/words.ts';
import { type DayName, dayNames } from './search-address.ts';

/** The days of the week to tick, a letter or three wide each: seven of them hold on one line. */
export function DayPills({
  values,
  words,
  onToggle,
}: {
  values: readonly DayName[];
  words: (day: DayName) => string;
  onToggle: (day: DayName) => void;
}) {
  const id = useId();
  return (
    <FieldGroup id={id} label="Jours souhaités">
      <div className="day-pills">
        {keysOf(dayNames).map((day, index) => (
          <label className="day-pill" key={day}>
            <input
              id={index === 0 ? id : undefined}
              type="checkbox"
              value={day}
              checked={values.includes(day)}
              onChange={() => onToggle(day)}
              aria-label={words(day)}
            />
            <span aria-hidden="true">{words(day).slice(0, 3).toLowerCase()}.</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}
