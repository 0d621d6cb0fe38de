import * as z from 'zod';
import { line } from '../text.ts';

/** What a private file may be: what a scanner or a telephone makes, and what any computer opens. */
export const storedFileTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export type StoredFileType = (typeof storedFileTypes)[number];

/** The largest private file, in bytes: ten megabytes as a computer counts them (ACT-04). */
export const largestFile = 10 * 1024 * 1024;

/** A file is given back in parts of so many bytes, the last one shorter: what an answer of the API holds. */
export const partBytes = 4 * 1024 * 1024;

/** The number of a part, from 0, as the query of a call says it. */
export const partNumber = z.string().regex(/^[0-2]$/);

/** How many parts a file of so many bytes is given back in. */
export const partsOf = (bytes: number): number => Math.ceil(bytes / partBytes);

/**
 * A private file as the record that speaks of it holds it: the scan of what was signed (ACT-04). The digest is of what
 * is stored, so that anyone may see that nothing was changed since.
 */
export const StoredFile = z.object({
  /** Where it lies in the private bucket. Never given to a browser, never taken from one. */
  key: z.string(),
  /** As the person named it, made harmless, with the extension of what it really is. */
  name: line(160),
  contentType: z.enum(storedFileTypes),
  bytes: z.number().int().min(1).max(largestFile),
  /** In hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type StoredFile = z.infer<typeof StoredFile>;

/** What a page is told of a private file. */
export const ShownFile = StoredFile.pick({ name: true, contentType: true, bytes: true });
export type ShownFile = z.infer<typeof ShownFile>;
