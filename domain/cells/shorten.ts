/** The first `max` characters of a text, never half of a character that takes two. */
export const shorten = (text: string, max: number): string =>
  text.length <= max
    ? text
    : text
        .slice(0, max)
        .replace(/[\uD800-\uDBFF]$/, '')
        .trim();
