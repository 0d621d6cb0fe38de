import { email, phone } from '../text.ts';
import type { Rectifiable } from './childminder-right.ts';

/** Calling codes of the departments that have one of their own. */
const callingCodes: Readonly<Record<string, string>> = {
  '971': '590',
  '972': '596',
  '973': '594',
  '974': '262',
  '976': '262',
};

/** What is to be shown, written as files are read: a telephone in E.164, by the plan of its department. */
export function rectifiedTo({ field, to }: { field: Rectifiable; to: string }, cafCode: string): string {
  if (field === 'email') return email.parse(to);
  if (field !== 'phone') return to;
  const digits = phone.parse(to);
  return digits.startsWith('0') ? `+${callingCodes[cafCode] ?? '33'}${digits.slice(1)}` : digits;
}
