import { measuredIn } from '../report/in-vitest.ts';
import './publication-cost.ts';

/** What publishing cost, in one run. */
export const measured = () => measuredIn('bench/publish/measure.ts', 'publication');
