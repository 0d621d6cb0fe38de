import * as z from 'zod';
import { plainLines } from '../../documents/plain-text.ts';
import { printableText } from './printable-text.ts';

/**
 * Fields of what is printed. Texts are unbounded on purpose, for whatever the table holds must print, and every one of
 * them is made printable as it comes in.
 */

/** One line of text. */
export const text = z.string().overwrite(printableText);

/** Lines of an address or of a list; empty ones are left out. */
export const lines = z.array(text).overwrite((all) => all.filter((one) => one !== ''));

/** A longer text, such as a reason, whose own line ends are kept. */
export const paragraphs = z.string().overwrite((all) => plainLines(all).map(printableText).join('\n'));

/** A calendar day, `2026-11-21`. */
export const day = z.iso.date();
