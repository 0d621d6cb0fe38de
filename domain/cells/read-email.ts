import { email } from '../text.ts';

/** What an e-mail cell can have wrong; `kept` is the address that is taken, where one is. */
export type EmailNote = (
  column: 'email',
  code: 'email-invalid' | 'email-several',
  given: string,
  kept?: string,
) => void;

/** The e-mail address of a line, in lower case: the first valid one of the cell. Others and wrong ones are noted. */
export function readEmail(text: string, note: EmailNote): string | undefined {
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
