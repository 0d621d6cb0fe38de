import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { formatList } from '../design/format.ts';
import { closingWords, dayWords, hourWords, keysOf } from './words.ts';
import './opening-hours.css';

/** Hours of each day of the week; a day without range is closed. */
export function OpeningHours({ hours }: { hours: NonNullable<OperatingInformation['openingHours']> }) {
  return (
    <table className="hours">
      <caption className="only-read-aloud">Horaires de chaque jour</caption>
      <tbody>
        {keysOf(dayWords).map((day) => {
          const ranges = hours[day] ?? [];
          return (
            <tr key={day}>
              <th scope="row">{dayWords[day]}</th>
              <td>
                {ranges.length === 0 ? (
                  <span className="soft">Fermé</span>
                ) : (
                  ranges.map(({ from, to }) => (
                    <span key={from} className="hours-range">
                      {hourWords(from)} à {hourWords(to)}
                    </span>
                  ))
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** When the establishment closes in the year: « Fermé en août et entre Noël et le jour de l’An. » */
export function ClosingPeriods({
  periods,
}: {
  periods: NonNullable<OperatingInformation['closingPeriods']>;
}) {
  if (periods.includes('never')) return <p>{closingWords.never}.</p>;
  const inWords = periods.map((period) =>
    period === 'christmas' ? 'entre Noël et le jour de l’An' : `en ${closingWords[period].toLowerCase()}`,
  );
  return <p>Fermé {formatList(inWords)}.</p>;
}
