import { email, website } from '../text.ts';
import type { Note } from './flags.ts';

/** The e-mail address of a line, in lower case: the first valid one of the cell. Others and wrong ones are noted. */
export function readEmail(text: string, note: Note): string | undefined {
  if (text === '') return undefined;
  const parts = text
    .replace(/^mailto:/i, '')
    .split(/[\s;,/|<>]+/)
    .filter((part) => part !== '');
  const valid = parts.flatMap((part) => {
    const parsed = email.safeParse(part);
    return parsed.success ? [parsed.data] : [];
  });
  const [first] = valid;
  if (!first) note('email', 'email-invalid', text);
  else if (valid.length > 1) note('email', 'email-several', text, first);
  return first;
}

/**
 * The website of a line, http or https, `https://` added where the scheme is missing. An address that carries a user
 * name is not one: it is a mistyped e-mail, or hides where it leads.
 */
export function readWebsite(text: string, note: Note): string | undefined {
  if (text === '') return undefined;
  const parsed = website.safeParse(text);
  if (parsed.success && !/\s/.test(parsed.data) && new URL(parsed.data).username === '') return parsed.data;
  note('site', 'website-invalid', text);
  return undefined;
}
