import { Button } from '../design/button.tsx';
import { formatDate } from '../design/format.ts';
import { saveFile } from '../design/save-file.ts';
import { EmptyState } from '../design/situations.tsx';
import { type CsvLine, csvOf } from './reference-list/csv.ts';

interface CountedOnProps {
  /** The first and the last day that a figure is of: they differ where a night was cut short. */
  days: { from: string; until: string };
  /** What the file's name begins with. */
  name: string;
  lines: () => CsvLine[];
  /** Where the page tells the day of each Caf. */
  eachDay?: string;
}

/** In the place of figures before their first night. */
export function NotCountedYet() {
  return (
    <EmptyState title="Les chiffres ne sont pas encore comptés">
      <p>Ils le sont chaque nuit. Revenez demain.</p>
    </EmptyState>
  );
}

/** Above figures: the day they are of, and the same as a file of that day's name. */
export function CountedOn({ days, name, lines, eachDay }: CountedOnProps) {
  const { from, until } = days;
  return (
    <div className="row row-apart">
      <p className="soft">
        {from === until
          ? `Comptés le ${formatDate(until)}. Ils sont comptés une fois par jour.`
          : `Comptés entre le ${formatDate(from)} et le ${formatDate(until)}, selon la Caf. ${eachDay ?? ''}`}
      </p>
      <Button onClick={() => saveFile(csvOf(lines()), `${name}-${until}.csv`)}>Télécharger (CSV)</Button>
    </div>
  );
}
