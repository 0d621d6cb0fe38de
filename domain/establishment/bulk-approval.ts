/** As many as one looks through in one go. */
export const mostTogether = 50;

/**
 * What became of one of them. `changed`: the provider sent anew or a colleague decided; `not-harmless`: something else
 * is to be looked at; `no-convention`: nobody answers for it any more; `not-found`: nothing of this department.
 */
export const bulkOutcomes = ['approved', 'changed', 'not-harmless', 'no-convention', 'not-found'] as const;
export type BulkOutcome = (typeof bulkOutcomes)[number];
