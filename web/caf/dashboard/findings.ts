import type { DashboardView } from '../../../contract/caf-dashboard.ts';
import { monthDays } from '../../../domain/figures/caf-dashboard.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { formatCount } from '../../design/format.ts';

/** What each picture of the dashboard shows, in one sentence: its title. */

export function findingOfAges(ages: DashboardView['ages']): string {
  const limit = numberInWords(monthDays);
  const longer = ages.reduce((sum, each) => sum + each.longer, 0);
  return longer > 0
    ? `${formatCount(longer, 'dossier n’a', 'dossiers n’ont')} pas bougé depuis plus de ${limit} jours`
    : `Aucun dossier n’attend depuis plus de ${limit} jours`;
}

export function findingOfDelays({ median }: DashboardView['delays']): string {
  if (median === undefined) return 'Aucune habilitation activée depuis un an';
  const within = median === 0 ? 'le jour même' : `en ${formatCount(median, 'jour')} ou moins`;
  return `Sur un an, une demande sur deux est activée ${within}`;
}

/** Renewals and ends are told apart: whoever reads « à échéance » alone takes one for the other. */
export function findingOfYear(months: DashboardView['months']): string {
  const renewed = months.reduce((sum, each) => sum + each.anniversaries, 0);
  const ends = months.reduce((sum, each) => sum + each.ends, 0);
  if (renewed + ends === 0) return 'Aucune convention n’arrive à échéance dans les douze mois';
  const renewing = formatCount(renewed, 'convention se reconduit', 'conventions se reconduisent');
  if (ends === 0) return `${renewing} dans les douze mois, aucune ne prend fin`;
  const ending = formatCount(ends, 'convention prend fin', 'conventions prennent fin');
  return renewed === 0
    ? `${ending} dans les douze mois, aucune ne se reconduit`
    : `${renewing} dans les douze mois, ${formatCount(ends, 'prend fin', 'prennent fin')}`;
}

/** « 3 demandes à traiter », « Aucune demande à traiter »: a count that heads a line, in words when there is nothing. */
export const countOrNone = (count: number, none: string, singular: string, plural?: string): string =>
  count === 0 ? none : formatCount(count, singular, plural);
