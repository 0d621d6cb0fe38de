const upToSixteen =
  'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize'.split(' ');
const tens: Record<number, string> = {
  20: 'vingt',
  30: 'trente',
  40: 'quarante',
  50: 'cinquante',
  60: 'soixante',
  80: 'quatre-vingt',
};

/**
 * A whole number as French sentences say it, « quinze », « quatre-vingt-dix », so that what pages and mails tell of a rule
 * is read from the rule; in figures from a hundred on.
 */
export function numberInWords(value: number): string {
  if (value >= 100) return String(value);
  const small = upToSixteen[value];
  if (small !== undefined) return small;
  if (value < 20) return `dix-${numberInWords(value - 10)}`;
  // Seventy and ninety count on from sixty and eighty.
  const ten = value < 60 ? value - (value % 10) : value - (value % 20);
  const rest = value - ten;
  if (rest === 0) return ten === 80 ? 'quatre-vingts' : (tens[ten] ?? '');
  const joined = ten !== 80 && (rest === 1 || rest === 11) ? ' et ' : '-';
  return `${tens[ten]}${joined}${numberInWords(rest)}`;
}
