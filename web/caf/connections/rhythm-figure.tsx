import { useId } from 'react';
import { nightHours } from '../../../domain/connections/paris-hour.ts';
import type { RhythmCell } from '../../../domain/connections/rhythm.ts';
import { formatCount, formatList } from '../../design/format.ts';
import { dayWords, keysOf } from '../../establishment/words.ts';
import './rhythm-figure.css';

const hours = Array.from({ length: 24 }, (_, hour) => hour);
const week = keysOf(dayWords).map((day, index) => ({ name: dayWords[day], weekday: index + 1 }));
const isNight = (hour: number) => hour >= nightHours.from || hour < nightHours.until;

/** When people sign in: the hours of a week, the darker the more. The picture is its own table. */
export function RhythmFigure({ rhythm, days }: { rhythm: readonly RhythmCell[]; days: number }) {
  const title = useId();
  if (rhythm.length === 0) return null;
  const most = Math.max(...rhythm.map(({ signIns }) => signIns));
  const at = new Map(rhythm.map(({ weekday, hour, signIns }) => [weekday * 24 + hour, signIns]));
  return (
    <figure className="rhythm" aria-labelledby={title}>
      <figcaption className="stack stack-tight">
        <h2 id={title}>{finding(rhythm)}</h2>
        <p className="soft">
          Connexions sur {days}&nbsp;jours selon le jour et l’heure, heure de Paris&nbsp;; plus la case est
          marquée, plus il y en a. {nightInWords(rhythm)}
        </p>
      </figcaption>
      <table>
        <caption className="only-read-aloud">
          Nombre de connexions par jour de la semaine et par heure
        </caption>
        <thead>
          <tr>
            <td />
            {hours.map((hour) => (
              <th key={hour} scope="col" data-night={isNight(hour) ? '' : undefined}>
                <span data-each={hour % 6 === 0 ? 'six' : undefined}>
                  {hour}
                  <span className="only-read-aloud">&nbsp;heures</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {week.map(({ name, weekday }) => (
            <tr key={weekday}>
              <th scope="row">
                <abbr title={name}>{name.slice(0, 3)}</abbr>
              </th>
              {hours.map((hour) => {
                const signIns = at.get(weekday * 24 + hour) ?? 0;
                return (
                  <td
                    key={hour}
                    data-level={signIns === 0 ? 0 : Math.ceil((4 * signIns) / most)}
                    data-night={isNight(hour) ? '' : undefined}
                  >
                    <span>{signIns}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <details>
        <summary>Lire en chiffres</summary>
        <ul>
          {week
            .map(({ name, weekday }) => ({ name, cells: rhythm.filter((cell) => cell.weekday === weekday) }))
            .filter(({ cells }) => cells.length > 0)
            .map(({ name, cells }) => (
              <li key={name}>
                {name}&nbsp;: {formatList(cells.map(({ hour, signIns }) => `${hour}\u00a0h (${signIns})`))}
              </li>
            ))}
        </ul>
      </details>
    </figure>
  );
}

/** « Le plus souvent le mardi, vers 9 h ». */
function finding(rhythm: readonly RhythmCell[]): string {
  const count = (cells: readonly RhythmCell[]) => cells.reduce((sum, { signIns }) => sum + signIns, 0);
  const fullest = (key: 'weekday' | 'hour') =>
    [...Map.groupBy(rhythm, (cell) => cell[key])].sort((a, b) => count(b[1]) - count(a[1]))[0]?.[0] ?? 0;
  const day = week.find(({ weekday }) => weekday === fullest('weekday'))?.name.toLowerCase();
  return `Le plus souvent le ${day}, et vers ${fullest('hour')}\u00a0h`;
}

function nightInWords(rhythm: readonly RhythmCell[]): string {
  const byNight = rhythm.filter(({ hour }) => isNight(hour)).reduce((sum, { signIns }) => sum + signIns, 0);
  const night = `la nuit, de ${nightHours.from}\u00a0h à ${nightHours.until}\u00a0h`;
  return byNight === 0 ? `Aucune ${night}.` : `${formatCount(byNight, 'connexion')} ${night}.`;
}
