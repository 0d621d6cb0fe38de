import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import type { PhoneRegion } from '../caf/cafs.ts';
import { numberingPlans } from './numbering-plans.ts';

/** What a telephone cell can have wrong; `kept` is what is made of it, where something is. */
export type PhoneNote = (
  column: 'telephone',
  code: `phone-${'fake' | 'invalid' | 'zero' | 'scientific' | 'several'}`,
  given: string,
  kept?: string,
) => void;

const regions: readonly PhoneRegion[] = ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'];

/** The number in E.164 if it is valid in the Caf's region, else in another part of France or with its own country code. */
function parse(text: string, region: PhoneRegion): string | undefined {
  for (const tried of [region, ...regions.filter((other) => other !== region)]) {
    const number = parsePhoneNumberFromString(text, tried, numberingPlans);
    if (number?.isValid()) return number.number;
    if (number && text.startsWith('+')) return undefined;
  }
  return undefined;
}

/** What the plan of a region says of a national number. */
interface Plan {
  code: string;
  whole: RegExp;
  kinds: RegExp[];
}
const plans = new Map<PhoneRegion, Plan>();

function planOf(region: PhoneRegion): Plan {
  const made = plans.get(region);
  if (made) return made;
  // In the library's format the third part is the pattern of whole numbers, the twelfth those of each kind of number.
  const row: readonly unknown[] = numberingPlans.countries[region] ?? [];
  const [code, whole, kinds] = [row[0], row[2], row[11]];
  if (typeof code !== 'string' || typeof whole !== 'string' || !Array.isArray(kinds)) {
    throw new Error(`the numbering plan of ${region} is not in the format that is read here`);
  }
  const all = (pattern: unknown) => new RegExp(`^(?:${pattern})$`);
  const plan: Plan = {
    code,
    whole: all(whole),
    kinds: kinds.flatMap((kind: unknown) => (Array.isArray(kind) ? [all(kind[0])] : [])),
  };
  plans.set(region, plan);
  return plan;
}

/** A number of the Caf's own region written with ten digits, as nearly all are: the library's answer, much sooner. */
function parseUsual(digits: string, region: PhoneRegion): string | undefined {
  if (!/^0[1-9]\d{8}$/.test(digits)) return undefined;
  const national = digits.slice(1);
  const { code, whole, kinds } = planOf(region);
  const valid = whole.test(national) && kinds.some((kind) => kind.test(national));
  return valid ? `+${code}${national}` : undefined;
}

/** Numbers that people type to fill a compulsory field: one digit over and over, digits in order. */
function isFake(digits: string): boolean {
  return digits.length >= 6 && (/^\d{0,2}(\d)\1+$/.test(digits) || '01234567890123'.includes(digits));
}

/** Digits of a number that a spreadsheet wrote with a power of ten, `4,7525E+08`; undefined for any other text. */
function digitsOfPower(text: string): string | undefined {
  const [, whole = '', decimals = '', power] = /^(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i.exec(text) ?? [];
  if (power === undefined) return undefined;
  return decimals.length === Number(power) ? whole + decimals : '';
}

/**
 * The telephone of a line, in E.164. A lost leading zero is put back, one of several numbers is chosen, what is no valid
 * number is dropped; each is noted.
 */
export function readPhone(text: string, region: PhoneRegion, note: PhoneNote): string | undefined {
  if (text === '') return undefined;
  const usual = /^[\d .-]{10,20}$/.test(text) ? text.replace(/\D/g, '') : '';
  const soon = isFake(usual) ? undefined : parseUsual(usual, region);
  if (soon) return soon;
  // No plan has so short a number: what says something else than a number is known at once.
  if ((text.match(/\d/g)?.length ?? 0) < 3) {
    note('telephone', 'phone-invalid', text);
    return undefined;
  }
  const power = digitsOfPower(text.replace(/\s/g, ''));
  const given = power ?? text;
  const digits = given.replace(/\D/g, '');
  if (isFake(digits)) {
    note('telephone', 'phone-fake', text);
    return undefined;
  }
  const lostZero = /^[1-9]\d{8}$/.test(digits) && !given.startsWith('+');
  const phone = parse(lostZero ? `0${digits}` : given, region);
  if (phone) {
    if (power !== undefined) note('telephone', 'phone-scientific', text, phone);
    else if (lostZero) note('telephone', 'phone-zero', text, phone);
    return phone;
  }
  const several = given.split(/[/;,|]|\s(?:ou|et|-)\s/).filter((part) => /\d{2}/.test(part));
  const first =
    several.length > 1 ? several.map((part) => parse(part.trim(), region)).find((found) => found) : undefined;
  if (first) note('telephone', 'phone-several', text, first);
  else note('telephone', power === undefined ? 'phone-invalid' : 'phone-scientific', text);
  return first;
}
