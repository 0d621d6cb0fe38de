import type { listOwnCouncilFiles } from '../../../contract/council-files.ts';
import type { CallOutput } from '../../api/route.ts';
import { formatCount, formatDate } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';

type Owed = NonNullable<CallOutput<typeof listOwnCouncilFiles>['next']>;

/** The file that a council owes: said plainly while there is time, and in so many words once it is late (CSV-03). */
export function NextFile({ next: { which, dueOn, punctuality, daysLate } }: { next: Owed }) {
  const what = which === 'first' ? 'premier fichier' : 'fichier du mois';
  if (punctuality === 'ahead') {
    return (
      <p>
        Votre {what} est attendu au plus tard le <strong>{formatDate(dueOn)}</strong>.
      </p>
    );
  }
  return punctuality === 'soon' ? (
    <Notice title={`Votre ${what} est attendu au plus tard le ${formatDate(dueOn)}`}>
      <p>Si rien n’a changé, déposez le même&nbsp;: la Caf saura qu’il est à jour.</p>
    </Notice>
  ) : (
    <Notice kind="warning" title={`Votre ${what} est en retard de ${formatCount(daysLate, 'jour')}`}>
      <p>
        Il était attendu au plus tard le {formatDate(dueOn)}, et aucun fichier sans erreur n’est arrivé
        depuis.
        {which === 'monthly' && ' Si rien n’a changé, déposez le même.'} Une difficulté&nbsp;? Votre Caf peut
        vous aider.
      </p>
    </Notice>
  );
}
