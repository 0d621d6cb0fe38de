import { directoryOfZip, fileInZip, storedFile } from '../../adapters/zip/stored-files.ts';

/** A file that somebody may take for a CSV, as it would come, and what they are told of it. */
export interface NotCsv {
  what: string;
  name: string;
  bytes: Buffer;
  /** Words that no other of these files gets. */
  says: RegExp;
}

const at = new Date('2026-11-22T15:00:00Z');

/** A whole ZIP of some texts. */
function zipOf(texts: Record<string, string>): Buffer {
  const files = Object.entries(texts).map(([name, text]) => {
    const bytes = Buffer.from(text);
    return { file: storedFile(name, bytes), bytes };
  });
  const directory = directoryOfZip(
    files.map(({ file }) => file),
    at,
  );
  return Buffer.concat([...files.map(({ file, bytes }) => fileInZip(file, bytes, at)), directory]);
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const sheet = `<row r="1"><c r="A1" t="inlineStr"><is><t>nom</t></is></c></row>`;
const workbook = {
  '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
  'xl/workbook.xml': `${xml}<workbook xmlns="${main}"><sheets><sheet name="Feuille 1" sheetId="1"/></sheets></workbook>`,
  'xl/worksheets/sheet1.xml': `${xml}<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
};
const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';
/** The text by which anti-virus software is tried, in two parts so that none takes this file for it. */
const virusTest = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');
const head = 'nom;prenom;adresse;telephone\n';
const line = 'Faurel;Camille;12 rue des Écoles 26400 Crest;0475250001\n';

/** What councils send by mistake, under the name of a CSV: the name of a file tells nothing of what is in it. */
export const notCsv: readonly NotCsv[] = [
  { what: 'a spreadsheet', name: 'classeur.csv', bytes: zipOf(workbook), says: /classeur Excel/u },
  { what: 'a ZIP', name: 'archive.csv', bytes: zipOf({ 'mars.csv': head + line }), says: /archive ZIP/u },
  { what: 'a PDF', name: 'liste.csv', bytes: Buffer.from(pdf), says: /document PDF/u },
  {
    what: 'a virus test',
    name: 'virus.csv',
    bytes: Buffer.from(`${head}${line}${virusTest}\n`),
    says: /essayer les antivirus/u,
  },
  {
    what: 'a virus test alone',
    name: 'virus-seul.csv',
    bytes: Buffer.from(virusTest),
    says: /essayer les antivirus/u,
  },
  {
    what: 'nothing but line ends',
    name: 'blanc.csv',
    bytes: Buffer.from('\r\n\r\n'),
    says: /Le fichier est vide/u,
  },
  {
    what: 'a file still being written',
    name: 'en-cours.csv',
    bytes: Buffer.from(`${head}${line}Dorval;Éli`),
    says: /pas fini d’enregistrer/u,
  },
];
