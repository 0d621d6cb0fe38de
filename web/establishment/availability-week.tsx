import type { AvailabilityCell } from '../../domain/availability/availability.ts';
import { formatCount } from '../design/format.ts';
import { ageWords, careWords, dayWords, halfWords, keysOf } from './words.ts';
import './availability-week.css';

const workingDays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/**
 * The places declared of a week: one table per kind of care that has any, age groups down, half-days across, turned
 * around where it is short of room. The weekend appears when something was declared for it.
 */
export function AvailabilityWeek({ cells }: { cells: readonly AvailabilityCell[] }) {
  const days = keysOf(dayWords).filter(
    (day) => workingDays.some((working) => working === day) || cells.some((cell) => cell.day === day),
  );
  return (
    <div className="availability-week">
      {keysOf(careWords)
        .filter((care) => cells.some((cell) => cell.care === care))
        .map((care) => (
          <CareTable
            key={care}
            title={careWords[care].name}
            days={days}
            cells={cells.filter((cell) => cell.care === care)}
          />
        ))}
    </div>
  );
}

function CareTable({
  title,
  days,
  cells,
}: {
  title: string;
  days: readonly AvailabilityCell['day'][];
  cells: readonly AvailabilityCell[];
}) {
  const ages = keysOf(ageWords).filter((age) => cells.some((cell) => cell.age === age));
  const halves = keysOf(halfWords);
  const placesOf = (age: string, day: string, half: string) =>
    cells.find((cell) => cell.age === age && cell.day === day && cell.half === half)?.places ?? 0;
  return (
    <>
      <table className="availability-wide">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              Âge
            </th>
            {days.map((day) => (
              <th key={day} scope="colgroup" colSpan={2}>
                {dayWords[day]}
              </th>
            ))}
          </tr>
          <tr>
            {days.flatMap((day) =>
              halves.map((half) => (
                <th key={`${day} ${half}`} scope="col" className="availability-half">
                  {halfWords[half]}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {ages.map((age) => (
            <tr key={age}>
              <th scope="row">{ageWords[age]}</th>
              {days.flatMap((day) =>
                halves.map((half) => <Places key={`${day} ${half}`} places={placesOf(age, day, half)} />),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <table className="availability-narrow">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">Jour</th>
            {ages.map((age) => (
              <th key={age} scope="col">
                {ageWords[age]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.flatMap((day) =>
            halves.map((half) => (
              <tr key={`${day} ${half}`} data-half={half}>
                <th scope="row">
                  {dayWords[day]} <span className="availability-half">{halfWords[half].toLowerCase()}</span>
                </th>
                {ages.map((age) => (
                  <Places key={age} places={placesOf(age, day, half)} />
                ))}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </>
  );
}

function Places({ places }: { places: number }) {
  return (
    <td data-places={places > 0 ? '' : undefined}>
      <span aria-hidden="true">{places > 0 ? places : '–'}</span>
      <span className="only-read-aloud">{places > 0 ? formatCount(places, 'place') : 'aucune place'}</span>
    </td>
  );
}
