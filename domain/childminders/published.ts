import * as z from 'zod';
import { Position } from '../establishment/position.ts';
import { maskable } from './staged-person.ts';

/** A childminder as families may see one (PUB-11): what the person did not ask to hide, and nothing else. */
export const PublishedChildminder = z.object({
  /** Opaque: tells nothing of the person. */
  id: z.string(),
  lastName: z.string(),
  firstName: z.string(),
  commune: z.string(),
  communeCode: z.string(),
  /** Number and street, and the postcode: absent when the address is masked. */
  street: z.string().optional(),
  postcode: z.string().optional(),
  /** E.164. */
  phone: z.string().optional(),
  email: z.string().optional(),
  /** What the person asked to hide. */
  masked: z.array(z.enum(maskable)).optional(),
  position: Position,
  /** The position is that of the commune's centre. */
  approximate: z.literal(true).optional(),
  place: z.enum(['home', 'mam']),
  mamName: z.string().optional(),
  /** Last day of the agrément: from the next on, no search finds the person. */
  agrementEndsOn: z.iso.date().optional(),
});
export type PublishedChildminder = z.infer<typeof PublishedChildminder>;

/** `childminders/<caf>.json` in the published bucket: all childminders of a department, replaced as a whole (CSV-06). */
export const PublishedChildminders = z.object({
  cafCode: z.string(),
  /** The state of the table that it was made of. */
  revision: z.string(),
  sources: z.array(z.object({ councilName: z.string(), receivedOn: z.iso.date() })),
  childminders: z.array(PublishedChildminder),
});
export type PublishedChildminders = z.infer<typeof PublishedChildminders>;

/** Where a department's childminders lie in the published bucket. */
export const childmindersKey = (cafCode: string): string => `childminders/${cafCode}.json`;
