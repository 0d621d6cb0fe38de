import type { NationalFigures } from '../../../contract/cnaf-figures.ts';
import { stageWords } from './stage-words.ts';

type Count = NonNullable<NationalFigures['cafs'][number]['counted']>;

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((total, one) => total + one, 0);

/** Conventions in force, of all kinds. */
export const inForce = (count: Pick<Count, 'inForce'>): number => sum(count.inForce);

/** Requests on their way, whoever they wait for, until activation. */
export const underWay = ({ requests }: Pick<Count, 'requests'>): number =>
  requests.submitted + requests['corrections-requested'] + requests.accepted + requests.signed;

/** Each column of the file: its header, and what a Caf has there. */
const columns: [header: string, (count: Count) => string | number][] = [
  ['Compté le', ({ day }) => day],
  ['Étape', ({ stage }) => stageWords[stage].name],
  ['Agents', ({ agents }) => agents],
  ['Habilités à importer', ({ importers }) => importers],
  ['Demandes en attente de la Caf', ({ requests }) => requests.submitted],
  ['Corrections attendues', ({ requests }) => requests['corrections-requested']],
  ['Conventions à signer', ({ requests }) => requests.accepted],
  ['Conventions à activer', ({ requests }) => requests.signed],
  ['Demandes refusées', ({ requests }) => requests.refused],
  ['Conventions en vigueur, structures', ({ inForce }) => inForce.structures],
  ['Conventions en vigueur, lieux d’information', ({ inForce }) => inForce.linf],
  ['Conventions en vigueur, MAM', ({ inForce }) => inForce.mam],
  ['Conventions en vigueur, conseils départementaux', ({ inForce }) => inForce.council],
  ['Conventions résiliées, effet à venir', ({ requests }) => requests.ending],
  ['Conventions terminées', ({ requests }) => requests.ended],
  ['Personnes ayant un accès', ({ persons }) => persons],
  ['Établissements de la liste', ({ establishments }) => establishments],
  ['Établissements avec informations validées', ({ withInformation }) => withInformation],
  ['EAJE', ({ eaje }) => eaje],
  ['EAJE avec disponibilités à jour', ({ eajeWithAvailability }) => eajeWithAvailability],
  ['Conseils départementaux à l’heure', ({ councils }) => councils.onTime],
  ['Conseils départementaux, premier fichier en retard', ({ councils }) => councils.firstLate],
  ['Conseils départementaux, fichier du mois en retard', ({ councils }) => councils.monthlyLate],
  ['Conseils départementaux qui n’ont rien envoyé', ({ councils }) => councils.silent],
  ['Relances pour les fichiers attendus', ({ councils }) => councils.reminders],
  ['Fichiers à importer', ({ councils }) => councils.toImport],
  ['Activations en douze mois', ({ activations }) => activations],
  [
    'Jours de la demande à l’activation (médiane)',
    ({ medianDays }) => medianDays?.toLocaleString('fr-FR') ?? '',
  ],
];

/** The lines of the file of figures: a header, then one line per Caf; a Caf not counted yet has empty cells. */
export const figuresLines = ({ cafs }: NationalFigures): (string | number)[][] => [
  ['Numéro', 'Caf', ...columns.map(([header]) => header)],
  ...cafs.map(({ code, name, counted }) => [
    code,
    name,
    ...columns.map(([, of]) => (counted ? of(counted) : '')),
  ]),
];
