import { DiffText } from '../../design/diff-text.tsx';
import type { Hours } from '../../establishment/opening-hours.tsx';
import { dayWords, keysOf, rangesWords } from '../../establishment/words.ts';

/** The opening hours in force and proposed, one line a day; the days that change stand out, and say so aloud. */
export function HoursComparison({
  before,
  after,
  first,
}: {
  before: Hours | undefined;
  after: Hours | undefined;
  /** Nothing was ever in force: there is one side only. */
  first: boolean;
}) {
  const wordsOf = (hours: Hours | undefined, day: keyof typeof dayWords) => hours && rangesWords(hours[day]);
  return (
    <table className="comparison-hours">
      <caption className="only-read-aloud">Horaires de chaque jour</caption>
      <thead>
        <tr>
          <th scope="col">Jour</th>
          {!first && <th scope="col">En vigueur</th>}
          <th scope="col">Proposé</th>
        </tr>
      </thead>
      <tbody>
        {keysOf(dayWords).map((day) => {
          const [old, fresh] = [wordsOf(before, day), wordsOf(after, day)];
          const changed = !first && old !== fresh;
          return (
            <tr key={day} data-changed={changed ? '' : undefined}>
              <th scope="row">
                {dayWords[day]}
                {changed && <span className="only-read-aloud"> (change)</span>}
              </th>
              {!first && (
                <td>
                  <DiffText before={old} after={fresh} side="before" />
                </td>
              )}
              <td>
                <DiffText before={first ? fresh : old} after={fresh} side="after" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
