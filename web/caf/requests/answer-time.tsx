import { formatCount, formatShortDate } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { isLate, type QueueRow } from './queue-filters.ts';

/** Days left from which the end is near enough to be pointed out. */
const near = 7;

/** How long is left to answer a request, or by how much the answer is late; nothing once it is answered. */
export function AnswerTime({ request }: { request: Pick<QueueRow, 'dueOn' | 'daysLeft'> }) {
  const { dueOn, daysLeft } = request;
  if (dueOn === undefined || daysLeft === undefined) return <span className="soft">—</span>;
  const words = wordsOf(daysLeft);
  return (
    <>
      {isLate(request) && <StateTag tone="bad">{words}</StateTag>}
      {!isLate(request) && (daysLeft <= near ? <StateTag tone="waiting">{words}</StateTag> : words)}{' '}
      <span className="soft small unbroken">le {formatShortDate(dueOn)}</span>
    </>
  );
}

function wordsOf(daysLeft: number): string {
  if (daysLeft < 0) return `En retard de ${formatCount(-daysLeft, 'jour')}`;
  return daysLeft === 0 ? 'Dernier jour' : formatCount(daysLeft, 'jour');
}
