import type { EstablishmentType } from '../../domain/establishment/establishment-type.ts';
import type { ReferenceEstablishment } from '../../domain/reference-list/reference-establishment.ts';

/** An invented establishment of a Caf's list, at Crest unless said otherwise. */
export function referenceEstablishment(
  id: string,
  type: EstablishmentType = 'EAJE',
  change: Partial<ReferenceEstablishment> = {},
): ReferenceEstablishment {
  return {
    id,
    cafCode: id.slice(0, id.indexOf('-')),
    type,
    name: `${type} Les Fougères ${id}`,
    manager: 'Association Les Trois Becs',
    address: { street: '12 rue des Écoles', postcode: '26400', commune: 'Crest', communeCode: '26108' },
    phone: '+33475250000',
    email: 'accueil@trois-becs.example',
    position: { latitude: 44.7286, longitude: 5.0237 },
    ...(type === 'EAJE' && { capacity: 24 }),
    ...change,
  };
}
