import type { StagedPerson } from '../../domain/childminders/staged-person.ts';

const communes = [
  ['26108', 'Crest', '26400'],
  ['26011', 'Aouste-sur-Sye', '26400'],
  ['26113', 'Die', '26150'],
  ['26362', 'Valence', '26000'],
  ['26220', 'Nyons', '26110'],
] as const;

/** An invented childminder of the Drôme, as a checked file holds one: the same for the same number. */
export function stagedPerson(number: number, change: Partial<StagedPerson> = {}): StagedPerson {
  const [communeCode, commune, postcode] = communes[number % communes.length] ?? communes[0];
  return {
    line: number + 2,
    lastName: `Orsatelli${number}`,
    firstName: 'Camille',
    street: `${number + 1} chemin des Tilleuls`,
    postcode,
    communeCode,
    commune,
    phone: `+334750${String(number).padStart(5, '0').slice(-5)}`,
    email: `camille${number}@assmat.example`,
    agrementNumber: `26-${String(number).padStart(6, '0')}`,
    place: number % 5 === 4 ? 'mam' : 'home',
    ...(number % 5 === 4 && { mamName: 'MAM des Petits Pas' }),
    ...change,
  };
}

/** Some of them, one after the other. */
export const stagedPeople = (
  count: number,
  change: (number: number) => Partial<StagedPerson> = () => ({}),
): StagedPerson[] => Array.from({ length: count }, (_, number) => stagedPerson(number, change(number)));
