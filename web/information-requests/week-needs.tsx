import { useId } from 'react';
import { FieldGroup, type FieldWords } from '../design/field.tsx';
import { dayWords, halfWords, keysOf } from '../establishment/words.ts';
import { hasHalfDay, toggleHalfDay } from './week.ts';
import './week-needs.css';

/** The half-days of a week to tick; `value` is their mask. */
export function WeekNeeds({
  id,
  value,
  onChange,
  ...words
}: FieldWords & {
  id: string;
  value: number;
  onChange: (mask: number) => void;
}) {
  const own = useId();
  return (
    <FieldGroup id={id} {...words} optional>
      <table className="week-needs">
        <thead>
          <tr>
            <th scope="col">
              <span className="only-read-aloud">Jour</span>
            </th>
            {keysOf(halfWords).map((half) => (
              <th scope="col" key={half} id={`${own}-${half}`}>
                {halfWords[half]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keysOf(dayWords).map((day) => (
            <tr key={day}>
              <th scope="row">{dayWords[day]}</th>
              {keysOf(halfWords).map((half) => (
                <td key={half}>
                  <label className="week-need choice">
                    <input
                      type="checkbox"
                      id={day === 'monday' && half === 'morning' ? id : undefined}
                      checked={hasHalfDay(value, day, half)}
                      onChange={() => onChange(toggleHalfDay(value, day, half))}
                      aria-label={`${dayWords[day]} ${halfWords[half].toLowerCase()}`}
                    />
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </FieldGroup>
  );
}
