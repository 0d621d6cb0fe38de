/** Makes the spaces of French punctuation non-breaking, in words that come from the contract with plain ones. */
export const frenchSpaces = (text: string): string =>
  text.replaceAll(/ (?=[:;?!»%])/gu, '\u00a0').replaceAll('« ', '«\u00a0');
