import { typesetSpaces } from '../cells/typeset-spaces.ts';

/** What keeps a file from going online, line by line: what is wrong, and how to mend it (CSV-04). */
const faults = {
  'example-line': 'C’est la ligne d’exemple du modèle : cette personne n’existe pas. Supprimez cette ligne.',
  'name-missing': 'Le nom est absent. Indiquez-le.',
  'first-name-missing': 'Le prénom est absent. Indiquez-le.',
  'address-missing':
    'L’adresse est absente. Indiquez-la, ou écrivez « adresse » dans la colonne « masquer ».',
  'commune-missing':
    'La commune n’est pas reconnue dans l’adresse. Terminez l’adresse par le code postal et la commune, ou ajoutez les colonnes « code_postal » et « commune ».',
  'commune-unknown': 'Aucune commune ne correspond. Corrigez la commune, le code postal ou le code INSEE.',
  'commune-ambiguous':
    'Plusieurs communes sont possibles. Indiquez le code postal, ou le code INSEE de la bonne.',
  'phone-missing':
    'Le téléphone est absent, et il n’y a pas de courriel. Indiquez l’un des deux, ou écrivez « telephone » dans la colonne « masquer ».',
  'phone-invalid':
    'Ce n’est pas un numéro de téléphone valide. Corrigez-le, ou videz la cellule s’il y a un courriel.',
  'phone-fake':
    'C’est un numéro de remplissage. Indiquez le vrai numéro, ou videz la cellule s’il y a un courriel.',
  'phone-digits-lost':
    'Le tableur a écrit ce numéro comme un nombre à puissance, et des chiffres sont perdus. Mettez la colonne au format texte, puis saisissez-le de nouveau.',
  'number-digits-lost':
    'Le tableur a écrit ce numéro d’agrément comme un nombre à puissance, et des chiffres sont perdus. Mettez la colonne au format texte, puis saisissez-le de nouveau.',
  'date-invalid': 'Ce n’est pas une date. Écrivez-la comme 31/12/2027.',
  'training-unknown': 'Cette réponse n’est pas comprise. Écrivez « oui » ou « non ».',
  'right-unknown':
    'Ce droit n’est pas compris. Écrivez « opposition », « acces », « rectification » ou « suppression », ou laissez la cellule vide.',
  'mask-unknown':
    'Ce qu’il faut masquer n’est pas compris. Écrivez « adresse », « telephone » ou « courriel », séparés par une virgule s’il y en a deux.',
  'mask-both':
    'Le téléphone et le courriel ne peuvent pas être masqués tous les deux. Gardez-en un seul dans la colonne « masquer », ou écrivez « opposition » dans la colonne « droit_exerce » si la personne refuse d’être en ligne.',
  'place-unknown': 'Ce lieu d’exercice n’est pas compris. Écrivez « domicile » ou « mam ».',
  'too-long': 'Ce texte est trop long. Raccourcissez-le.',
  'cells-shifted':
    'La ligne a plus de cellules que de titres : un séparateur se trouve sans doute dans un texte. Mettez ce texte entre guillemets droits (").',
  'cells-short':
    'La ligne s’arrête avant les colonnes obligatoires. Complétez-la, avec une cellule par titre.',
  'cut-short':
    'Le fichier s’arrête au milieu de cette ligne : il n’était sans doute pas fini d’enregistrer. Enregistrez-le de nouveau, puis renvoyez-le.',
  'unclosed-quote':
    'Un guillemet droit (") ouvre une cellule et ne la ferme pas. Ajoutez celui qui manque, ou retirez-le.',
  'number-twice':
    'Ce numéro d’agrément est déjà celui d’une autre ligne. Corrigez celui des deux qui est faux, ou gardez une seule ligne par personne.',
  'person-twice':
    'Cette personne est déjà dans le fichier, avec d’autres renseignements. Gardez une seule des deux lignes.',
  'control-characters':
    'La ligne contient des caractères nuls : le fichier est abîmé. Enregistrez-le de nouveau au format CSV.',
} as const;

/** What does not: what was mended, or what is worth a look. */
const warnings = {
  formula: 'Formule ou signe de tableur : seul le texte est gardé, rien n’est calculé.',
  'spreadsheet-error':
    'Le tableur a écrit une erreur à la place de la valeur : la cellule compte comme vide.',
  placeholder: 'Ce n’est pas une valeur : la cellule compte comme vide.',
  apostrophe: 'Apostrophe laissée par le tableur devant la valeur : elle est retirée.',
  'phone-zero': 'Le zéro du début du numéro s’était perdu : il est remis.',
  'phone-scientific':
    'Le tableur avait écrit ce numéro comme un nombre à puissance : il est remis en chiffres.',
  'phone-several': 'La cellule contient plusieurs numéros : seul le premier valide est gardé.',
  'phone-absent': 'Le téléphone est absent : seul le courriel sera montré.',
  'email-invalid': 'Ce n’est pas une adresse e-mail complète : elle n’est pas gardée. Corrigez-la.',
  'email-several': 'La cellule contient plusieurs adresses e-mail : seule la première est gardée.',
  'street-missing':
    'L’adresse n’a que la commune : les familles ne verront qu’elle. Ajoutez le numéro et la voie.',
  'address-split': 'L’adresse est partagée entre la voie et la commune. Vérifiez le partage.',
  'commune-postcode-swapped':
    'La commune et le code postal n’étaient pas dans leurs colonnes : ils sont remis en place.',
  'commune-deduced': 'La commune est absente : elle est déduite des autres cellules. Vérifiez-la.',
  'commune-corrected':
    'Ce nom n’est pas celui de la commune que désignent les autres cellules : il est corrigé. Vérifiez-le.',
  'commune-former': 'Cette commune fait maintenant partie d’une autre, dont le nom est gardé.',
  'outside-department':
    'Cette commune n’est pas dans le département de la Caf. Vérifiez que la personne y est bien agréée.',
  'postcode-zero': 'Le zéro du début du code postal s’était perdu : il est remis.',
  'postcode-corrected':
    'Ce code postal n’est pas celui de la commune (peut-être un Cedex) : il est remplacé.',
  'postcode-dropped':
    'Ce code postal n’est pas un de ceux de la commune (peut-être un Cedex) : il n’est pas gardé.',
  'insee-zero': 'Le zéro du début du code INSEE s’était perdu : il est remis.',
  'insee-unknown': 'Ce n’est pas le code INSEE d’une commune : il est retrouvé par le nom et le code postal.',
  'insee-inconsistent':
    'Ce code INSEE est celui d’une autre commune : il est retrouvé par le nom et le code postal.',
  'insee-former': 'Ce code INSEE n’a plus cours : il est remplacé par celui de la commune actuelle.',
  'date-serial': 'Le tableur avait écrit cette date comme un nombre de jours : elle est remise en date.',
  'training-blank': 'La cellule est vide : la formation obligatoire compte comme suivie. Vérifiez-le.',
  'line-twice': 'Cette ligne est la même qu’une autre : elle ne compte qu’une fois.',
  'encoding-mixed':
    'Cette ligne n’est pas enregistrée comme le reste du fichier (UTF-8 ou Windows-1252). Vérifiez ses accents.',
} as const;

/** What is said of people who do not go online, and is no mistake. */
const leftOut = {
  'no-training': 'La formation obligatoire n’est pas suivie : cette personne n’est pas mise en ligne.',
  'agrement-ended': 'L’agrément est terminé : cette personne n’est pas mise en ligne.',
} as const;

export type FaultCode = keyof typeof faults;
export type WarningCode = keyof typeof warnings;
type LeftOutCode = keyof typeof leftOut;
export type NoteCode = FaultCode | WarningCode | LeftOutCode;

export const noteCodes = Object.keys({ ...faults, ...warnings, ...leftOut }) as NoteCode[];

const words: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...faults, ...warnings, ...leftOut }).map(([code, text]) => [code, typesetSpaces(text)]),
);

export const isFault = (code: string): code is FaultCode => Object.hasOwn(faults, code);

/** Says in French what a code means and what to do; `facts` is a sentence that goes with it. */
export const noteWords = ({ code, facts }: { code: string; facts?: string | undefined }): string =>
  [words.get(code) ?? '', facts ? typesetSpaces(facts) : ''].filter((text) => text !== '').join(' ');

/** Warnings of what was put right without any doubt: a corrected file has them mended. */
const mechanical: ReadonlySet<string> = new Set<WarningCode>([
  'formula',
  'spreadsheet-error',
  'placeholder',
  'apostrophe',
  'phone-zero',
  'phone-scientific',
  'phone-several',
  'commune-postcode-swapped',
  'commune-former',
  'postcode-zero',
  'postcode-corrected',
  'insee-zero',
  'insee-unknown',
  'insee-former',
  'date-serial',
  'line-twice',
  'encoding-mixed',
]);
export const isMechanical = (code: string): boolean => mechanical.has(code);
