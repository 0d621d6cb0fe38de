/** Kinds of establishments that a Caf's list holds: crèches, leisure centres, childminders' relays and houses, meeting places. */
export const establishmentTypes = ['EAJE', 'ALSH', 'RPE', 'LAEP', 'MAM'] as const;
export type EstablishmentType = (typeof establishmentTypes)[number];
