import { useId } from 'react';
import type { AgeGroup, AvailabilityCell, Care } from '../../domain/availability/availability.ts';
import type { Day } from '../../domain/establishment/operating-information.ts';
import { formatCount, formatList } from '../design/format.ts';
import { cellsOfAge, daysInWords, daysShown, placesOn } from './availability-state.ts';
import { ageWords, careWords, dayWords, halfWords, keysOf } from './words.ts';
import './availability-week.css';

/**
 * Places free in the week, as families read them: for each kind of care, one small week per age group. Each says in
 * words what its table shows.
 */
export function AvailabilityWeek({ cells }: { cells: readonly AvailabilityCell[] }) {
  const days = daysShown(cells);
  return keysOf(careWords)
    .map((care) => ({ care, own: cells.filter((cell) => cell.care === care) }))
    .filter(({ own }) => own.length > 0)
    .map(({ care, own }) => <CareWeeks key={care} care={care} cells={own} days={days} />);
}

function CareWeeks({ care, cells, days }: { care: Care; cells: readonly AvailabilityCell[]; days: Day[] }) {
  const ages = keysOf(ageWords);
  const title = useId();
  const without = ages.filter((age) => cellsOfAge(cells, age).length === 0);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <div>
        <h3 id={title}>{careWords[care].name}</h3>
        <p className="soft small">{careWords[care].meaning}</p>
      </div>
      <div className="weeks">
        {ages
          .filter((age) => !without.includes(age))
          .map((age) => (
            <AgeWeek key={age} age={age} cells={cellsOfAge(cells, age)} days={days} />
          ))}
      </div>
      {without.length > 0 && (
        <p className="soft small">
          Aucune place déclarée pour&nbsp;: {formatList(without.map((age) => ageWords[age].toLowerCase()))}.
        </p>
      )}
    </section>
  );
}

function AgeWeek({ age, cells, days }: { age: AgeGroup; cells: readonly AvailabilityCell[]; days: Day[] }) {
  return (
    <table className="week">
      <caption>
        <strong>{ageWords[age]}</strong>&nbsp;: {daysInWords(cells)}
      </caption>
      <thead>
        <tr>
          <td />
          {days.map((day) => (
            <th key={day} scope="col">
              <abbr title={dayWords[day]}>{dayWords[day].slice(0, 3)}.</abbr>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keysOf(halfWords).map((half) => (
          <tr key={half}>
            <th scope="row">{halfWords[half]}</th>
            {days.map((day) => (
              <PlacesCell key={day} places={placesOn(cells, day, half)} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PlacesCell({ places }: { places: number }) {
  return (
    <td data-places={places > 0 ? '' : undefined}>
      <span aria-hidden="true">{places > 0 ? places : '–'}</span>
      <span className="only-read-aloud">{places > 0 ? formatCount(places, 'place') : 'aucune place'}</span>
    </td>
  );
}
