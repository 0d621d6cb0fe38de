import { useId } from 'react';
import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { AgeText } from '../../design/age-text.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { type Total, TotalsList } from '../../design/totals.tsx';
import { inForce, underWay } from './figures-lines.ts';

type TotalsOf = NationalFigures['totals'];

/** What the 101 Caf add up to, each figure with what it is made of. */
export function Totals({ totals }: { totals: TotalsOf }) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Pour les 101 Caf</h2>
      <TotalsList totals={linesOf(totals)} />
    </section>
  );
}

const daysWords = (days: number | undefined): string => {
  if (days === undefined) return 'Sans objet';
  return days === 0 ? 'Le jour même' : formatCount(days, 'jour');
};

function linesOf(totals: TotalsOf): Total[] {
  const { inForce: kinds, requests, oldestWaitingSince, medianDays } = totals;
  return [
    {
      term: 'Conventions en vigueur',
      value: formatNumber(inForce(totals)),
      detail: `${formatCount(kinds.structures, 'structure')}, ${formatCount(kinds.linf, 'lieu d’information', 'lieux d’information')}, ${kinds.mam} MAM, ${formatCount(kinds.council, 'conseil départemental', 'conseils départementaux')}`,
    },
    {
      term: 'Demandes en cours',
      value: formatNumber(underWay(totals)),
      detail: (
        <>
          {formatCount(requests.submitted, 'attend la Caf', 'attendent la Caf')}
          {oldestWaitingSince && (
            <>
              , la plus ancienne <AgeText since={oldestWaitingSince} lasting />
            </>
          )}
        </>
      ),
    },
    {
      term: 'De la demande à l’activation',
      value: daysWords(medianDays),
      detail:
        totals.activations > 0
          ? `médiane des ${formatCount(totals.activations, 'activation')} de l’année écoulée`
          : 'aucune activation dans l’année écoulée',
    },
    {
      term: 'Personnes ayant un accès',
      value: formatNumber(totals.persons),
      detail: 'chez les partenaires dont la convention est en vigueur',
    },
    {
      term: 'Établissements aux informations validées',
      value: formatNumber(totals.withInformation),
      detail: `sur ${formatNumber(totals.establishments)} des listes des Caf`,
    },
    {
      term: 'EAJE aux disponibilités à jour',
      value: formatNumber(totals.eajeWithAvailability),
      detail: `sur ${formatNumber(totals.eaje)} des listes des Caf`,
    },
    {
      term: 'Conseils départementaux en retard',
      value: formatNumber(totals.councils.firstLate + totals.councils.monthlyLate),
      detail: `sur ${formatNumber(kinds.council)} sous convention\u00a0: ${formatNumber(totals.councils.firstLate)} d’un premier fichier, ${formatNumber(totals.councils.monthlyLate)} de celui du mois`,
    },
    {
      term: 'Agents de Caf',
      value: formatNumber(totals.agents),
      detail: `dont ${formatCount(totals.importers, 'habilité')} à importer des fichiers`,
    },
  ];
}
