import type { CommuneIndex } from '../../domain/territory/communes.ts';
import { published } from './published.ts';

/** The official communes. The client of the bucket is made when they are asked for: most requests name none. */
export const readCommunes = async (): Promise<CommuneIndex> => published().readCommunes();
