import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { formatCount } from '../../design/format.ts';
import { CafSquares } from './caf-squares.tsx';
import { findingOfSendings, sendingsShown, sendingWords } from './sending-words.ts';

/** Which departments send their files of childminders, which are late, and which say nothing (CSV-03). */
export function Sendings({ figures: { cafs, totals } }: { figures: NationalFigures }) {
  const { reminders, toImport } = totals.councils;
  return (
    <div className="stack stack-tight">
      <CafSquares
        finding={findingOfSendings(totals)}
        cafs={cafs.map(({ code, name, counted }) => ({ code, name, stage: counted?.sending }))}
        stages={sendingsShown}
        counts={totals.sendings}
        words={sendingWords}
      />
      <p className="soft">
        Fichiers des assistantes et assistants maternels&nbsp;:{' '}
        {formatCount(reminders, 'relance partie', 'relances parties')} pour ceux qui sont attendus,{' '}
        {formatCount(toImport, 'fichier attend d’être importé', 'fichiers attendent d’être importés')} par les
        Caf.
      </p>
    </div>
  );
}
