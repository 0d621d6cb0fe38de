import type { ConventionDocument } from '../../../adapters/pdf/convention-document.ts';

type Establishment = ConventionDocument['establishments'][number];

function establishment(
  type: Establishment['type'],
  name: string,
  address: string,
  availability = false,
): Establishment {
  return { type, name, address, operating: true, availability };
}

/** A convention of six establishments and three persons: real communes, invented people. */
export const sampleConvention: ConventionDocument = {
  number: 'C26-2026-000042',
  kind: 'structures',
  draftedOn: '2026-11-21',
  provider: {
    name: 'Communauté de communes du Val de Drôme et des Trois Becs',
    address: ['15 chemin des Tilleuls', '26400 AOUSTE-SUR-SYE'],
    representative: { civility: 'Monsieur', firstName: 'Aurélien', lastName: 'Vasseur', role: 'Président' },
  },
  caf: {
    name: 'Caf de la Drôme',
    fullName: "Caisse d'allocations familiales de la Drôme",
    address: ['10 rue Marcel-Barbu', '26023 VALENCE CEDEX 9'],
    place: 'Valence',
    representative: { civility: 'Madame', firstName: 'Solène', lastName: 'Marchetti', role: 'Directrice' },
  },
  establishments: [
    establishment('ALSH', 'Accueil de loisirs des Trois Becs', '70 rue du Moulin, 26400 Crest'),
    establishment('EAJE', 'Multi-accueil Les Fougères', '12 rue des Écoles, 26400 Aouste-sur-Sye', true),
    establishment('EAJE', 'Multi-accueil Le Grand Tilleul', 'Rue de la Calade, 26400 Crest', true),
    establishment('EAJE', 'Micro-crèche La Sauterelle', 'Le Village, 26400 Piégros-la-Clastre'),
    establishment('RPE', 'Relais petite enfance La Navette', 'Rue de la Calade, 26400 Crest'),
    establishment('LAEP', "Lieu d'accueil L'Entre-Deux", '70 rue du Moulin, 26400 Crest'),
  ],
  persons: [
    {
      lastName: 'Faurel',
      firstName: 'Camille',
      email: 'camille.faurel@trois-becs.example',
      function: 'Cheffe du service enfance et jeunesse',
    },
    {
      lastName: 'Dorval',
      firstName: 'Élise',
      email: 'elise.dorval@trois-becs.example',
      function: 'Animatrice du relais petite enfance',
    },
    {
      lastName: "N'Guessan-Lefèvre",
      firstName: 'Maël',
      email: 'mael.nguessan-lefevre@trois-becs.example',
      function: 'Assistant de direction',
    },
  ],
};
