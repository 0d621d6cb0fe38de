import { formatDate, formatList } from '../../design/format.ts';
import { ageWords, careWords, dayWords, typeWords } from '../../establishment/words.ts';
import {
  ageNames,
  careNames,
  dayNames,
  daysIn,
  type Search,
  typesIn,
  usualRadius,
} from './search-address.ts';

/** Where one searches, as the title says it: « Crest et 5 km autour ». */
export function placeInWords(search: Search): string {
  const around = `${search.rayon ?? usualRadius}\u00a0km`;
  const name = search['code-postal'] ?? search.nom;
  if (name !== undefined) return `${name} et ${around} autour`;
  return `à moins de ${around} de la ${search.commune ? 'commune' : 'position'} indiquée`;
}

/** What narrows the search, each in a few words: « Crèches », « De 1 à 2 ans », « le mardi ». */
export function filtersInWords(search: Search): string[] {
  const days = daysIn(search.jours).map((day) => dayWords[dayNames[day]].toLowerCase());
  const from = search['a-partir-du'];
  return [
    ...typesIn(search.types).map((type) => typeWords[type].plural),
    ...(search.age ? [ageWords[ageNames[search.age]]] : []),
    ...(days.length > 0 ? [`une place le ${formatList(days)}`] : []),
    ...(search.accueil ? [careWords[careNames[search.accueil]].name] : []),
    ...(from ? [`à partir du ${formatDate(from)}`] : []),
    ...(search.handicap ? ['handicap'] : []),
    ...(search.avip ? ['insertion professionnelle (AVIP)'] : []),
  ];
}

/** « à 350 m », « à 1,2 km », « à 12 km »; « à environ … » where the position is that of the commune. */
export function distanceInWords(metres: number, approximate?: boolean): string {
  const about = approximate ? 'environ ' : '';
  if (metres < 975) return `à ${about}${Math.max(50, Math.round(metres / 50) * 50)}\u00a0m`;
  const kilometres = metres < 9950 ? Math.round(metres / 100) / 10 : Math.round(metres / 1000);
  return `à ${about}${String(kilometres).replace('.', ',')}\u00a0km`;
}
