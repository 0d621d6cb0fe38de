import type * as z from 'zod';
import type { CafProfileContent } from '../../domain/caf/caf-profile.ts';
import type { Person } from '../../domain/habilitation/request.ts';

const invented = [
  ['Faurel', 'Camille', 'Cheffe du service enfance et jeunesse'],
  ['Dorval', 'Élise', 'Animatrice du relais petite enfance'],
  ['N’Guessan-Lefèvre', 'Maël', 'Assistant de direction'],
  ['Vasseur', 'Aurélien', 'Directeur de crèche'],
  ['Marchetti', 'Solène', 'Coordinatrice petite enfance'],
] as const;

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toLowerCase();

/** An invented person to habilitate, with a personal address in the domain given. */
export function person(index: number, domain: string): Person {
  const [lastName, firstName, role] = invented[index % invented.length] ?? invented[0];
  const number = index < invented.length ? '' : String(index);
  return {
    lastName,
    firstName,
    email: `${plain(firstName)}.${plain(lastName)}${number}@${domain}`,
    function: role,
  };
}

/** What an invented Caf office prints on its conventions. */
export const cafProfileContent = (domain: string): z.input<typeof CafProfileContent> => ({
  address: { street: '10 rue Marcel-Barbu', postcode: '26023', city: 'Valence Cedex 9' },
  place: 'Valence',
  representative: { civility: 'Madame', firstName: 'Hélène', lastName: 'Aubrac', role: 'Directrice' },
  email: `habilitations@${domain}`,
});
