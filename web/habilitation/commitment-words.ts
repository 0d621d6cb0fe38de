import type { OwnCommitmentView } from '../../contract/commitments.ts';
import { isLate } from '../../domain/commitments/commitment-request.ts';
import type { StateTone } from '../design/state-tag.tsx';

type Asked = Pick<OwnCommitmentView, 'number' | 'subcontractor' | 'dueOn' | 'filed'>;

/** How a request for a subcontractor's commitment is called: « Demande n° 2 : Hébergements du Vercors ». */
export const commitmentTitle = ({ number, subcontractor }: Asked): string =>
  `Demande n°\u00a0${number}${subcontractor ? `\u00a0: ${subcontractor}` : ''}`;

/** Where it stands on a day, for whoever asked or for whoever is asked. */
export function commitmentState(
  request: Asked,
  today: string,
  side: 'caf' | 'partner',
): { name: string; tone: StateTone } {
  if (request.filed) return { name: 'Déposé', tone: 'good' };
  if (isLate(request, today)) return { name: 'En retard', tone: 'bad' };
  return side === 'caf' ? { name: 'Attendu', tone: 'elsewhere' } : { name: 'À déposer', tone: 'waiting' };
}
