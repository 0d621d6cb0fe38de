import type { Register } from '../../../contract/rights.ts';
import { formatShortDate } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { daysLeftInWords, urgencyTones } from './words.ts';

/** How long is left before the last day to answer; what is answered has no limit any more. */
export function DaysLeft({
  entry: { urgency, daysLeft, dueOn },
}: {
  entry: Pick<Register['entries'][number], 'urgency' | 'daysLeft' | 'dueOn'>;
}) {
  if (urgency === undefined || daysLeft === undefined) return <span className="soft">—</span>;
  const words = daysLeftInWords(daysLeft);
  return (
    <>
      {urgency === 'ahead' ? words : <StateTag tone={urgencyTones[urgency]}>{words}</StateTag>}{' '}
      <span className="soft small unbroken">le {formatShortDate(dueOn)}</span>
    </>
  );
}
