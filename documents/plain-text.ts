import { tidyLine, tidyParagraph } from '../domain/text.ts';

/**
 * What people typed, made safe to print in a PDF or an e-mail. Records hold tidy texts already; documents
 * take nothing for granted and go further: no invisible character of any kind, none that is not assigned.
 * Nothing is escaped here: that belongs to each medium.
 */

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;
/** Two marks on a letter are enough for every language of the conventions; a tower of them is a prank. */
const PILED_MARKS = /(\p{M}{2})\p{M}+/gu;

/** The same text without any character that cannot be seen; blanks are left as they are, line ends go. */
export function visibleText(text: string): string {
  return text.replace(INVISIBLE, '').replace(PILED_MARKS, '$1');
}

/**
 * One line of plain text.
 * @param text anything a person typed; line ends become spaces, repeated blanks become one.
 * @returns the text trimmed; empty when nothing printable is left.
 */
export function plainLine(text: string): string {
  return tidyLine(visibleText(tidyLine(text)));
}

/**
 * The lines of a longer text, such as the reason of a decision.
 * @returns each line as `plainLine` makes it; empty lines are left out.
 */
export function plainLines(text: string): string[] {
  return tidyParagraph(text)
    .split('\n')
    .map(plainLine)
    .filter((line) => line !== '');
}

/**
 * Shortens a text where a layout has no room for more; what is cut is marked by an ellipsis.
 * @param length number of characters kept at most, ellipsis included.
 */
export function shortened(text: string, length: number): string {
  const characters = [...text];
  return characters.length <= length
    ? text
    : `${characters
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
