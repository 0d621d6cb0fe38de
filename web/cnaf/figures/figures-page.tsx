import { useQuery } from '@tanstack/react-query';
import { type NationalFigures, readNationalFigures } from '../../../contract/cnaf-figures.ts';
import { reading } from '../../api/query.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { CountedOn, NotCountedYet } from '../counted-figures.tsx';
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
    return <NotCountedYet />;
  }
  return (
    <div className="stack stack-loose">
      <CountedOn
        days={days}
        name="chiffres-nationaux"
        lines={() => figuresLines(figures)}
        eachDay="Le tableau donne le jour de chacune."
      />
      <Totals totals={figures.totals} />
      <Stages figures={figures} />
      <Sendings figures={figures} />
      <CafFiguresTable figures={figures} />
    </div>
  );
}
