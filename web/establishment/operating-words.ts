import type {
  closingPeriods,
  Day,
  OperatingField,
  OperatingInformation,
} from '../../domain/establishment/operating-information.ts';
import type { EstablishmentType } from '../../domain/habilitation/habilitation.ts';

/** What each type of establishment is called, the word that parents know first. */
export const establishmentTypeNames: Record<EstablishmentType, string> = {
  EAJE: 'Crèche (EAJE)',
  ALSH: 'Accueil de loisirs (ALSH)',
  RPE: 'Relais petite enfance (RPE)',
  LAEP: 'Lieu d’accueil enfants-parents (LAEP)',
  MAM: 'Maison d’assistants maternels (MAM)',
};

/** Each field of the operating information, in the order of forms, comparisons and sheets. */
export const operatingFieldNames: Record<OperatingField, string> = {
  phone: 'Téléphone',
  secondPhone: 'Autre téléphone',
  email: 'Adresse e-mail',
  website: 'Site internet',
  tariffs: 'Tarifs',
  educationalProject: 'Projet éducatif',
  manager: 'Responsable',
  team: 'Équipe',
  admission: 'Conditions d’admission',
  enrolment: 'Comment s’inscrire',
  handicap: 'Accueil d’enfants en situation de handicap',
  avip: 'Crèche à vocation d’insertion professionnelle (Avip)',
  communesServed: 'Communes desservies',
  byAppointment: 'Accueil sur rendez-vous',
  openingHours: 'Horaires d’ouverture',
  closingPeriods: 'Périodes de fermeture',
};

/** The days, Monday first. */
export const dayNames: Record<Day, string> = {
  monday: 'lundi',
  tuesday: 'mardi',
  wednesday: 'mercredi',
  thursday: 'jeudi',
  friday: 'vendredi',
  saturday: 'samedi',
  sunday: 'dimanche',
};

const weekDays = Object.keys(dayNames) as Day[];

export const closingPeriodNames: Record<(typeof closingPeriods)[number], string> = {
  never: 'Jamais fermé',
  july: 'Juillet',
  august: 'Août',
  christmas: 'Entre Noël et le jour de l’An',
};

/** « 8 h », « 8 h 30 » from `08:30`. */
function hourOf(time: string): string {
  const [hour = '', minute = ''] = time.split(':');
  return minute === '00' ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** « de 7 h 30 à 12 h, de 13 h à 18 h »; « fermé » for a day without ranges. */
export const hoursOfDay = (ranges: readonly { from: string; to: string }[]): string =>
  ranges.length === 0
    ? 'fermé'
    : ranges.map(({ from, to }) => `de ${hourOf(from)} à ${hourOf(to)}`).join(', ');

/**
 * The week's opening hours as few lines as they need: neighbouring days that share their hours share a line, « du lundi
 * au vendredi ». Empty when no hours were given.
 */
export function hoursOfWeek(
  openingHours: OperatingInformation['openingHours'],
): { days: string; hours: string }[] {
  if (!openingHours) return [];
  const lines: { first: Day; last: Day; hours: string }[] = [];
  for (const day of weekDays) {
    const hours = hoursOfDay(openingHours[day] ?? []);
    const line = lines.at(-1);
    if (line?.hours === hours) line.last = day;
    else lines.push({ first: day, last: day, hours });
  }
  return lines.map(({ first, last, hours }) => ({ days: spanOfDays(first, last), hours }));
}

function spanOfDays(first: Day, last: Day): string {
  const length = weekDays.indexOf(last) - weekDays.indexOf(first);
  if (length === 0) return dayNames[first];
  return length === 1
    ? `${dayNames[first]} et ${dayNames[last]}`
    : `du ${dayNames[first]} au ${dayNames[last]}`;
}
