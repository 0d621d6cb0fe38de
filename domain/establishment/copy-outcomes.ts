import type { OperatingField } from './operating-information.ts';

/** Fields that are never those of another establishment too. */
export const neverCopied: readonly OperatingField[] = ['members', 'position'];

/**
 * What became of one establishment. `unchanged`: it said the same already. Refused: `not-yours`, no right on it;
 * `meanwhile`, somebody else sent or decided something in that very moment; `nothing-concerns`, none of the fields is for
 * its type.
 */
export const copyOutcomes = ['sent', 'unchanged', 'not-yours', 'meanwhile', 'nothing-concerns'] as const;
