/**
 * Years that an entry of the register is kept once closed or refused (ADR 24): requests about one's rights five, for the
 * Caf must be able to prove what it did as long as it can be asked in court; claims two, for one that led nowhere must
 * not follow a house or a person.
 */
export const registerKeptYears = { right: 5, claim: 2 } as const;
