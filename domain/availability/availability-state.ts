/** States that the public reads (arrêté du 31 août 2021). */
export const availabilityStates = ['available', 'full', 'not-communicated'] as const;
export type AvailabilityState = (typeof availabilityStates)[number];
