const NO_BREAK_SPACE = '\u00A0';

/**
 * Sets our own French sentences: a no-break space before `: ; ? ! »` and after `«` where the source has a
 * plain one, and curved apostrophes. Not for what people typed, which is shown as they typed it.
 */
export function typeset(sentence: string): string {
  return sentence
    .replace(/ (?=[:;?!»])/gu, NO_BREAK_SPACE)
    .replace(/(?<=«) /gu, NO_BREAK_SPACE)
    .replace(/(?<=\p{L})'/gu, '’');
}
