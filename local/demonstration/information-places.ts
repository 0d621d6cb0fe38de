import type { LinfRequest } from '../../domain/habilitation/request.ts';

const chabeuil = { street: '12 place Génissieu', postcode: '26120', city: 'Chabeuil' };

/** A second information place in force: two communes are covered by it and by that of Valence, and families choose. */
export const raye: LinfRequest = {
  kind: 'linf',
  cafCode: '26',
  provider: {
    name: 'Association Familles de la Raye',
    legalForm: 'association',
    address: chabeuil,
    email: 'bureau@familles-raye.example',
    representative: { civility: 'Madame', firstName: 'Odette', lastName: 'Charvin', role: 'Présidente' },
  },
  place: {
    name: 'Relais petite enfance de la Raye',
    address: chabeuil,
    email: 'relais@familles-raye.example',
    phone: '0475009120',
  },
  communes: [
    { code: '26064', name: 'Chabeuil' },
    { code: '26170', name: 'Malissard' },
    { code: '26212', name: 'Montvendre' },
    { code: '26023', name: 'Barbières' },
    { code: '26232', name: 'Peyrus' },
  ],
  persons: [
    {
      firstName: 'Noémie',
      lastName: 'Fraisse',
      email: 'noemie.fraisse@familles-raye.example',
      function: 'Animatrice du relais',
      address: chabeuil,
    },
  ],
};

const saintJean = { street: '4 rue Pasteur', postcode: '26190', city: 'Saint-Jean-en-Royans' };

/** An information place whose convention has just ended: all that it was sent is erased, and that is to be attested. */
export const royans: LinfRequest = {
  kind: 'linf',
  cafCode: '26',
  provider: {
    name: 'Syndicat intercommunal du Royans',
    legalForm: 'intercommunalite',
    address: saintJean,
    email: 'direction@syndicat-royans.example',
    representative: { civility: 'Monsieur', firstName: 'Lucien', lastName: 'Bérard', role: 'Président' },
  },
  place: {
    name: 'Guichet petite enfance du Royans',
    address: saintJean,
    email: 'guichet@syndicat-royans.example',
    phone: '0475004480',
  },
  communes: [
    { code: '26307', name: 'Saint-Jean-en-Royans' },
    { code: '26302', name: 'Sainte-Eulalie-en-Royans' },
    { code: '26311', name: 'Saint-Laurent-en-Royans' },
    { code: '26320', name: 'Saint-Nazaire-en-Royans' },
    { code: '26331', name: 'Saint-Thomas-en-Royans' },
    { code: '26223', name: 'Oriol-en-Royans' },
    { code: '26270', name: 'Rochechinard' },
  ],
  persons: [
    {
      firstName: 'Agathe',
      lastName: 'Moulin',
      email: 'agathe.moulin@syndicat-royans.example',
      function: 'Responsable du guichet',
      address: saintJean,
    },
  ],
};
