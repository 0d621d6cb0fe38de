/** Small inside a name, and at the start of a last name: « de La Tour », « Jean du Bois ». */
const particles = new Set(['de', 'du', 'des', 'd', 'von', 'van', 'der']);

const civility = /^(?:mme|mlle|madame|mademoiselle|monsieur|m\.|mr\.?)\s+(?=\p{L})/iu;

/**
 * A last or first name as people write it: one in capitals, or in small letters, gets a capital to each word; any other
 * is left as it is. « LE GOFF-MARTIN » → « Le Goff-Martin ». A civility before it goes.
 */
export function tidyPersonName(text: string): string {
  const name = text.replace(civility, '').replaceAll("'", '’');
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (letters.length < 2 || (letters !== letters.toUpperCase() && letters !== letters.toLowerCase()))
    return name;
  return name.toLowerCase().replace(/\p{L}+/gu, (word, at: number, whole: string) => {
    const more = /\p{L}/u.test(whole.slice(at + word.length));
    return more && particles.has(word) ? word : word.charAt(0).toUpperCase() + word.slice(1);
  });
}
