import type { Dormancy } from '../domain/connections/dormancy.ts';
import { burstMinutes, manyNetworksDays, manyRenewalsDays } from '../domain/connections/find-suspicions.ts';
import { nightHours } from '../domain/connections/paris-hour.ts';
import type { SuspicionReason } from '../domain/connections/suspicion.ts';
import { frenchDate, frenchDateTime } from './french-dates.ts';
import { typeset } from './french-typography.ts';

/** A short name for each reason: heads a line, counts in a filter. */
export const reasonNames: Record<SuspicionReason['kind'], string> = {
  'two-networks': 'Deux réseaux à la fois',
  'many-networks': 'Beaucoup de réseaux',
  nights: 'Connexions de nuit',
  'busy-day': 'Journée inhabituelle',
  'failures-then-success': 'Échecs en série, puis connexion',
  'many-renewals': 'Mots de passe redemandés',
};

const timesInAll = (times: number) => (times > 1 ? ` C’est arrivé ${times} fois.` : '');
const minutesApart = ({ first, second }: Extract<SuspicionReason, { kind: 'two-networks' }>): string => {
  const minutes = Math.round((Date.parse(second.at) - Date.parse(first.at)) / 60_000);
  return minutes < 1
    ? 'dans la même minute'
    : minutes === 1
      ? 'une minute après'
      : `${minutes} minutes après`;
};
const decimal = (value: number) => String(value).replace('.', ',');

/** Why a person's connections deserve a look, in one or two sentences that give the figures and draw no conclusion. */
export function reasonInWords(reason: SuspicionReason): string {
  switch (reason.kind) {
    case 'two-networks':
      return typeset(
        `Connexion depuis le réseau ${reason.first.network} le ${frenchDateTime(reason.first.at)}, puis depuis le réseau ${reason.second.network} ${minutesApart(reason)}.${timesInAll(reason.times)}`,
      );
    case 'many-networks':
      return typeset(`${reason.networks} réseaux différents en ${manyNetworksDays} jours.`);
    case 'nights':
      return typeset(
        `Connexions entre ${nightHours.from} h et ${nightHours.until} h, heure de Paris, au cours de ${reason.nights} nuits.`,
      );
    case 'busy-day':
      return typeset(
        `${reason.signIns} connexions le ${frenchDate(reason.day)}, contre ${decimal(reason.usual)} d’habitude les jours où cette personne se connecte.`,
      );
    case 'failures-then-success':
      return typeset(
        `${reason.failures} échecs en moins de ${burstMinutes} minutes, puis une connexion réussie le ${frenchDateTime(reason.at)}.${timesInAll(reason.times)}`,
      );
    case 'many-renewals':
      return typeset(`${reason.renewals} nouveaux mots de passe demandés en ${manyRenewalsDays} jours.`);
  }
}

/** Since when an account sleeps. */
export function dormancyInWords({ kind, since, days }: Dormancy): string {
  return kind === 'never-signed-in'
    ? typeset(`Jamais connecté, ${days} jours après la création du compte le ${frenchDate(since)}.`)
    : typeset(`Aucune connexion depuis le ${frenchDate(since)}, soit ${days} jours.`);
}
