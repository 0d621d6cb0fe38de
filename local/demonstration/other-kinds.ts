import type { LinfRequest, MamRequest } from '../../domain/habilitation/request.ts';

const livron = { street: '2 place de la Madeleine', postcode: '26250', city: 'Livron-sur-Drôme' };

/** An information place that waits for its Caf: a relais of the list, over nine communes of which one is covered already. */
export const confluent: LinfRequest = {
  kind: 'linf',
  cafCode: '26',
  provider: {
    name: 'Commune de Livron-sur-Drôme',
    legalForm: 'commune',
    address: { street: '90 avenue Joseph-Combier', postcode: '26250', city: 'Livron-sur-Drôme' },
    email: 'mairie@livron.example',
    representative: { civility: 'Monsieur', firstName: 'Gilles', lastName: 'Perrachon', role: 'Maire' },
  },
  place: {
    name: 'Relais petite enfance du confluent',
    establishmentId: '26-0303',
    address: livron,
    email: 'relais@livron.example',
    phone: '0475003003',
  },
  communes: [
    { code: '26165', name: 'Livron-sur-Drôme' },
    { code: '26166', name: 'Loriol-sur-Drôme' },
    { code: '26006', name: 'Allex' },
    { code: '26007', name: 'Ambonil' },
    { code: '26097', name: 'Cliousclat' },
    { code: '26185', name: 'Mirmande' },
    { code: '26208', name: 'Montoison' },
    { code: '26337', name: 'Saulce-sur-Rhône' },
    { code: '26124', name: 'Étoile-sur-Rhône' },
  ],
  persons: [
    {
      firstName: 'Sabine',
      lastName: 'Charmot',
      email: 'sabine.charmot@livron.example',
      function: 'Animatrice du relais',
      address: livron,
    },
    {
      firstName: 'Yohan',
      lastName: 'Estève',
      email: 'yohan.esteve@livron.example',
      function: 'Responsable du guichet unique',
      address: livron,
    },
  ],
};

const polygone = { street: '6 place Edgar-Quinet', postcode: '26000', city: 'Valence' };

/** An information place in force, over a town and what surrounds it. */
export const valence: LinfRequest = {
  kind: 'linf',
  cafCode: '26',
  provider: {
    name: 'Centre communal d’action sociale de Valence',
    legalForm: 'etablissement-public',
    address: { street: '1 place de la Liberté', postcode: '26000', city: 'Valence' },
    email: 'direction@ccas-valence.example',
    representative: {
      civility: 'Madame',
      firstName: 'Mireille',
      lastName: 'Garancher',
      role: 'Vice-présidente',
    },
  },
  place: {
    name: 'Point d’information petite enfance de Valence',
    address: polygone,
    email: 'petite-enfance@ccas-valence.example',
    phone: '0475005010',
  },
  communes: [
    { code: '26362', name: 'Valence' },
    { code: '26058', name: 'Bourg-lès-Valence' },
    { code: '26252', name: 'Portes-lès-Valence' },
    { code: '26313', name: 'Saint-Marcel-lès-Valence' },
    { code: '26064', name: 'Chabeuil' },
    { code: '26124', name: 'Étoile-sur-Rhône' },
    { code: '26037', name: 'Beaumont-lès-Valence' },
    { code: '26196', name: 'Montéléger' },
    { code: '26170', name: 'Malissard' },
    { code: '26197', name: 'Montélier' },
    { code: '26004', name: 'Alixan' },
    { code: '26206', name: 'Montmeyran' },
  ],
  persons: [
    {
      firstName: 'Aurore',
      lastName: 'Delmasse',
      email: 'aurore.delmasse@ccas-valence.example',
      function: 'Responsable du point d’information',
      address: polygone,
    },
    {
      firstName: 'Karine',
      lastName: 'Boisselet',
      email: 'karine.boisselet@ccas-valence.example',
      function: 'Chargée d’accueil',
      address: polygone,
    },
    {
      firstName: 'Mehdi',
      lastName: 'Larroque',
      email: 'mehdi.larroque@ccas-valence.example',
      function: 'Chargé d’accueil',
      address: { street: '33 rue Mozart', postcode: '26000', city: 'Valence' },
    },
  ],
};

/** A name as an address spells it. */
const plain = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const member = (
  firstName: string,
  lastName: string,
  house: string,
  title: 'Assistante maternelle' | 'Assistant maternel',
) => ({
  firstName,
  lastName,
  email: `${plain(firstName)}.${plain(lastName)}@${house}.example`,
  function: title,
});

/** A house whose convention is in the post: its four members will all sign it. */
export const petitesMains: MamRequest = {
  kind: 'mam',
  cafCode: '26',
  house: {
    name: 'MAM Les Petites Mains',
    establishmentId: '26-0602',
    address: { street: '18 rue Jacquemart', postcode: '26100', city: 'Romans-sur-Isère' },
    email: 'bonjour@petitesmains.example',
    phone: '0475006002',
  },
  persons: [
    member('Mireille', 'Astier', 'petitesmains', 'Assistante maternelle'),
    member('Bruno', 'Kermadec', 'petitesmains', 'Assistant maternel'),
    member('Samira', 'Belkacem', 'petitesmains', 'Assistante maternelle'),
    member('Lucie', 'Vercueil', 'petitesmains', 'Assistante maternelle'),
  ],
  mutualConsent: true,
};

/** A house in force: its four members all signed, and a fifth is to come. */
export const courteEchelle: MamRequest = {
  kind: 'mam',
  cafCode: '26',
  house: {
    name: 'MAM La Courte Échelle',
    establishmentId: '26-0801',
    address: { street: '7 rue de la Véore', postcode: '26120', city: 'Chabeuil' },
    email: 'maison@courteechelle.example',
    phone: '0475008001',
  },
  persons: [
    member('Nadège', 'Pommerol', 'courteechelle', 'Assistante maternelle'),
    member('Yasmine', 'Attal', 'courteechelle', 'Assistante maternelle'),
    member('Florent', 'Guibaud', 'courteechelle', 'Assistant maternel'),
    member('Sylvie', 'Marchandet', 'courteechelle', 'Assistante maternelle'),
  ],
  mutualConsent: true,
};

/** Who comes to that house. */
export const newMember = member('Oriane', 'Teyssier', 'courteechelle', 'Assistante maternelle');

/** A house that closed. */
export const nidDAlixan: MamRequest = {
  kind: 'mam',
  cafCode: '26',
  house: {
    name: 'MAM Le Nid d’Alixan',
    establishmentId: '26-0802',
    address: { street: '3 place de la Mairie', postcode: '26300', city: 'Alixan' },
    email: 'contact@nidalixan.example',
    phone: '0475008002',
  },
  persons: [
    member('Pascale', 'Vernoux', 'nidalixan', 'Assistante maternelle'),
    member('Corinne', 'Jalabert', 'nidalixan', 'Assistante maternelle'),
  ],
  mutualConsent: true,
};
