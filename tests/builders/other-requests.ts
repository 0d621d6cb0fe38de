import type * as z from 'zod';
import type { CouncilConvention } from '../../domain/habilitation/draw-up-council.ts';
import type { LinfRequest, MamRequest } from '../../domain/habilitation/request.ts';
import { person } from './persons.ts';

const address = { street: '2 place du Marché', postcode: '26400', city: 'Crest' };

/** A request of an invented information place: addresses are in `domain`, so that its mails are its own. */
export function linfRequest(
  domain: string,
  change: Partial<z.input<typeof LinfRequest>> = {},
): z.input<typeof LinfRequest> {
  return {
    kind: 'linf',
    cafCode: '26',
    provider: {
      name: 'Commune du Val-aux-Tilleuls',
      legalForm: 'commune',
      address,
      email: `mairie@${domain}`,
      representative: { civility: 'Madame', firstName: 'Odile', lastName: 'Marsanne', role: 'Maire' },
    },
    place: {
      name: 'Relais petite enfance Les Petits Pas',
      address,
      email: `relais@${domain}`,
      phone: '04 75 25 00 01',
    },
    communes: [{ code: '26108', name: 'Crest' }],
    persons: [{ ...person(0, domain), address }],
    ...change,
  };
}

/** A request of an invented MAM: all its members are parties. */
export function mamRequest(
  domain: string,
  establishmentId: string,
  change: Partial<z.input<typeof MamRequest>> = {},
): z.input<typeof MamRequest> {
  return {
    kind: 'mam',
    cafCode: '26',
    house: {
      name: 'MAM Les Coquelicots',
      address: { street: '8 rue des Écoles', postcode: '26400', city: 'Crest' },
      email: `mam@${domain}`,
      phone: '04 75 25 00 02',
      establishmentId,
    },
    persons: [person(0, domain), person(1, domain), person(2, domain)],
    mutualConsent: true,
    ...change,
  };
}

/** An invented departmental council, as the Caf enters it for its data convention. */
const councilParty = (domain: string): z.input<typeof CouncilConvention>['party'] => ({
  name: 'Conseil départemental de la Drôme',
  address: { street: '26 avenue du Président-Herriot', postcode: '26000', city: 'Valence' },
  email: `pmi@${domain}`,
  representative: { civility: 'Madame', firstName: 'Solange', lastName: 'Arvieux', role: 'Présidente' },
});

/** The same, with the two people who drop its files. */
export const councilConvention = (domain: string): z.input<typeof CouncilConvention> => ({
  party: councilParty(domain),
  persons: [person(1, domain), person(4, domain)],
});
