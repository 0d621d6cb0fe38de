import type { OwnCouncilFile } from '../../../contract/council-file-view.ts';
import { now } from '../../api/server-time.ts';
import { formatCount, formatDate } from '../../design/format.ts';
import type { StateTone } from '../../design/state-tag.tsx';
import type { OwnSending } from './own-sendings.ts';

/** A check takes seconds: past this it has failed at least once, and is begun again. */
const longCheckMs = 120_000;

/** Where a file of a council stands, and what it waits for (CSV-09). */
const fileStates: Record<OwnCouncilFile['state'], { name: string; tone: StateTone }> = {
  awaited: { name: 'Pas encore arrivé', tone: 'waiting' },
  'never-arrived': { name: 'Jamais arrivé', tone: 'bad' },
  received: { name: 'Contrôle en cours', tone: 'elsewhere' },
  unchecked: { name: 'Non contrôlé', tone: 'bad' },
  'to-mend': { name: 'À corriger', tone: 'waiting' },
  ready: { name: 'Attend la Caf', tone: 'elsewhere' },
  online: { name: 'En ligne', tone: 'good' },
  previous: { name: 'Remplacé', tone: 'calm' },
  superseded: { name: 'Remplacé', tone: 'calm' },
  rejected: { name: 'Renvoyé par la Caf', tone: 'bad' },
};

/** The same, with what this tab knows of a file that it sends: it alone knows that the sending was cut. */
export function fileStateOf(
  { state }: OwnCouncilFile,
  sending: OwnSending | undefined,
): { name: string; tone: StateTone } {
  if (state !== 'awaited' || !sending) return fileStates[state];
  if (sending === 'arrived') return fileStates.received;
  return sending === 'under-way'
    ? { name: 'Envoi en cours', tone: 'elsewhere' }
    : { name: 'Envoi interrompu', tone: 'bad' };
}

const sendingWords: Record<OwnSending, string> = {
  'under-way': 'Gardez cette page ouverte jusqu’à la fin de l’envoi.',
  arrived: 'Le compte rendu sera prêt dans un instant.',
  cut: 'La connexion s’est coupée\u00a0: le fichier n’est pas arrivé. Envoyez-le de nouveau.',
  left: 'La page a été quittée ou rechargée pendant l’envoi\u00a0: le fichier n’est pas arrivé. Envoyez-le de nouveau.',
  stopped: 'L’envoi a été arrêté\u00a0: le fichier n’est pas arrivé.',
};

/** Whether a file may be sent again at once: nothing says that it is still on its way. */
export const maySendAgain = ({ state }: OwnCouncilFile, sending: OwnSending | undefined): boolean =>
  state === 'never-arrived' || (state === 'awaited' && sending !== 'under-way' && sending !== 'arrived');

/** What became of a file, in a sentence or two. */
export function whatBecame(file: OwnCouncilFile, sending?: OwnSending): string {
  const { state, checked, imported, rejected, rolledBack } = file;
  switch (state) {
    case 'awaited':
      return sending
        ? sendingWords[sending]
        : 'L’envoi est en cours sur une autre page, ou s’est interrompu. Dans le doute, envoyez-le de nouveau.';
    case 'never-arrived':
      return 'L’envoi s’est interrompu\u00a0: déposez-le de nouveau.';
    case 'received':
      return now() - Date.parse(file.stateSince) < longCheckMs
        ? 'Le compte rendu sera prêt dans un instant.'
        : 'Le contrôle prend plus de temps que prévu. Il recommence de lui-même, et un e-mail vous dira ce qu’il a trouvé\u00a0: vous pouvez quitter cette page.';
    case 'unchecked':
      return 'Il est arrivé, mais son contrôle n’a pas abouti, pour une raison qui tient à l’extranet. Déposez-le de nouveau. Rien n’a changé en ligne.';
    case 'to-mend':
      return checked && checked.faults > 0
        ? `${formatCount(checked.faults, 'erreur')}. Rien n’a changé en ligne.`
        : 'Il ne peut pas être lu. Rien n’a changé en ligne.';
    case 'ready':
      return rolledBack
        ? 'La Caf est revenue au fichier précédent.'
        : 'Sans erreur. La Caf peut le mettre en ligne.';
    case 'rejected':
      return `La Caf ne l’a pas mis en ligne\u00a0: ${rejected?.reason ?? ''}`;
    default:
      break;
  }
  const since = imported
    ? `Mis en ligne le ${formatDate(imported.at)}\u00a0: ${formatCount(imported.added, 'ajout')}, ${formatCount(imported.changed, 'modification')}, ${formatCount(imported.removed, 'retrait')}.`
    : '';
  return rolledBack ? `${since} La Caf est revenue au fichier d’avant\u00a0: ${rolledBack.reason}` : since;
}
