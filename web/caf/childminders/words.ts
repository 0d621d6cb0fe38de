import type { AwaitedCouncilView, CouncilFileView } from '../../../contract/caf-childminders.ts';
import type { ChildminderRightView, FoundChildminder } from '../../../contract/childminder-rights.ts';
import type { ChangeKind } from '../../../domain/childminders/changes.ts';
import type { Rectifiable } from '../../../domain/childminders/childminder-right.ts';
import type { ImportWarning } from '../../../domain/childminders/import-warnings.ts';
import type { Maskable, StatedRight } from '../../../domain/childminders/staged-person.ts';
import { waitsForImporter } from '../../../domain/childminders/transitions.ts';
import { formatCount, formatDate, formatList } from '../../design/format.ts';
import type { StateTone } from '../../design/state-tag.tsx';

/** Where a file stands, for the Caf: what waits for it is « À importer » (CSV-05). */
export const fileStates: Record<CouncilFileView['state'], { name: string; tone: StateTone }> = {
  awaited: { name: 'Pas encore arrivé', tone: 'elsewhere' },
  'never-arrived': { name: 'Jamais arrivé', tone: 'calm' },
  received: { name: 'Contrôle en cours', tone: 'elsewhere' },
  unchecked: { name: 'Non contrôlé', tone: 'bad' },
  'to-mend': { name: 'Le département corrige', tone: 'elsewhere' },
  ready: { name: 'À importer', tone: 'waiting' },
  online: { name: 'En ligne', tone: 'good' },
  previous: { name: 'Remplacé', tone: 'calm' },
  superseded: { name: 'Remplacé', tone: 'calm' },
  rejected: { name: 'Renvoyé', tone: 'bad' },
};

/** Where it stands, in words and colour; one that was never imported, and is erased, waits for nobody any more. */
export const fileStateOf = (file: CouncilFileView): { name: string; tone: StateTone } =>
  file.state === 'ready' && !waitsForImporter(file)
    ? { name: 'Jamais importé', tone: 'calm' }
    : fileStates[file.state];

/** What became of a file, in a sentence or two, and who decided so (CSV-09). */
export function whatBecame(file: CouncilFileView): string {
  const { state, checked, imported, rejected, rolledBack } = file;
  switch (state) {
    case 'awaited':
      return 'L’envoi est en cours, ou s’est interrompu. Le département peut le recommencer.';
    case 'never-arrived':
      return 'L’envoi s’est interrompu. Le département peut le recommencer.';
    case 'received':
      return 'Il est contrôlé ligne par ligne\u00a0: c’est l’affaire d’un instant.';
    case 'unchecked':
      return 'Il est arrivé, mais son contrôle n’a pas abouti, pour une raison qui tient à l’extranet. Le département est invité à le déposer de nouveau.';
    case 'to-mend':
      return checked && checked.faults > 0
        ? `${formatCount(checked.faults, 'erreur')}\u00a0: le département a reçu le compte rendu. Rien n’a changé en ligne.`
        : 'Il ne peut pas être lu\u00a0: le département en est prévenu. Rien n’a changé en ligne.';
    case 'ready':
      return waitsForImporter(file)
        ? `${formatCount(checked?.kept ?? 0, 'personne')}, sans erreur.`
        : 'Effacé sans avoir été importé.';
    case 'rejected':
      return rejected
        ? `Renvoyé au département le ${formatDate(rejected.at)} par ${rejected.by}\u00a0: ${rejected.reason}`
        : '';
    default:
      break;
  }
  const since = imported
    ? `Mis en ligne le ${formatDate(imported.at)} par ${imported.by}\u00a0: ${formatCount(imported.added, 'ajout')}, ${formatCount(imported.changed, 'modification')}, ${formatCount(imported.removed, 'retrait')}.`
    : '';
  return rolledBack
    ? `${since} Retiré le ${formatDate(rolledBack.at)} par ${rolledBack.by} pour revenir au fichier d’avant\u00a0: ${rolledBack.reason}`
    : since;
}

/** Who sent a file: an agent of the council, or its program. */
export const sentBy = ({ via, by }: Pick<CouncilFileView, 'via' | 'by'>): string =>
  via === 'software' ? `par le logiciel «\u00a0${by}\u00a0»` : `par ${by}`;

/** Which file a council owes, and where that stands (CSV-03). */
export function nextInWords({
  which,
  dueOn,
  punctuality,
  daysLate,
}: NonNullable<AwaitedCouncilView['next']>): {
  state: string;
  tone: StateTone;
  words: string;
} {
  const words = `${which === 'first' ? 'Le premier fichier' : 'Le fichier du mois'}, au plus tard le ${formatDate(dueOn)}`;
  if (punctuality === 'late')
    return { state: `En retard de ${formatCount(daysLate, 'jour')}`, tone: 'bad', words };
  return punctuality === 'soon'
    ? { state: 'Bientôt dû', tone: 'waiting', words }
    : { state: 'À l’heure', tone: 'good', words };
}

/** Lists of people of a file: the word of the address, and the name of the filter. */
export const changeWords: Record<ChangeKind, { slug: string; name: string; none: string }> = {
  added: { slug: 'ajouts', name: 'Ajouts', none: 'Personne ne serait ajouté.' },
  changed: { slug: 'modifications', name: 'Modifications', none: 'Aucune fiche ne changerait.' },
  removed: { slug: 'retraits', name: 'Retraits', none: 'Personne ne serait retiré.' },
  opposed: {
    slug: 'tenus-hors-ligne',
    name: 'Tenus hors ligne',
    none: 'Personne de ce fichier n’est tenu hors ligne par une opposition ou une suppression.',
  },
  rights: {
    slug: 'droits',
    name: 'Droits exercés',
    none: 'Personne n’exerce un droit par ce fichier.',
  },
  'left-out': {
    slug: 'ecartes',
    name: 'Écartés',
    none: 'Personne n’est écarté pour sa formation ou la fin de son agrément.',
  },
  namesakes: {
    slug: 'homonymes',
    name: 'Homonymes',
    none: 'Personne ne porte le nom de quelqu’un qui s’est opposé.',
  },
};

export const leftOutWords: Record<string, string> = {
  'no-training': 'Formation obligatoire non suivie',
  'agrement-ended': 'Agrément terminé',
};

export const statedWords: Record<StatedRight, string> = {
  opposition: 'S’oppose à la mise en ligne',
  deletion: 'Demande la suppression de ses données',
  access: 'Demande l’accès à ses données',
  rectification: 'Demande une rectification',
};

const maskWords: Record<Maskable, string> = {
  address: 'l’adresse',
  phone: 'le téléphone',
  email: 'l’e-mail',
};

/** « Masque l’adresse et le téléphone ». */
export const masksInWords = (masks: readonly Maskable[]): string =>
  `Masque ${formatList(masks.map((mask) => maskWords[mask]))}`;

/** Names of what families see of a person. */
const fieldNames: Record<string, string> = {
  lastName: 'Nom',
  firstName: 'Prénom',
  commune: 'Commune',
  communeCode: 'Code de la commune',
  street: 'Adresse',
  postcode: 'Code postal',
  phone: 'Téléphone',
  email: 'E-mail',
  masked: 'Masqué',
  place: 'Lieu d’exercice',
  mamName: 'Maison d’assistants maternels',
  agrementEndsOn: 'Fin de l’agrément',
};
export const fieldName = (field: string): string => fieldNames[field] ?? field;

/** A value of such a field, as a person reads it. */
export function fieldValue(field: string, value: string): string {
  if (field === 'place') return value === 'mam' ? 'En maison d’assistants maternels' : 'À domicile';
  if (field === 'masked') {
    const masks = value.split(',').filter((one): one is Maskable => one in maskWords);
    return formatList(masks.map((mask) => maskWords[mask]));
  }
  return field === 'agrementEndsOn' ? formatDate(value) : value;
}

export const rectifiableWords: Record<Rectifiable, string> = {
  lastName: 'Nom',
  firstName: 'Prénom',
  street: 'Numéro et voie',
  phone: 'Téléphone',
  email: 'Adresse e-mail',
  mamName: 'Nom de la maison d’assistants maternels',
};

export const rightWords: Record<ChildminderRightView['kind'], { name: string; meaning: string }> = {
  opposition: {
    name: 'Opposition',
    meaning: 'La personne n’est plus jamais en ligne, quels que soient les fichiers à venir.',
  },
  masking: {
    name: 'Masquage',
    meaning: 'La personne reste en ligne sans son adresse, ou sans son e-mail ou son téléphone.',
  },
  rectification: {
    name: 'Rectification',
    meaning: 'Ce que la Caf corrige est montré tant que le fichier dit encore la même chose.',
  },
  deletion: {
    name: 'Suppression',
    meaning: 'La personne n’est plus jamais en ligne, et son nom n’est plus gardé dans ce registre.',
  },
};

/** Which contact stays shown although its masking was asked, since the other is hidden already (CASF art. R. 421-39). */
export function keptInWords({ contact, why }: NonNullable<FoundChildminder['kept']>): string {
  const [stays, hidden] = contact === 'phone' ? ['Le téléphone', 'l’e-mail'] : ['L’e-mail', 'le téléphone'];
  const by = {
    caf: 'ce qui est inscrit à la Caf',
    file: 'le fichier en ligne',
    'earlier-file': 'un fichier précédent',
  }[why];
  return `${stays} reste montré, bien que son masquage soit demandé\u00a0: ${by} masque déjà ${hidden}, et les familles doivent pouvoir écrire ou appeler.`;
}

/** What an importer is warned of, and what to do about it (CSV-05, CSV-08). */
export const warningWords: Record<ImportWarning, { title: string; advice: string }> = {
  'unusual-removal': {
    title: 'Ce fichier retire beaucoup de personnes',
    advice: 'Un fichier coupé se reconnaît ainsi. Regardez la liste des retraits, ou appelez le département.',
  },
  shrinking: {
    title: 'Il y aurait moins de personnes en ligne',
    advice: 'Vérifiez que le département a bien envoyé tout son fichier.',
  },
  'same-file': {
    title: 'C’est le même fichier que celui en ligne',
    advice: 'À la virgule près\u00a0: l’importer ne changerait rien pour les familles.',
  },
  'older-file': {
    title: 'Ce fichier est plus ancien que celui en ligne',
    advice: 'Vous remettriez en ligne des informations dépassées. Cherchez s’il en existe un plus récent.',
  },
  nobody: {
    title: 'Plus personne ne serait en ligne',
    advice: 'Les familles ne trouveraient plus aucune personne de ce département.',
  },
  namesakes: {
    title: 'Des personnes portent le nom de quelqu’un qui s’est opposé',
    advice: 'Vérifiez dans la liste des homonymes que ce sont d’autres personnes, qui ont déménagé ou non.',
  },
  'rights-asked': {
    title: 'Des personnes exercent un droit par ce fichier',
    advice:
      'Les oppositions, suppressions et masquages s’appliquent dès l’import. Les demandes d’accès et de rectification entrent au registre des droits, avec un mois pour répondre.',
  },
};
