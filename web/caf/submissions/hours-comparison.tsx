import { DiffText } from '../../design/diff-text.tsx';
import type { Hours } from '../../establishment/opening-hours.tsx';
import { dayWords, keysOf, rangesWords } from '../../establishment/words.ts';

/** The opening hours in force and proposed, one line a day; the days that change stand out, and say so aloud. */
export function HoursComparison({ before, after }: { before: Hours | undefined; after: Hours | undefined }) {
  return (
    <table className="comparison-hours">
      <caption className="only-read-aloud">Horaires de chaque jour</caption>
      <thead>
        <tr>
          <th scope="col">Jour</th>
          <th scope="col">En vigueur</th>
          <th scope="col">Proposé</th>
        </tr>
      </thead>
      <tbody>
        {keysOf(dayWords).map((day) => {
          const old = before && rangesWords(before[day]);
          const fresh = after && rangesWords(after[day]);
          const changed = old !== fresh;
          return (
            <tr key={day} data-changed={changed ? '' : undefined}>
              <th scope="row">
                {dayWords[day]}
                {changed && <span className="only-read-aloud"> (change)</span>}
              </th>
              {/* Hours change as a whole: half an hour marked alone would be hard to read. */}
              <td>
                <DiffText before={old} after={changed ? undefined : old} side="before" />
              </td>
              <td>
                <DiffText before={changed ? undefined : fresh} after={fresh} side="after" />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
