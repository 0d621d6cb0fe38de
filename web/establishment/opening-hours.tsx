import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { formatList } from '../design/format.ts';
import { closingWords, dayWords, keysOf, rangesWords } from './words.ts';
import './opening-hours.css';

export type Hours = NonNullable<OperatingInformation['openingHours']>;

/** The opening hours of a week, one line a day; a day without ranges reads « Fermé ». */
export function OpeningHours({ hours }: { hours: Hours }) {
  return (
    <table className="hours">
      <caption className="only-read-aloud">Horaires de chaque jour</caption>
      <tbody>
        {keysOf(dayWords).map((day) => (
          <tr key={day}>
            <th scope="row">{dayWords[day]}</th>
            <td data-open={hours[day]?.length ? '' : undefined}>{rangesWords(hours[day])}</td>
          </tr>
        ))}
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
