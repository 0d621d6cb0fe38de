import { shorten } from '../cells/shorten.ts';
import { typesetSpaces } from '../cells/typeset-spaces.ts';
import type { ReferenceListColumn } from './columns.ts';

/** What is wrong with a cell, in French, and what to do about it. `docs/reference-list.md` has the same table. */
const messages = {
  'id-missing':
    'Ligne refusée : l’identifiant est absent. Donnez-en un à l’établissement, puis chargez de nouveau la liste.',
  'id-invalid':
    'Ligne refusée : l’identifiant ne peut avoir que des lettres sans accent, des chiffres, « - » et « _ », quarante au plus.',
  'id-twice':
    'Ligne refusée : cet identifiant est déjà celui d’une ligne plus haut. Gardez une seule des deux.',
  'type-unknown': 'Ligne refusée : le type est absent ou inconnu. Indiquez EAJE, ALSH, RPE, LAEP ou MAM.',
  'name-missing': 'Ligne refusée : le nom est absent. Indiquez-le, puis chargez de nouveau la liste.',
  'name-short': 'Le nom n’a qu’un caractère. Indiquez le nom complet.',
  'cells-shifted':
    'La ligne n’a pas autant de cellules que de titres : un séparateur ou un retour à la ligne se trouve sans doute dans un texte. Relisez toute la ligne et mettez ce texte entre guillemets.',
  formula: 'Formule ou signe de tableur : seul le texte est gardé. Saisissez la valeur elle-même.',
  'spreadsheet-error': 'Le tableur a écrit une erreur à la place de la valeur. Saisissez la valeur.',
  apostrophe: 'Apostrophe laissée par le tableur devant la valeur : elle est retirée.',
  placeholder:
    'Ce n’est pas une valeur : la cellule est traitée comme vide. Laissez-la vide ou complétez-la.',
  'too-long': 'Texte trop long : seul le début est gardé. Raccourcissez-le.',
  capitals:
    'Texte en capitales, remis en minuscules pour l’affichage. Vérifiez les majuscules et les accents.',
  'number-alone': 'Numéro sans nom de voie : il n’est pas gardé. Complétez la voie.',
  'number-as-date':
    'Le tableur a pris ce numéro pour une date : il n’est pas gardé. Saisissez-le de nouveau, au format texte.',
  'commune-postcode-swapped':
    'La commune et le code postal ne sont pas dans leurs colonnes : ils sont remis en place.',
  'commune-missing': 'La commune est absente : elle est déduite des autres cellules. Vérifiez-la.',
  'commune-corrected':
    'Ce nom n’est pas celui de la commune que désignent les autres cellules : il est corrigé. Vérifiez-le.',
  'commune-former': 'Cette commune fait maintenant partie d’une autre, dont le nom est gardé.',
  'commune-ambiguous': 'Plusieurs communes sont possibles. Indiquez le code INSEE de la bonne.',
  'commune-unknown': 'Aucune commune ne correspond. Corrigez la commune, le code postal ou le code INSEE.',
  'outside-department':
    'Cette commune n’est pas dans le département de la Caf. Vérifiez qu’il s’agit du bon établissement.',
  'postcode-zero': 'Le zéro du début du code postal s’était perdu : il est remis.',
  'postcode-deduced': 'Le code postal est absent : il est déduit de la commune.',
  'postcode-missing':
    'Le code postal est absent, et la commune en a plusieurs ou n’est pas connue. Indiquez-le.',
  'postcode-corrected':
    'Ce code postal n’est pas celui de la commune (peut-être un Cedex) : il est remplacé.',
  'postcode-dropped':
    'Ce code postal n’est pas un de ceux de la commune (peut-être un Cedex) : il n’est pas gardé. Indiquez le bon.',
  'postcode-invalid': 'Ce n’est pas un code postal de cinq chiffres : il n’est pas gardé. Indiquez le bon.',
  'insee-zero': 'Le zéro du début du code INSEE s’était perdu : il est remis.',
  'insee-unknown': 'Ce n’est pas le code INSEE d’une commune : il est retrouvé par le nom et le code postal.',
  'insee-inconsistent':
    'Ce code INSEE est celui d’une autre commune : il est retrouvé par le nom et le code postal.',
  'insee-former': 'Ce code INSEE n’a plus cours : il est remplacé par celui de la commune actuelle.',
  'insee-dropped':
    'Ce code INSEE ne désigne pas une commune avec certitude : il n’est pas gardé. Indiquez le bon.',
  'phone-fake':
    'Numéro de remplissage : il n’est pas gardé. Indiquez le vrai numéro ou laissez la cellule vide.',
  'phone-invalid':
    'Ce n’est pas un numéro de téléphone français valide : il n’est pas gardé. Indiquez le bon.',
  'phone-zero': 'Le zéro du début du numéro s’était perdu : il est remis.',
  'phone-scientific':
    'Le tableur a écrit ce numéro comme un nombre à puissance. Saisissez-le de nouveau, au format texte.',
  'phone-several': 'La cellule contient plusieurs numéros : seul le premier valide est gardé.',
  'email-invalid': 'Ce n’est pas une adresse e-mail complète : elle n’est pas gardée. Indiquez la bonne.',
  'email-several': 'La cellule contient plusieurs adresses e-mail : seule la première valide est gardée.',
  'website-invalid':
    'Ce n’est pas l’adresse d’un site (http ou https) : elle n’est pas gardée. Indiquez la bonne.',
  'position-incomplete':
    'Il manque la latitude ou la longitude : la position n’est pas gardée. Indiquez les deux.',
  'position-invalid':
    'Ce n’est pas une coordonnée en degrés décimaux : la position n’est pas gardée. Corrigez-la.',
  'position-swapped': 'La latitude et la longitude étaient interverties : elles sont remises en place.',
  'position-outside':
    'Cette position n’est pas sur le territoire de la Caf : elle n’est pas gardée. Corrigez-la.',
  'capacity-invalid': 'Ce n’est pas un nombre entier de places : la capacité n’est pas gardée. Corrigez-la.',
  'capacity-absurd':
    'La capacité doit être comprise entre 1 et 500 places : elle n’est pas gardée. Corrigez-la.',
  'capacity-tidied': 'Seul le nombre de places est gardé.',
} as const;
export type FlagCode = keyof typeof messages;
export const flagCodes = Object.keys(messages) as FlagCode[];

const typesetMessages = new Map<string, string>(
  Object.entries(messages).map(([code, message]) => [code, typesetSpaces(message)]),
);

/** One thing that a cell had wrong. */
export interface Flag {
  /** `ligne` when the line as a whole is meant. */
  column: ReferenceListColumn | 'ligne';
  code: FlagCode;
  /** The cell as the file has it, without unseen characters; at most 200 characters of it. */
  given: string;
  /** What is kept instead; absent when the cell is dropped. */
  kept?: string;
  /** French: what is wrong and what to do about it. */
  message: string;
}

/** Records a flag; readers of cells are given one. `facts` is a sentence added to the message. */
export type Note = (
  column: Flag['column'],
  code: FlagCode,
  given: string,
  kept?: string,
  facts?: string,
) => void;

/** A flag with its message. */
export function makeFlag(...[column, code, given, kept, facts]: Parameters<Note>): Flag {
  const message = typesetMessages.get(code) ?? '';
  return {
    column,
    code,
    given: given.length > 200 ? `${shorten(given, 199)}…` : given,
    ...(kept !== undefined && { kept }),
    message: facts ? `${message} ${typesetSpaces(facts)}` : message,
  };
}
