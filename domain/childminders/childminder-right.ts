import * as z from 'zod';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { maskable } from './staged-person.ts';

export const childminderRightKinds = [
  'opposition',
  'deletion',
  'masking',
  'rectification',
  'consent',
] as const;
export type ChildminderRightKind = (typeof childminderRightKinds)[number];

/** What a rectification may be about. */
export const rectifiable = ['lastName', 'firstName', 'street', 'phone', 'email', 'mamName'] as const;
export type Rectifiable = (typeof rectifiable)[number];

/**
 * Marks by which a person is known again (see `identity.ts`): salted hashes, that tell nothing to whoever has no salt.
 * They are all that is left of a deletion, and of every right once the convention has ended.
 */
export const Marks = z.object({
  number: z.string().optional(),
  nameCommune: z.string(),
  nameAddress: z.string().optional(),
});
export type Marks = z.infer<typeof Marks>;

const Content = z.object({
  id: z.string(),
  cafCode: z.string(),
  /** The convention under which the person was known. */
  habilitationId: HabilitationId,
  kind: z.enum(childminderRightKinds),
  marks: Marks,
  /** The same for a name alone, to warn of namesakes elsewhere in the department. */
  nameMark: z.string(),
  /** For the Caf's register: absent for a deletion, and once the convention has ended. */
  person: z.object({ lastName: z.string(), firstName: z.string(), commune: z.string() }).optional(),
  /** For a masking. */
  masks: z.array(z.enum(maskable)).optional(),
  /** For a rectification: holds as long as the file still says `from`. */
  rectification: z
    .object({ field: z.enum(rectifiable), from: z.string(), to: z.string().max(160) })
    .optional(),
  at: z.iso.datetime(),
});

/** A right that a council's file stated, as the cumulative object of the pointer holds it: one line of JSON each. */
export const FileRight = Content.extend({ fileId: z.string() });
export type FileRight = z.infer<typeof FileRight>;

/** A right that the Caf recorded itself, or the consent that lifts one that a file stated. */
export const ChildminderRight = Content.extend({
  by: AccountId,
  /** A consent: the right of a file that it lifts. */
  lifts: z.string().optional(),
  lifted: z.object({ at: z.iso.datetime(), by: AccountId }).optional(),
  version: z.int(),
  lastCommand: z.string(),
});
export type ChildminderRight = z.infer<typeof ChildminderRight>;
