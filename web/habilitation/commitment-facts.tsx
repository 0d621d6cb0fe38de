import type { CommitmentView } from '../../contract/commitments.ts';
import type { Fact } from '../design/facts.tsx';
import { formatDate } from '../design/format.ts';

/** What the Caf asked for: when, until when, and why (LIN-09). */
export const askedFacts = ({
  askedAt,
  dueOn,
  reason,
}: Pick<CommitmentView, 'askedAt' | 'dueOn' | 'reason'>): Fact[] => [
  { term: 'Demandé le', value: formatDate(askedAt) },
  { term: 'À déposer au plus tard le', value: formatDate(dueOn) },
  ...(reason ? [{ term: 'Motif', value: <span className="verbatim">{reason}</span> }] : []),
];
