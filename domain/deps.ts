import type { Random } from './identifiers.ts';
import type { Records } from './records.ts';

/** What every use case is given. Ports for one purpose (passwords, PDFs) stand beside the use cases that need them. */
export interface Deps {
  records: Records;
  now: () => Date;
  random: Random;
  /** Days that a line of the journal is kept from here on (CTL-03): a setting of the deployment. */
  traceRetentionDays: () => number;
}
