import type { CafProfileContent } from '../../domain/caf/caf-profile.ts';
import type { CouncilConvention } from '../../domain/habilitation/draw-up-council.ts';
import type { AskedRight, Person, Provider } from '../../domain/habilitation/request.ts';

/** Everybody here is invented; communes are real. Addresses end in `.example`, which reaches nobody. */
const person = (firstName: string, lastName: string, email: string, role: string): Person => ({
  firstName,
  lastName,
  email,
  function: role,
});

const rights = (...asked: [id: string, operating: boolean, availability: boolean][]): AskedRight[] =>
  asked.map(([id, operating, availability]) => ({ establishmentId: `26-${id}`, operating, availability }));

export const profiles: Record<'26' | '73', CafProfileContent> = {
  '26': {
    address: { street: '1 place de la Demande', postcode: '26000', city: 'Valence' },
    place: 'Valence',
    representative: { civility: 'Madame', firstName: 'Hélène', lastName: 'Vauclair', role: 'Directrice' },
    email: 'habilitations@caf26.example',
    phone: '0475000026',
    bulkApproval: ['phone', 'secondPhone'],
  },
  '73': {
    address: { street: '2 avenue des Exemples', postcode: '73000', city: 'Chambéry' },
    place: 'Chambéry',
    representative: { civility: 'Monsieur', firstName: 'Bastien', lastName: 'Orsel', role: 'Directeur' },
    email: 'habilitations@caf73.example',
    phone: '0479000073',
  },
};

export const agents = {
  cnaf: { firstName: 'Nadia', lastName: 'Ferrandel', email: 'nadia.ferrandel@cnaf.example' },
  drome: { firstName: 'Sophie', lastName: 'Marlaud', email: 'sophie.marlaud@caf26.example' },
  dromeColleague: { firstName: 'Karim', lastName: 'Bensaïda', email: 'karim.bensaida@caf26.example' },
  savoie: { firstName: 'Luc', lastName: 'Tournelle', email: 'luc.tournelle@caf73.example' },
} as const;

interface Case {
  provider: Provider;
  establishments: AskedRight[];
  persons: Person[];
}

const provider = (
  name: string,
  legalForm: Provider['legalForm'],
  street: string,
  [postcode, city]: [string, string],
  email: string,
  [civility, firstName, lastName, role]: ['Madame' | 'Monsieur', string, string, string],
): Provider => ({
  name,
  legalForm,
  address: { street, postcode, city },
  email,
  representative: { civility, firstName, lastName, role },
});

/** One case in each state, so that every screen shows something. */
export const cases = {
  /** In force: six establishments and three persons, as in a real annex. */
  troisRivieres: {
    provider: provider(
      'Communauté de communes des Trois Rivières',
      'intercommunalite',
      '15 chemin des Senteurs',
      ['26400', 'Aouste-sur-Sye'],
      'direction@troisrivieres.example',
      ['Monsieur', 'Damien', 'Roussillac', 'Président'],
    ),
    establishments: rights(
      ['0101', true, false],
      ['0102', true, true],
      ['0103', true, true],
      ['0104', true, true],
      ['0105', true, false],
      ['0106', true, false],
    ),
    persons: [
      person(
        'Claire',
        'Fauvel',
        'claire.fauvel@troisrivieres.example',
        'Cheffe de service enfance et jeunesse',
      ),
      person(
        'Élodie',
        'Dorval',
        'elodie.dorval@troisrivieres.example',
        'Animatrice du relais petite enfance',
      ),
      person(
        'Anaïs',
        'Siguret',
        'anais.siguret@troisrivieres.example',
        'Assistante de direction du pôle enfance',
      ),
    ],
  },
  /** In force, with less entered. */
  loupiots: {
    provider: provider(
      'Association Les Loupiots',
      'association',
      '3 place du Champ-de-Mars',
      ['26150', 'Die'],
      'bureau@loupiots.example',
      ['Madame', 'Inès', 'Chabrol', 'Présidente'],
    ),
    establishments: rights(['0201', true, true], ['0202', true, true], ['0203', true, false]),
    persons: [person('Thomas', 'Veyrenc', 'thomas.veyrenc@loupiots.example', 'Directeur des crèches')],
  },
  /** In force, with six establishments of all types and all that can be entered about them. */
  veore: {
    provider: provider(
      'Syndicat de l’enfance de la Véore',
      'intercommunalite',
      '1 place des Platanes',
      ['26120', 'Malissard'],
      'direction@veore.example',
      ['Madame', 'Agnès', 'Roubion', 'Présidente'],
    ),
    establishments: rights(
      ['0901', true, true],
      ['0902', true, true],
      ['0903', true, true],
      ['0904', true, false],
      ['0905', true, false],
      ['0906', true, false],
    ),
    persons: [
      person('Margaux', 'Delorme', 'margaux.delorme@veore.example', 'Coordinatrice de la petite enfance'),
      person('Rachid', 'Amblard', 'rachid.amblard@veore.example', 'Directeur de la crèche La Farandole'),
    ],
  },
  /** Signed, not yet activated. */
  livron: {
    provider: provider(
      'Commune de Livron-sur-Drôme',
      'commune',
      '90 avenue Joseph-Combier',
      ['26250', 'Livron-sur-Drôme'],
      'mairie@livron.example',
      ['Monsieur', 'Gilles', 'Perrachon', 'Maire'],
    ),
    establishments: rights(['0301', true, true], ['0302', true, false], ['0303', true, false]),
    persons: [
      person('Julie', 'Barnoud', 'julie.barnoud@livron.example', 'Responsable de la petite enfance'),
      person('Marc', 'Delaye', 'marc.delaye@livron.example', 'Coordinateur périscolaire'),
    ],
  },
  /** Accepted: the convention is in the post. */
  loriol: {
    provider: provider(
      'Commune de Loriol-sur-Drôme',
      'commune',
      '6 place de l’Église',
      ['26270', 'Loriol-sur-Drôme'],
      'mairie@loriol.example',
      ['Madame', 'Odile', 'Terrasson', 'Maire'],
    ),
    establishments: rights(['0401', true, true]),
    persons: [person('Nora', 'Lamblin', 'nora.lamblin@loriol.example', 'Directrice de la crèche familiale')],
  },
  /** Waiting, twelve days old, with a mailbox that several people read. */
  bulleDAir: {
    provider: provider(
      'Société Bulle d’air',
      'entreprise',
      '21 rue des Tourettes',
      ['26270', 'Loriol-sur-Drôme'],
      'gerance@bulledair.example',
      ['Madame', 'Léa', 'Fontvieille', 'Gérante'],
    ),
    establishments: rights(['0402', true, true]),
    persons: [
      person('Léa', 'Fontvieille', 'contact@bulledair.example', 'Gérante'),
      person('Hugo', 'Masseran', 'hugo.masseran@bulledair.example', 'Éducateur de jeunes enfants'),
    ],
  },
  /** Waiting for more than the thirty days that a Caf gives itself. */
  valence: {
    provider: provider(
      'Commune de Valence',
      'commune',
      '1 place de la Liberté',
      ['26000', 'Valence'],
      'petite-enfance@valence.example',
      ['Madame', 'Ghislaine', 'Fombonne', 'Maire'],
    ),
    establishments: rights(['0501', true, true], ['0502', true, true]),
    persons: [
      person('Odile', 'Charrière', 'odile.charriere@valence.example', 'Directrice de la petite enfance'),
      person('Kévin', 'Maugère', 'kevin.maugere@valence.example', 'Gestionnaire des inscriptions'),
    ],
  },
  /** In force for most of a year, and ending: the provider gave notice. */
  maubec: {
    provider: provider(
      'Commune de Montélimar',
      'commune',
      'Place Émile-Loubet',
      ['26200', 'Montélimar'],
      'enfance@montelimar.example',
      ['Monsieur', 'Luc', 'Barthassat', 'Maire'],
    ),
    establishments: rights(['0702', true, false]),
    persons: [
      person('Sandrine', 'Peyrol', 'sandrine.peyrol@montelimar.example', 'Directrice du temps de l’enfant'),
      person('Alban', 'Riffard', 'alban.riffard@montelimar.example', 'Directeur de l’accueil de loisirs'),
    ],
  },
  /** Waiting since yesterday. */
  premiersPas: {
    provider: provider(
      'Association Premiers Pas',
      'association',
      '6 rue du Lycée',
      ['26000', 'Valence'],
      'asso@premierspas.example',
      ['Madame', 'Fatou', 'Kébé', 'Présidente'],
    ),
    establishments: rights(['0503', true, true], ['0504', true, false]),
    persons: [person('Camille', 'Aubrac', 'camille.aubrac@premierspas.example', 'Directrice')],
  },
  /** Corrections asked for: two persons share one address. */
  romans: {
    provider: provider(
      'Commune de Romans-sur-Isère',
      'commune',
      '1 place Jules-Nadi',
      ['26100', 'Romans-sur-Isère'],
      'enfance@romans.example',
      ['Madame', 'Solène', 'Ducros', 'Maire'],
    ),
    establishments: rights(['0601', true, true]),
    persons: [
      person('Paul', 'Garnerin', 'petite-enfance@romans.example', 'Directeur'),
      person('Zoé', 'Lhermet', 'petite-enfance@romans.example', 'Adjointe'),
    ],
  },
  /** Refused. */
  montelimar: {
    provider: provider(
      'Comité des fêtes de Maubec',
      'association',
      'Chemin de Maubec',
      ['26200', 'Montélimar'],
      'comite@maubec.example',
      ['Monsieur', 'René', 'Castanier', 'Président'],
    ),
    establishments: rights(['0702', true, false]),
    persons: [person('René', 'Castanier', 'rene.castanier@maubec.example', 'Président')],
  },
} satisfies Record<string, Case>;

/** Departmental councils: the first sends its files, the second signed and never did. */
export const councils: Record<'drome' | 'savoie', CouncilConvention> = {
  drome: {
    party: {
      name: 'Département de la Drôme',
      address: { street: '26 avenue des Exemples', postcode: '26000', city: 'Valence' },
      email: 'pmi@departement26.example',
      representative: { civility: 'Madame', firstName: 'Solange', lastName: 'Arvieux', role: 'Présidente' },
    },
    persons: [
      person('Étienne', 'Chabanel', 'etienne.chabanel@departement26.example', 'Gestionnaire des agréments'),
      person(
        'Rachida',
        'Mounier',
        'rachida.mounier@departement26.example',
        'Cheffe du service des agréments',
      ),
    ],
  },
  savoie: {
    party: {
      name: 'Département de la Savoie',
      address: { street: '4 place des Modèles', postcode: '73000', city: 'Chambéry' },
      email: 'pmi@departement73.example',
      representative: { civility: 'Monsieur', firstName: 'Hugues', lastName: 'Perronnet', role: 'Président' },
    },
    persons: [
      person('Maud', 'Blanc-Garin', 'maud.blanc-garin@departement73.example', 'Gestionnaire des agréments'),
    ],
  },
};
