import type { InformationSight } from '../../../contract/information-sight.ts';
import { retrievalDays as daysToRetrieve } from '../../../domain/linf/deadlines.ts';
import { quantileOf } from '../../../domain/linf/retrieval-days.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { formatCount, formatShortMonth } from '../../design/format.ts';
import { Bars } from '../dashboard/bars.tsx';

type Figures = NonNullable<InformationSight['figures']>;

/** Slices of the time to retrieve; the last day in time ends one of them (S1 art. 3-4). */
const slices = [
  { name: 'Le jour même', from: 0, to: 0, late: false },
  { name: '1 à 5 jours', from: 1, to: 5, late: false },
  { name: '6 à 10 jours', from: 6, to: 10, late: false },
  { name: `11 à ${daysToRetrieve} jours`, from: 11, to: daysToRetrieve, late: false },
  { name: `${daysToRetrieve + 1} à 30 jours`, from: daysToRetrieve + 1, to: 30, late: true },
  { name: 'Plus de 30 jours', from: 31, to: 60, late: true },
];

/** How long requests waited to be retrieved, with what came after the fifteen days set apart. */
export function RetrievalTimes({ figures: { retrievalDays } }: { figures: Figures }) {
  const between = (from: number, to: number) =>
    retrievalDays.slice(from, to + 1).reduce((sum, count) => sum + count, 0);
  return (
    <Bars
      finding={findingOfTimes(retrievalDays)}
      what="Délai de récupération"
      parts={[
        { name: 'Dans le délai', means: `${numberInWords(daysToRetrieve)} jours au plus` },
        { name: 'Hors délai', means: `plus de ${numberInWords(daysToRetrieve)} jours` },
      ]}
      bars={slices.map(({ name, from, to, late }) => {
        const count = between(from, to);
        return { name, values: late ? [0, count] : [count, 0] };
      })}
    />
  );
}

function findingOfTimes(days: readonly number[]): string {
  const total = days.reduce((sum, count) => sum + count, 0);
  const median = quantileOf(days, 0.5);
  if (median === undefined) return 'Aucune demande n’a encore été récupérée';
  const late = days.slice(16).reduce((sum, count) => sum + count, 0);
  const half = median === 0 ? 'le jour même' : `en ${formatCount(median, 'jour')} au plus`;
  if (late === 0) return `La moitié des demandes sont récupérées ${half}, toutes dans le délai`;
  return `La moitié des demandes sont récupérées ${half}, ${formatCount(late, 'demande')} sur ${total} hors délai`;
}

/** What came month after month, and what became of it. */
export function ByMonth({ figures: { months, received } }: { figures: Figures }) {
  return (
    <Bars
      finding={
        received === 0
          ? 'Aucune demande reçue en douze mois'
          : `${formatCount(received, 'demande reçue', 'demandes reçues')} en douze mois`
      }
      what="Mois"
      parts={[
        { name: 'Récupérées dans le délai' },
        { name: 'Récupérées hors délai' },
        { name: 'Autres', means: 'en attente, retirées par la famille ou jamais récupérées' },
      ]}
      bars={months.map(({ month, received: all, inTime, late }) => ({
        name: formatShortMonth(month),
        values: [inTime, late, all - inTime - late],
      }))}
    />
  );
}

const stateNames = {
  received: 'À récupérer',
  retrieved: 'Récupérées',
  contacted: 'Famille contactée',
  answered: 'Réponse donnée',
  closed: 'Closes',
  withdrawn: 'Retirées par la famille',
  erased: 'Effacées à leur terme',
} as const;

/** Where the requests of the year stand. */
export function ByState({ figures: { states, missed } }: { figures: Figures }) {
  return (
    <Bars
      finding={
        missed === 0
          ? 'Aucune demande n’a été effacée sans avoir été lue'
          : `${formatCount(missed, 'demande effacée sans que personne ne l’ait lue', 'demandes effacées sans que personne ne les ait lues')}`
      }
      what="Où elles en sont"
      parts={[{ name: 'Demandes' }]}
      bars={(Object.keys(stateNames) as (keyof typeof stateNames)[]).map((state) => ({
        name: stateNames[state],
        values: [states[state]],
      }))}
    />
  );
}
