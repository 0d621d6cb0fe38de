import { randomBytes } from 'node:crypto';
import type { Random } from '../../domain/identifiers.ts';

/** Randomness of the operating system, fit for secrets. */
export const systemRandom: Random = { bytes: (n) => randomBytes(n) };
