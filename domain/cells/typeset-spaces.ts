/** Non-breaking spaces where French typography wants them, for our own sentences. */
export const typesetSpaces = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
