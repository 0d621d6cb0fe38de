import { website } from '../text.ts';
import type { Note } from './flags.ts';

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
