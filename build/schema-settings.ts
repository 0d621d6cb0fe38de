import * as z from 'zod';

/**
 * Comes first in every bundle: zod compiles no code for a schema at its first use. A function that starts parses each
 * of its schemas once or twice, which takes less time than compiling them, and a warm one is as quick without.
 */
z.config({ jitless: true });
