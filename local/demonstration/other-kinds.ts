import type { LinfRequest, MamRequest } from '../../domain/habilitation/request.ts';

const livron = { street: '2 place de la Madeleine', postcode: '26250', city: 'Livron-sur-Drôme' };

/** An information place that waits for its Caf: a relais of the list, over eight communes. */
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

const member = (
  firstName: string,
  lastName: string,
  title: 'Assistante maternelle' | 'Assistant maternel',
) => ({
  firstName,
  lastName,
  email: `${firstName}.${lastName}@petitesmains.example`.toLowerCase(),
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
    member('Mireille', 'Astier', 'Assistante maternelle'),
    member('Bruno', 'Kermadec', 'Assistant maternel'),
    member('Samira', 'Belkacem', 'Assistante maternelle'),
    member('Lucie', 'Vercueil', 'Assistante maternelle'),
  ],
  mutualConsent: true,
};
