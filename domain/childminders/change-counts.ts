import * as z from 'zod';

/** How many people of each list of changes, and how many are shown before and after (CSV-05). */
export const ChangeCounts = z.object({
  /** People online now, and if this file were imported. */
  before: z.int(),
  after: z.int(),
  added: z.int(),
  changed: z.int(),
  removed: z.int(),
  unchanged: z.int(),
  /** People of the file whom a right keeps off. */
  opposed: z.int(),
  /** People of the file left out for what it says of them. */
  leftOut: z.int(),
  /** People who exercise a right by this file, whatever it is. */
  rights: z.int(),
  /** People who have the name of somebody who opposed, elsewhere in the department. */
  namesakes: z.int(),
});
export type ChangeCounts = z.infer<typeof ChangeCounts>;
