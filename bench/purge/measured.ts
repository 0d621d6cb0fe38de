import { measuredIn } from '../report/in-vitest.ts';
import './purge-cost.ts';

/** What purges cost, in one run. */
export const measured = () => measuredIn('bench/purge/measure.ts', 'purges');
