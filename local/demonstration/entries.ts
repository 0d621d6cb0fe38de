import type { AvailabilityCell } from '../../domain/availability/availability.ts';
import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;

/** The same ranges from Monday to Friday. */
export const everyWeekday = (...ranges: [from: string, to: string][]): OperatingInformation['openingHours'] =>
  Object.fromEntries(weekdays.map((day) => [day, ranges.map(([from, to]) => ({ from, to }))]));

/** What the Multi-accueil Les Tchoupinets has online. */
export const tchoupinets: OperatingInformation = {
  phone: '0475001002',
  email: 'tchoupinets@troisrivieres.example',
  website: 'https://www.troisrivieres.example/petite-enfance',
  tariffs:
    'Tarif selon les ressources de la famille, d’après le barème national. Repas et couches compris.\nExemple : pour deux parents au Smic et un enfant, environ 1,20 € l’heure.',
  educationalProject:
    'Le jeu libre, le dehors par tous les temps et le respect du rythme de chacun. Les enfants de tous les âges se retrouvent chaque matin autour des livres.',
  manager:
    'Une éducatrice de jeunes enfants dirige l’établissement ; elle reçoit les familles le mardi après-midi.',
  team: 'Deux éducatrices de jeunes enfants, une auxiliaire de puériculture, trois accompagnants éducatifs et une cuisinière.',
  admission:
    'De dix semaines à quatre ans, à temps plein ou partiel. Une commission se réunit en mars et en septembre.',
  enrolment: 'Retirez le dossier au relais petite enfance ou sur le site de la communauté de communes.',
  handicap:
    'Accueil d’enfants porteurs de handicap, avec le pôle ressources de la Drôme. Locaux de plain-pied.',
  avip: true,
  communesServed: [
    { code: '26011', name: 'Aouste-sur-Sye' },
    { code: '26108', name: 'Crest' },
    { code: '26234', name: 'Piégros-la-Clastre' },
  ],
  openingHours: everyWeekday(['07:30', '18:30']),
  closingPeriods: ['august', 'christmas'],
};

/** What waits at the Caf for the Tchoupinets: longer hours, a new tariff text, a few lines that deserve a look. */
export const tchoupinetsChanged: OperatingInformation = {
  ...tchoupinets,
  tariffs:
    'Tarif selon les ressources de la famille, d’après le barème national. Repas et couches compris.\nExemple : pour deux parents au Smic et un enfant, environ 1,25 € l’heure. Profitez de notre offre spéciale de rentrée !',
  team: 'Deux éducatrices de jeunes enfants, deux auxiliaires de puériculture, trois accompagnants éducatifs et une cuisinière.',
  openingHours: everyWeekday(['07:15', '18:30']),
};

export const bosquet: OperatingInformation = {
  phone: '0475001003',
  admission: 'De trois mois à quatre ans.',
  openingHours: everyWeekday(['08:00', '12:00'], ['13:30', '18:00']),
  closingPeriods: ['august'],
};

export const relais: OperatingInformation = {
  phone: '0475001005',
  admission:
    'Ouvert à toutes les familles et à toutes les assistantes maternelles du territoire, gratuitement.',
  byAppointment: true,
  openingHours: { tuesday: [{ from: '09:00', to: '12:00' }], thursday: [{ from: '14:00', to: '18:00' }] },
  closingPeriods: ['christmas'],
};

export const loupiots: OperatingInformation = {
  educationalProject: 'VENEZ NOMBREUX A NOTRE GRANDE FETE DE LA CRECHE SAMEDI',
  openingHours: everyWeekday(['07:45', '18:15']),
};

/** What the leisure centre Sainte-Euphémie has online. */
export const sainteEuphemie: OperatingInformation = {
  phone: '0475001001',
  schoolTimes: ['wednesday', 'school-holidays'],
  holidays: ['autumn', 'winter', 'spring', 'july', 'august'],
  schoolZone: 'A',
  openingHours: { wednesday: [{ from: '07:45', to: '18:15' }] },
  closingPeriods: ['christmas'],
  ages: { youngest: { value: 3, unit: 'years' }, oldest: { value: 11, unit: 'years' } },
  capacity: 60,
  meals: 'provided',
  tariffs: 'De 5 € à 18 € la journée selon votre quotient familial, repas et goûter compris.',
  enrolment: 'Sur le site de la communauté de communes, une semaine avant chaque mercredi.',
};

/** What the house La Courte Échelle has online, but for the names of its members. */
export const courteEchelleShown: OperatingInformation = {
  phone: '0475008001',
  email: 'maison@courteechelle.example',
  educationalProject:
    'Petits groupes par âge le matin, tous ensemble l’après-midi. Jardin clos, potager et poules : les enfants sortent chaque jour.',
  admission:
    'De trois mois à six ans. Chaque famille choisit son assistant maternel et signe son contrat avec lui.',
  enrolment: 'Appelez la maison pour une visite, le samedi matin de préférence.',
  openingHours: everyWeekday(['07:30', '18:30']),
  closingPeriods: ['august', 'christmas'],
};

/** Places for one kind of care and age: morning and afternoon of each day named. */
export const places = (
  care: AvailabilityCell['care'],
  age: AvailabilityCell['age'],
  count: number,
  days: readonly AvailabilityCell['day'][],
): AvailabilityCell[] =>
  days.flatMap((day) =>
    (['morning', 'afternoon'] as const).map((half) => ({ care, age, day, half, places: count })),
  );

export const tchoupinetsPlaces: AvailabilityCell[] = [
  ...places('regular', 'under-1', 1, ['wednesday', 'friday']),
  ...places('regular', '2-3', 2, weekdays),
  ...places('occasional', '1-2', 1, ['wednesday']),
];

export const ribambellePlaces: AvailabilityCell[] = places('regular', '1-2', 1, ['monday', 'tuesday']);
