import type { OperatingField } from './operating-information.ts';

/** The fields among which a Caf chooses those that it lets pass together. */
export const harmlessFields = ['phone', 'secondPhone', 'email'] as const satisfies readonly OperatingField[];
export type HarmlessField = (typeof harmlessFields)[number];
