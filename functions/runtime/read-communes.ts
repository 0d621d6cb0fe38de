import type { CommuneIndex } from '../../domain/territory/communes.ts';

/** The official communes. The client of the bucket is loaded when they are asked for: most requests name none. */
export const readCommunes = async (): Promise<CommuneIndex> =>
  (await import('./published.ts')).published().readCommunes();
