/** Requirements that what stands today does not claim: each leaves this list with the work that brings it. */
export const later: ReadonlySet<string> = new Set([]);
