import type { PrintedDocumentOf } from '../../../adapters/pdf/printed-document.ts';

type ConventionDocument = PrintedDocumentOf<'convention'>;

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
  document: 'convention',
  template: 'structures-2026-1',
  number: 'C26-2026-000042',
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
  communes: [],
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

/** An information place that covers four communes, and its two persons (S1). */
export const sampleLinf: ConventionDocument = {
  document: 'convention',
  template: 'linf-2026-1',
  number: 'L33-7K2M-9QXT',
  draftedOn: '2026-11-23',
  provider: {
    name: 'Commune du Haillan',
    address: ['137 avenue Pasteur', '33185 LE HAILLAN'],
    representative: { civility: 'Madame', firstName: 'Irène', lastName: 'Castaing', role: 'Maire' },
  },
  place: {
    name: 'Relais petite enfance Les Petits Pins',
    address: ['4 rue de la Morandière', '33185 LE HAILLAN'],
  },
  caf: {
    name: 'Caf de la Gironde',
    fullName: "Caisse d'allocations familiales de la Gironde",
    address: ['Rue du Docteur Gabriel-Péry', '33078 BORDEAUX CEDEX'],
    place: 'Bordeaux',
    representative: {
      civility: 'Monsieur',
      firstName: 'Bastien',
      lastName: 'Lacaze',
      role: 'Directeur adjoint de l’offre de service',
    },
  },
  establishments: [],
  communes: [
    { code: '33200', name: 'Le Haillan' },
    { code: '33162', name: 'Eysines' },
    { code: '33449', name: 'Saint-Médard-en-Jalles' },
    { code: '33273', name: 'Martignas-sur-Jalle' },
  ],
  persons: [
    {
      lastName: 'Etcheverry',
      firstName: 'Maïté',
      email: 'maite.etcheverry@le-haillan.example',
      function: 'Responsable du relais petite enfance',
    },
    {
      lastName: 'Bonnefous',
      firstName: 'Théo',
      email: 'theo.bonnefous@le-haillan.example',
      function: 'Animateur',
      address: '137 avenue Pasteur, 33185 Le Haillan',
    },
  ],
};

export const member = (lastName: string, firstName: string) => ({
  lastName,
  firstName,
  email: `${firstName}.${lastName}@cabrioles.example`.toLowerCase(),
  function: 'Assistante maternelle agréée',
});

/** A house of four assistants maternels: all of them sign (S3). */
export const sampleMam: ConventionDocument = {
  document: 'convention',
  template: 'mam-2026-1',
  number: 'M42-3F8N-J2WD',
  draftedOn: '2026-11-24',
  provider: { name: 'Les Cabrioles', address: ['8 impasse du Lavoir', '42600 MONTBRISON'] },
  caf: {
    name: 'Caf de la Loire',
    fullName: "Caisse d'allocations familiales de la Loire",
    address: ['55 rue de la Montat', '42027 SAINT-ÉTIENNE CEDEX 1'],
    place: 'Saint-Étienne',
    representative: { civility: 'Madame', firstName: 'Orane', lastName: 'Peyrache', role: 'Directrice' },
  },
  establishments: [establishment('MAM', 'Les Cabrioles', '8 impasse du Lavoir, 42600 Montbrison')],
  communes: [],
  persons: [
    member('Rochigneux', 'Lise'),
    member('Damon', 'Katia'),
    member('Forissier', 'Nadège'),
    member('Thevenon', 'Ruben'),
  ],
};

/** The data convention of a departmental council (S4). */
export const sampleCouncil: ConventionDocument = {
  document: 'convention',
  template: 'council-2026-2',
  number: 'D42-6B1H-4RTA',
  draftedOn: '2026-11-25',
  provider: {
    name: 'Conseil départemental de la Loire',
    address: ['2 rue Charles-de-Gaulle', '42000 SAINT-ÉTIENNE'],
    representative: { civility: 'Monsieur', firstName: 'Gaspard', lastName: 'Ollagnier', role: 'Président' },
  },
  caf: sampleMam.caf,
  establishments: [],
  communes: [],
  persons: [
    {
      lastName: 'Chazelle',
      firstName: 'Ninon',
      email: 'ninon.chazelle@loire.example',
      function: 'Gestionnaire des agréments',
    },
    {
      lastName: 'Verdier',
      firstName: 'Tancrède',
      email: 'tancrede.verdier@loire.example',
      function: 'Chef du service de protection maternelle et infantile',
    },
  ],
};

/** One of the first conventions with a council, which named nobody and keeps its text. */
export const sampleFirstCouncil: ConventionDocument = {
  ...sampleCouncil,
  template: 'council-2026-1',
  persons: [],
};

/** What is held on one person: rows, a table, and a section with nothing in it. */
export const samplePersonalData: PrintedDocumentOf<'personal-data'> = {
  document: 'personal-data',
  title: 'Vos données sur l’extranet de monenfant.fr',
  person: 'Madame Élise Dorval',
  reference: 'R26-2026-0007',
  madeOn: '2026-12-02',
  madeBy: 'Caf de la Drôme',
  introduction: ['Vous avez demandé à connaître les données enregistrées sur vous. Les voici toutes.'],
  sections: [
    {
      title: 'Identité',
      rows: [
        { label: 'Nom', value: 'Dorval' },
        { label: 'Adresse électronique', value: 'elise.dorval@trois-becs.example' },
      ],
    },
    {
      title: 'Connexions',
      paragraphs: ['Les traces sont gardées un an.'],
      tables: [
        {
          caption: 'Du 2 décembre 2025 au 2 décembre 2026',
          columns: ['Date', 'Ce qui a été fait', 'Depuis'],
          rows: Array.from({ length: 80 }, (_, index) => [
            `${(index % 28) + 1} novembre 2026 à 9 h 05`,
            index % 3 === 0 ? 'Mot de passe changé' : 'Connexion',
            '192.0.2.0/24',
          ]),
        },
      ],
    },
    { title: 'Réclamations' },
  ],
};
