/** What a file turns out to be when it is no text. */
export type FileKind =
  | 'xlsx'
  | 'ods'
  | 'xls'
  | 'zip'
  | 'gzip'
  | 'archive'
  | 'pdf'
  | 'image'
  | 'rtf'
  | 'html'
  | 'xml'
  | 'binary';

/** Why a file cannot be read as a table at all: nothing of it is used. */
export type TableProblem =
  | { code: 'empty' }
  | { code: 'not-text'; kind: FileKind }
  | { code: 'utf-16' }
  | { code: 'too-large'; bytes: number; maxBytes: number }
  | { code: 'too-many-rows'; maxRows: number }
  | { code: 'no-rows' }
  | { code: 'missing-columns'; missing: readonly string[]; found: readonly string[] }
  | { code: 'repeated-column'; column: string }
  /** `line` is where the cell opens, counted from 1. */
  | { code: 'unclosed-quote'; line: number }
  | { code: 'virus-test' }
  | { code: 'line-too-long'; line: number };

/** Every code of a {@link TableProblem}. */
export const tableProblemCodes = [
  'empty',
  'not-text',
  'utf-16',
  'too-large',
  'too-many-rows',
  'no-rows',
  'missing-columns',
  'repeated-column',
  'unclosed-quote',
  'virus-test',
  'line-too-long',
] as const satisfies readonly TableProblem['code'][];

const saveAsCsv =
  'Ouvrez-le dans votre tableur et enregistrez-le au format CSV (UTF-8), puis déposez ce fichier.';

const kinds: Readonly<Record<FileKind, string>> = {
  xlsx: 'C’est un classeur Excel, pas un fichier CSV.',
  ods: 'C’est un classeur LibreOffice, pas un fichier CSV.',
  xls: 'C’est un ancien fichier Excel ou Word, pas un fichier CSV.',
  zip: 'C’est une archive ZIP, pas un fichier CSV.',
  gzip: 'C’est une archive compressée, pas un fichier CSV.',
  archive: 'C’est une archive (7z, rar), pas un fichier CSV.',
  rtf: 'C’est un document de traitement de texte, pas un fichier CSV.',
  html: 'C’est une page web, pas un fichier CSV.',
  xml: 'C’est un fichier XML, pas un fichier CSV.',
  pdf: 'C’est un document PDF, pas un fichier CSV.',
  image: 'C’est une image, pas un fichier CSV.',
  binary: 'Ce fichier n’est pas du texte\u00a0: il contient des caractères nuls.',
};

const french = (count: number): string => count.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
const megabytes = (bytes: number): string => `${french(bytes / 1_000_000)}\u00a0Mo`;
const list = (columns: readonly string[]): string =>
  columns.map((column) => `«\u00a0${column}\u00a0»`).join(', ');

/** Says in French what is wrong with the file and what to do about it. */
export function tableProblemMessage(problem: TableProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'Le fichier est vide. Vérifiez que vous avez choisi le bon fichier.';
    case 'not-text':
      return `${kinds[problem.kind]} ${saveAsCsv}`;
    case 'utf-16':
      return `Le fichier est enregistré en «\u00a0texte Unicode\u00a0» (UTF-16). ${saveAsCsv}`;
    case 'too-large':
      return `Le fichier pèse ${megabytes(problem.bytes)}, pour ${megabytes(problem.maxBytes)} au plus. Partagez-le en plusieurs fichiers.`;
    case 'too-many-rows':
      return `Le fichier compte plus de ${french(problem.maxRows)} lignes. Partagez-le en plusieurs fichiers.`;
    case 'no-rows':
      return 'Le fichier ne contient que la ligne des titres. Ajoutez une ligne par enregistrement.';
    case 'missing-columns':
      return `Il manque ${problem.missing.length > 1 ? 'les colonnes' : 'la colonne'} ${list(problem.missing)}. ${
        problem.found.length > 0
          ? `Colonnes reconnues\u00a0: ${list(problem.found)}.`
          : 'Aucun titre de colonne n’est reconnu.'
      } La première ligne doit porter les titres des colonnes\u00a0; une cellule peut rester vide, pas une colonne absente.`;
    case 'repeated-column':
      return `La colonne «\u00a0${problem.column}\u00a0» figure deux fois. Gardez-en une seule.`;
    case 'unclosed-quote':
      return `À la ligne ${french(problem.line)}, un guillemet droit (") ouvre une cellule et ne la ferme pas. Ajoutez celui qui manque, ou retirez-le.`;
    case 'virus-test':
      return 'Le fichier contient le texte qui sert à essayer les antivirus. Rien n’en est gardé\u00a0: retirez ce texte, ou choisissez le bon fichier.';
    case 'line-too-long':
      return `La ligne ${french(problem.line)} est trop longue pour un tableau\u00a0: il manque sans doute des retours à la ligne. ${saveAsCsv}`;
  }
}
