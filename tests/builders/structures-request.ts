import type * as z from 'zod';
import type { StructuresRequest } from '../../domain/habilitation/request.ts';
import { person } from './persons.ts';

export type RequestInput = z.input<typeof StructuresRequest>;

/** A request « Structures » of an invented association: addresses are in `domain`, so that its mails are its own. */
export function structuresRequest(
  domain: string,
  establishmentIds: readonly string[],
  change: Partial<RequestInput> = {},
): RequestInput {
  return {
    kind: 'structures',
    cafCode: '26',
    provider: {
      name: 'Association Les Trois Becs',
      legalForm: 'association',
      address: { street: '15 chemin des Tilleuls', postcode: '26400', city: 'Aouste-sur-Sye' },
      email: `direction@${domain}`,
      phone: '04 75 25 00 00',
      representative: { civility: 'Monsieur', firstName: 'Aurélien', lastName: 'Vasseur', role: 'Président' },
    },
    establishments: establishmentIds.map((establishmentId) => ({
      establishmentId,
      operating: true,
      availability: establishmentId.includes('EAJE'),
    })),
    persons: [person(0, domain), person(1, domain)],
    ...change,
  };
}
