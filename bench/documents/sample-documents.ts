import type { PrintedDocumentOf } from '../../adapters/pdf/printed-document.ts';

type ConventionDocument = PrintedDocumentOf<'convention'>;

const caf: ConventionDocument['caf'] = {
  name: 'Caf de la Drôme',
  fullName: 'Caisse d’allocations familiales de la Drôme',
  address: ['10 rue Marcel-Barbu', '26023 VALENCE CEDEX 9'],
  place: 'Valence',
  representative: { civility: 'Madame', firstName: 'Solène', lastName: 'Marchetti', role: 'Directrice' },
};

const provider: ConventionDocument['provider'] = {
  name: 'Communauté de communes du Val de Drôme et des Trois Becs',
  address: ['15 chemin des Tilleuls', '26400 AOUSTE-SUR-SYE'],
  representative: { civility: 'Monsieur', firstName: 'Aurélien', lastName: 'Vasseur', role: 'Président' },
};

const several = <One>(count: number, make: (number: number) => One): One[] =>
  Array.from({ length: count }, (_, index) => make(index + 1));

const person = (number: number): ConventionDocument['persons'][number] => ({
  lastName: `Faurel-${number}`,
  firstName: 'Camille',
  email: `camille.faurel-${number}@trois-becs.example`,
  function: 'Animatrice du relais petite enfance',
});

const establishment = (number: number): ConventionDocument['establishments'][number] => ({
  type: number % 2 === 0 ? 'EAJE' : 'ALSH',
  name: `Établissement intercommunal des Fougères ${number}`,
  address: `${number} avenue du Général-de-Gaulle, 26400 Crest`,
  operating: true,
  availability: number % 2 === 0,
});

const convention = (
  kind: 'structures' | 'linf' | 'mam',
  annexed: Partial<ConventionDocument>,
): ConventionDocument => ({
  document: 'convention',
  template: `${kind}-2026-1`,
  number: 'C26-2026-000042',
  draftedOn: '2026-11-21',
  caf,
  provider,
  establishments: [],
  communes: [],
  persons: [],
  ...annexed,
});

/** The conventions that are measured, from the usual to the long. Nobody in them is real. */
export const sampleDocuments: Record<string, ConventionDocument> = {
  'Structures, 6 establishments, 3 persons': convention('structures', {
    establishments: several(6, establishment),
    persons: several(3, person),
  }),
  'Structures, 50 establishments, 20 persons': convention('structures', {
    establishments: several(50, establishment),
    persons: several(20, person),
  }),
  'LINF, 150 communes, 5 persons': convention('linf', {
    communes: several(150, (number) => ({
      code: `26${String(number).padStart(3, '0')}`,
      name: `Saint-Martin-du-Val-${number}`,
    })),
    persons: several(5, person),
  }),
  'MAM, 6 members': convention('mam', { persons: several(6, person) }),
};
