/**
 * The same text, held by nothing but itself: what is cut out of a long text keeps all of it in memory for as long as the
 * piece is kept.
 */
export const ownText = (text: string): string => `${text} `.slice(0, -1);
