import { formatCount } from '../../design/format.ts';

/** « un an », « 180 jours »: how long a line of the journal is kept (CTL-03). */
export const retentionInWords = (days: number): string =>
  days === 365 ? 'un an' : formatCount(days, 'jour');
