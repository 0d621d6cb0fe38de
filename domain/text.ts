import * as z from 'zod';

/**
 * Text is text (PUB-08). What a person types is kept as typed, but for characters nobody can see: controls, the marks
 * that turn the direction of reading, which can make a line show something else than what it holds, and the letters
 * that look like nothing, with which a field would seem empty and not be.
 */
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]/gu;

/** Unicode NFC, line ends as `\n`, no unseen character, no blank around. Tidying twice changes nothing more. */
export function tidyParagraph(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(unseen, '')
    .normalize('NFC')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** As {@link tidyParagraph}, on one line: any run of blanks becomes one space. */
export const tidyLine = (text: string): string => tidyParagraph(text).replace(/\s+/g, ' ');

/** A required text of one line, 1 to `max` characters once tidied. */
export const line = (max: number) => z.string().overwrite(tidyLine).min(1).max(max);

/** A required text of several lines, 1 to `max` characters once tidied. */
export const paragraph = (max: number) => z.string().overwrite(tidyParagraph).min(1).max(max);

/** An optional text: an empty one counts as absent for whoever reads it (see {@link withoutBlanks}). */
export const optionalLine = (max: number) => z.string().overwrite(tidyLine).max(max).optional();
export const optionalParagraph = (max: number) => z.string().overwrite(tidyParagraph).max(max).optional();

/** An e-mail address in lower case: identifiers are compared in that form (PWD-01). */
export const email = z
  .string()
  .overwrite((text) => tidyLine(text).toLowerCase())
  .max(254)
  .regex(z.regexes.email, { error: 'email' });

/** A French telephone number, written as people write it; kept as digits, with a leading + if there was one. */
export const phone = z
  .string()
  .overwrite((text) => tidyLine(text).replace(/[\s.\-()/]/g, ''))
  .regex(/^(\+[1-9]\d{7,14}|0[1-9]\d{8})$/, { error: 'phone' });

/** A web address, http or https only: anything else could run in a reader's browser. */
export const website = z
  .string()
  .overwrite((text) => {
    const tidied = tidyLine(text);
    return tidied === '' || /^[a-z][a-z0-9+.-]*:/i.test(tidied) ? tidied : `https://${tidied}`;
  })
  .max(300)
  .refine(
    (text) => {
      if (!URL.canParse(text)) return false;
      const { protocol, hostname } = new URL(text);
      return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
    },
    { error: 'website' },
  );

/** A French postcode. */
export const postcode = z
  .string()
  .overwrite(tidyLine)
  .regex(/^\d{5}$/, { error: 'postcode' });

/** The same object without the keys whose value is undefined, an empty text or an empty list. */
export function withoutBlanks<T extends object>(record: T): T {
  return Object.fromEntries(
    Object.entries(record).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as T;
}
