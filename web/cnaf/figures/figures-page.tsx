import { useQuery } from '@tanstack/react-query';
import { type NationalFigures, readNationalFigures } from '../../../contract/cnaf-figures.ts';
import { reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { formatDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { saveFile } from '../../design/save-file.ts';
import { EmptyState } from '../../design/situations.tsx';
import { csvOf } from '../reference-list/csv.ts';
import { CafFiguresTable } from './caf-figures-table.tsx';
import { figuresLines } from './figures-lines.ts';
import { Sendings } from './sendings.tsx';
import { Stages } from './stages.tsx';
import { Totals } from './totals.tsx';

/** National figures, the day they are of, and those of each Caf: numbers alone (RGT-03). */
export function FiguresPage() {
  const query = useQuery(reading(readNationalFigures, {}));
  return (
    <>
      <PageTitle>Chiffres nationaux</PageTitle>
      <Loaded query={query} what="des chiffres">
        {(figures) => <Figures figures={figures} />}
      </Loaded>
    </>
  );
}

function Figures({ figures }: { figures: NationalFigures }) {
  const { days } = figures;
  if (!days) {
    return (
      <EmptyState title="Les chiffres ne sont pas encore comptés">
        <p>Ils le sont chaque nuit. Revenez demain.</p>
      </EmptyState>
    );
  }
  return (
    <div className="stack stack-loose">
      <div className="row row-apart">
        <p>
          <span className="soft">{countedWords(days)}</span>
        </p>
        <Button
          onClick={() => saveFile(csvOf(figuresLines(figures)), `chiffres-nationaux-${days.until}.csv`)}
        >
          Télécharger (CSV)
        </Button>
      </div>
      <Totals totals={figures.totals} />
      <Stages figures={figures} />
      <Sendings figures={figures} />
      <CafFiguresTable figures={figures} />
    </div>
  );
}

/** « Comptés le 22 novembre 2026. », or between which days where a night was cut short. */
const countedWords = ({ from, until }: NonNullable<NationalFigures['days']>): string =>
  from === until
    ? `Comptés le ${formatDate(until)}. Ils sont comptés une fois par jour.`
    : `Comptés entre le ${formatDate(from)} et le ${formatDate(until)}, selon la Caf\u00a0: le tableau donne le jour de chacune.`;
