import type { InformationRequestSummary } from '../../../contract/information-requests.ts';
import { isOverdue } from '../../../domain/linf/deadlines.ts';
import { daysBetween } from '../../../domain/paris-day.ts';
import { now } from '../../api/server-time.ts';
import { formatCount, formatShortDate, parisDay } from '../../design/format.ts';
import { StateTag, type StateTone } from '../../design/state-tag.tsx';

/** Days left under which the countdown is shown as pressing. */
const near = 4;

/** How long is left to read a request (LIN-04), or since when it has been read. */
export function Countdown({
  request,
}: {
  request: Pick<InformationRequestSummary, 'retrieveBy' | 'firstRetrieved'>;
}) {
  const { retrieveBy, firstRetrieved } = request;
  const today = parisDay(now());
  if (firstRetrieved)
    return <span className="soft unbroken">Lue le {formatShortDate(firstRetrieved.at)}</span>;
  const left = daysBetween(today, retrieveBy);
  const overdue = isOverdue(request, today);
  const [tone, words]: [StateTone, string] = overdue
    ? ['bad', `En retard de ${formatCount(-left, 'jour')}`]
    : left === 0
      ? ['bad', 'Dernier jour']
      : [left < near ? 'waiting' : 'calm', `${formatCount(left, 'jour')}`];
  return (
    <>
      <StateTag tone={tone}>{words}</StateTag>{' '}
      <span className="soft small unbroken">
        {overdue ? 'depuis le' : 'jusqu’au'} {formatShortDate(retrieveBy)}
      </span>
    </>
  );
}
