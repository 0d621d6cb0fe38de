import { plainLine } from '../../documents/plain-text.ts';

/**
 * PDF/UA forbids a character without a glyph, and the compiler refuses to write one. The fonts of the
 * machine must not decide, so the template uses one embedded font without fallback, and this is the part
 * of its repertoire, in the regular weight and in the bold one, that French administrative data can need.
 */
const IN_THE_FONT = [
  '\\u0300-\\u036F', // accents on their own
  '\\u0020-\\u007E\\u00A0-\\u02AF\\u1E00-\\u1E9B\\u1E9E\\u1EA0-\\u1EF9', // Latin
  '\\u0386\\u0388-\\u038A\\u038C\\u038E-\\u03A1\\u03A3-\\u03CE', // Greek
  '\\u0400-\\u045F\\u0462\\u0463\\u0470-\\u0477', // Cyrillic
  '\\u2010-\\u2015\\u2018-\\u201E\\u2020-\\u2022\\u2026\\u202F\\u2030\\u2032\\u2033\\u2039\\u203A\\u2044', // punctuation
  '\\u20AC\\u2116\\u2122\\u2190-\\u2193\\u2212\\u2248\\u2260\\u2264\\u2265\\uFFFD', // € № ™, arrows, signs
];
const NOT_IN_THE_FONT = new RegExp(`[^${IN_THE_FONT.join('')}]+`, 'gu');
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const REPLACEMENT_CHARACTER = '\uFFFD';

/**
 * One line of text that the convention's font can print.
 * Letters of other scripts become one replacement sign, so that the reader sees that something is missing;
 * pictures (emoji) are left out.
 */
export function printableText(text: string): string {
  return plainLine(
    plainLine(text).replace(NOT_IN_THE_FONT, (run) =>
      LETTER_OR_DIGIT.test(run) ? REPLACEMENT_CHARACTER : '',
    ),
  );
}
