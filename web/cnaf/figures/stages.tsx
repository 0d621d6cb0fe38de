import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { formatCount, formatNumber } from '../../design/format.ts';
import { CafSquares } from './caf-squares.tsx';
import { stagesShown, stageWords } from './stage-words.ts';

/** How far each Caf has come. */
export function Stages({ figures: { cafs, totals } }: { figures: NationalFigures }) {
  const counted = cafs.filter((caf) => caf.counted).length;
  return (
    <CafSquares
      finding={finding(totals.stages['in-force'], counted)}
      cafs={cafs.map(({ code, name, counted }) => ({ code, name, stage: counted?.stage }))}
      stages={stagesShown}
      counts={totals.stages}
      words={stageWords}
    />
  );
}

function finding(inForce: number, counted: number): string {
  if (inForce === 0) return 'Aucune Caf n’a encore de convention en vigueur';
  return `${formatCount(inForce, 'Caf', 'Caf')} sur ${formatNumber(counted)} ${
    inForce === 1 ? 'a une convention' : 'ont des conventions'
  } en vigueur`;
}
