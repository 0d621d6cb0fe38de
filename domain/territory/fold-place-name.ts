/** Small letters without accents or ligatures. Most names have none: they are spared the slow part. */
function bareLetters(name: string): string {
  const small = name.toLowerCase();
  if (!/[^ -~]/.test(small)) return small;
  return small.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('æ', 'ae');
}

/**
 * A place name reduced to what people agree on, so that two spellings of it compare equal: no accents, case,
 * hyphens, apostrophes nor punctuation; `St`, `Ste` in full; `s/` read as « sur »; `lez` as « lès ».
 * « L’Haÿ-les-Roses » → `l hay les roses`, « ST ETIENNE » → `saint etienne`.
 */
export function foldPlaceName(name: string): string {
  return bareLetters(name)
    .replace(/\bs\/\s?/g, 'sur ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\bst(e|s|es)?\b/g, 'saint$1')
    .replace(/\blez\b/g, 'les');
}
