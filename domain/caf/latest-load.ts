import * as z from 'zod';

/** When a Caf's reference list was last loaded: read with the 101 others at once, which their loads could not be. */
export const LatestLoad = z.object({ cafCode: z.string(), at: z.iso.datetime() });
export type LatestLoad = z.infer<typeof LatestLoad>;
