import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { everyWeekday, places } from './entries.ts';

/** Sheets as full as families like them: one of each type, for the establishments of the Véore. */
const contact = (phone: string, email: string): OperatingInformation => ({
  phone,
  email: `${email}@veore.example`,
  website: 'https://www.veore.example',
});

const tariffsOfCreches =
  'D’après le barème national, selon les ressources et le nombre d’enfants : de 0,32 € à 3,40 € l’heure en 2026, couches et repas compris.\nDix heures par semaine coûtent environ 55 € par mois à deux parents au Smic avec un enfant.';

export const coquelicots: OperatingInformation = {
  ...contact('0475009001', 'coquelicots'),
  openingHours: everyWeekday(['07:15', '18:45']),
  closingPeriods: ['august', 'christmas'],
  closingDates: [{ from: '2027-05-07', until: '2027-05-08' }],
  ages: { youngest: { value: 10, unit: 'weeks' }, oldest: { value: 4, unit: 'years' } },
  capacity: 30,
  emergencyPlaces: 2,
  meals: 'provided',
  nappies: 'provided',
  languages: ['sign', 'portuguese'],
  handicap:
    'Un enfant porteur de handicap est accueilli comme les autres. Nous préparons son arrivée avec ses parents et la référente santé, dès la première visite.',
  accessibility: ['step-free', 'adapted-toilet', 'pushchairs'],
  tariffs: tariffsOfCreches,
  funding: 'psu',
  admission:
    'Les places sont données en mai pour septembre, et toute l’année quand une famille part. Habiter la Véore compte, travailler aussi.',
  enrolment: 'Prenez rendez-vous au relais petite enfance : un seul dossier pour les trois crèches.',
  educationalProject:
    'On joue dehors chaque jour. Les enfants de deux à quatre ans mangent avec les plus petits, et cuisinent le jeudi.',
  manager: 'Une puéricultrice, présente tous les matins.',
  team: 'Trois éducatrices de jeunes enfants, quatre auxiliaires de puériculture, deux accompagnants et un cuisinier.',
  communesServed: [
    { code: '26064', name: 'Chabeuil' },
    { code: '26170', name: 'Malissard' },
    { code: '26197', name: 'Montélier' },
  ],
};

export const farandole: OperatingInformation = {
  ...contact('0475009002', 'farandole'),
  openingHours: everyWeekday(['07:30', '18:30']),
  closingPeriods: ['august'],
  ages: { youngest: { value: 3, unit: 'months' }, oldest: { value: 3, unit: 'years' } },
  capacity: 24,
  meals: 'provided',
  nappies: 'provided',
  avip: true,
  accessibility: ['step-free'],
  tariffs: tariffsOfCreches,
  funding: 'psu',
  admission: 'Quatre places sont gardées pour les parents qui cherchent un emploi (crèche AVIP).',
  enrolment: 'Appelez la crèche, ou parlez-en à votre conseiller.',
};

export const piedsDansLHerbe: OperatingInformation = {
  ...contact('0475009003', 'herbe'),
  openingHours: everyWeekday(['08:00', '18:00']),
  closingPeriods: ['august', 'christmas'],
  ages: { youngest: { value: 10, unit: 'weeks' }, oldest: { value: 3, unit: 'years' } },
  capacity: 12,
  meals: 'brought',
  nappies: 'brought',
  funding: 'cmg',
  tariffs:
    'Un prix de l’heure selon vos revenus ; la Caf vous en rend une partie (complément de libre choix du mode de garde).',
  educationalProject: 'Douze enfants, une maison de village, un pré et deux moutons.',
};

export const cabane: OperatingInformation = {
  ...contact('0475009004', 'cabane'),
  openingHours: {
    ...everyWeekday(['07:30', '08:30'], ['16:30', '18:30']),
    wednesday: [{ from: '07:30', to: '18:00' }],
  },
  schoolTimes: ['before-school', 'after-school', 'wednesday', 'school-holidays'],
  holidays: ['autumn', 'winter', 'spring', 'july'],
  schoolZone: 'A',
  closingPeriods: ['august', 'christmas'],
  ages: { youngest: { value: 3, unit: 'years' }, oldest: { value: 12, unit: 'years' } },
  capacity: 80,
  meals: 'provided',
  accessibility: ['step-free', 'adapted-toilet', 'reserved-parking'],
  handicap: 'Une animatrice référente ; parlez-nous de votre enfant avant son premier jour.',
  tariffs:
    'De 4 € à 16 € la journée, repas compris, selon votre quotient familial. Les matins et les soirs d’école : 1 €.',
  enrolment: 'En ligne, au plus tard le lundi pour le mercredi, et trois semaines avant les vacances.',
  educationalProject: 'Cabanes, théâtre, vélo : les enfants choisissent leur atelier le matin.',
  communesServed: [
    { code: '26197', name: 'Montélier' },
    { code: '26064', name: 'Chabeuil' },
  ],
};

export const relaisDeLaVeore: OperatingInformation = {
  ...contact('0475009005', 'relais'),
  byAppointment: true,
  appointments:
    'Par téléphone le mardi et le jeudi matin, ou par courriel. À domicile si vous ne pouvez pas venir.',
  openingHours: {
    tuesday: [
      { from: '09:00', to: '12:00' },
      { from: '13:30', to: '17:30' },
    ],
    thursday: [{ from: '09:00', to: '12:00' }],
    saturday: [{ from: '09:30', to: '11:30' }],
  },
  closingPeriods: ['august'],
  languages: ['english', 'turkish'],
  tariffs: 'Gratuit, pour les familles comme pour les assistants maternels.',
  admission: 'Toutes les familles des six communes, dès la grossesse.',
};

export const petitBanc: OperatingInformation = {
  ...contact('0475009006', 'petit-banc'),
  openingHours: { monday: [{ from: '09:00', to: '11:30' }], friday: [{ from: '15:00', to: '17:30' }] },
  ages: { oldest: { value: 4, unit: 'years' } },
  accessibility: ['step-free', 'pushchairs'],
  tariffs: 'Gratuit et anonyme.',
  admission:
    'Venez avec votre enfant, quand vous voulez, sans rendez-vous. Un parent reste toujours avec lui.',
};

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** What a week has free, as the directors keep it at hand under a name. */
export const usualWeek = [
  ...places('regular', '1-2', 1, ['monday', 'wednesday']),
  ...places('regular', '2-3', 2, weekdays),
  ...places('occasional', 'under-1', 1, ['friday']),
];
export const holidayWeek = places('occasional', '2-3', 4, weekdays);
