import type { SubmissionDetail } from '../../../contract/caf-validation.ts';
import { operatingFields } from '../../../domain/establishment/operating-information.ts';
import { formatCount, formatList } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { fieldWords } from '../../establishment/words.ts';

export type Suspicion = SubmissionDetail['suspicions'][number];

/** The passages of one field to look at twice, each with the reason. */
export function Suspicions({ suspicions }: { suspicions: readonly Suspicion[] }) {
  if (suspicions.length === 0) return null;
  return (
    <ul className="suspicions">
      {suspicions.map(({ excerpt, why }) => (
        <li key={`${excerpt} ${why}`}>
          <strong className="verbatim">«&nbsp;{excerpt}&nbsp;»</strong> {why}
        </li>
      ))}
    </ul>
  );
}

/** How many passages there are, and where; the machine points out, it never decides (PUB-06). */
export function SuspicionSummary({ suspicions }: { suspicions: readonly Suspicion[] }) {
  const fields = suspicions.map(({ field }) => field);
  const names = operatingFields.filter((field) => fields.includes(field)).map((field) => fieldWords[field]);
  return (
    <Notice kind="warning" title={`${formatCount(suspicions.length, 'passage')} à regarder`}>
      <p>
        À lire dans&nbsp;: {formatList(names)}. Ce repérage est automatique et peut se tromper&nbsp;: la
        décision reste la vôtre.
      </p>
    </Notice>
  );
}
