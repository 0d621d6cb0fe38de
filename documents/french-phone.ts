const NO_BREAK_SPACE = '\u00A0';

/** A telephone number in pairs, as it is read aloud: `04 75 00 00 01`. One of another country stays as it is. */
export function frenchPhone(number: string): string {
  const national = number.replace(/^\+33/u, '0');
  return /^0\d{9}$/u.test(national) ? national.replace(/(\d{2})(?=\d)/gu, `$1${NO_BREAK_SPACE}`) : number;
}
