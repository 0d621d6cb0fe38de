/** What people and exports write where there is nothing to say. */
const nothing =
  /^(?:[-–—_./\\?*x\s]+|n\/?[acdr]\.?|null|none|néant|neant|sans objet|inconnue?s?|vide|aucune?|à compléter)$/i;
const errors = /^#(?:n\/a|ref!|valeur!|value!|nom\s?\?|name\?|div\/0!|nul!|null!|nombre!|num!|#+)/i;

/** Columns where a sign at the start belongs to the value: `+33…`, `-1,55`. */
export type CellNature = 'text' | 'number';

/** What a spreadsheet leaves in cells. */
type Artefact = 'formula' | 'spreadsheet-error' | 'placeholder' | 'apostrophe';

/** What is left of a cell once its artefact is away, and which one it was. */
interface Stripped {
  text: string;
  artefact?: Artefact;
}

/**
 * A cell without what spreadsheets leave in it. A formula is never kept as such, since it would run in the next
 * spreadsheet that opens it: `="0475"` leaves its text, `=HYPERLINK(…)` leaves nothing, and a text that starts with a
 * sign loses the sign. Error values and ways to say "nothing" leave nothing; an apostrophe before a value goes.
 */
export function stripArtefacts(text: string, nature: CellNature): Stripped {
  if (text === '') return { text };
  const quoted = /^="([^"]*)"$/.exec(text)?.[1];
  if (quoted !== undefined) return { text: stripArtefacts(quoted.trim(), nature).text, artefact: 'formula' };
  if (text.startsWith('=')) return { text: '', artefact: 'formula' };
  if (errors.test(text)) return { text: '', artefact: 'spreadsheet-error' };
  if (nothing.test(text)) return { text: '', artefact: 'placeholder' };
  if (/^'[\d=+@-]/.test(text))
    return { text: stripArtefacts(text.slice(1).trim(), nature).text, artefact: 'apostrophe' };
  if (nature === 'text' && /^[+@-]/.test(text)) {
    return { text: stripArtefacts(text.replace(/^[+@\-\s]+/, ''), nature).text, artefact: 'formula' };
  }
  return { text };
}
