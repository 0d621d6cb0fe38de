/** A column's title reduced to its letters and digits: `Code postal`, `CODE_POSTAL` and `codepostal` are the same. */
export const foldTitle = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
