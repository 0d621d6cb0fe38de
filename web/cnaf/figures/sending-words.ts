import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { firstFileDays } from '../../../domain/childminders/sending-deadlines.ts';
import type { CafSending } from '../../../domain/figures/sending-of.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { formatCount, formatNumber } from '../../design/format.ts';

/** What departments send, in words, from nothing to every file in time; `slug` stands in the address. */
export const sendingWords: Record<CafSending, { name: string; slug: string; meaning: string }> = {
  silent: {
    name: 'Rien envoyé',
    slug: 'rien',
    meaning: 'aucun fichier n’est jamais arrivé, que le premier soit déjà dû ou non',
  },
  'first-late': {
    name: 'Premier fichier en retard',
    slug: 'premier-en-retard',
    meaning: `rien d’utilisable ${numberInWords(firstFileDays)} jours ouvrables après la signature`,
  },
  'monthly-late': {
    name: 'Fichier du mois en retard',
    slug: 'mois-en-retard',
    meaning: 'plus d’un mois depuis le dernier fichier sans erreur',
  },
  'on-time': { name: 'À l’heure', slug: 'a-l-heure', meaning: 'aucun fichier n’est en retard' },
  'no-council': {
    name: 'Sans convention',
    slug: 'sans-convention',
    meaning: 'aucun conseil départemental n’a de convention en vigueur',
  },
};
/** The same, in the order in which they are shown. */
export const sendingsShown = Object.keys(sendingWords) as CafSending[];

/** Departments whose council has a convention in force. */
const departmentsBound = ({ sendings }: Pick<NationalFigures['totals'], 'sendings'>): number =>
  sendingsShown.reduce((sum, each) => (each === 'no-council' ? sum : sum + sendings[each]), 0);

const share = new Intl.NumberFormat('fr-FR', { style: 'percent', maximumFractionDigits: 0 });

/** « 3 départements sur 15 n’ont jamais rien envoyé, soit 20 % ». */
export function findingOfSendings(totals: Pick<NationalFigures['totals'], 'sendings'>): string {
  const { silent } = totals.sendings;
  const bound = departmentsBound(totals);
  if (bound === 0) return 'Aucun département n’a encore de convention en vigueur';
  if (silent === 0) {
    return bound === 1
      ? 'Le seul département sous convention envoie des fichiers'
      : `Les ${formatNumber(bound)} départements sous convention envoient des fichiers`;
  }
  return `${formatCount(silent, 'département')} sur ${formatNumber(bound)} ${
    silent === 1 ? 'n’a jamais rien envoyé' : 'n’ont jamais rien envoyé'
  }, soit ${share.format(silent / bound)}`;
}
