import { useState } from 'react';
import type { SubmissionDetail } from '../../../contract/caf-validation.ts';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';

/** What one means to do with a field; without one, the field waits on. */
export type Decision = { act: 'approve' } | { act: 'return'; reason: string };
export type Decisions = Partial<Record<OperatingField, Decision>>;

/**
 * What one decides on a submission before sending it. A newer version of the submission keeps what was written and
 * undoes what was approved: nobody has seen what would go online.
 */
export function useDecisions({ version, toDecide }: SubmissionDetail) {
  const [{ seen, decisions }, setState] = useState<{ seen: number; decisions: Decisions }>({
    seen: version,
    decisions: {},
  });
  const current = seen === version ? decisions : withoutApprovals(decisions);
  const change = (next: Decisions) => setState({ seen: version, decisions: next });
  const kept = toDecide.flatMap((field) => {
    const decision = current[field];
    return decision ? [{ field, decision }] : [];
  });
  return {
    decisions: current,
    /** Decides on a field, or takes the decision back. */
    decide: (field: OperatingField, decision: Decision | undefined) =>
      change({ ...current, [field]: decision }),
    approveAll: () => change(Object.fromEntries(toDecide.map((field) => [field, { act: 'approve' }]))),
    /** Sends back whatever is not decided yet, with one reason for all of it. */
    returnRest: (reason: string) =>
      change({
        ...Object.fromEntries(toDecide.map((field) => [field, { act: 'return', reason }])),
        ...Object.fromEntries(kept.map(({ field, decision }) => [field, decision])),
      }),
    /** Gives the reason of one field to the others that are sent back without any. */
    sameReason: (reason: string) =>
      change({
        ...current,
        ...Object.fromEntries(
          kept
            .filter(({ decision }) => decision.act === 'return' && decision.reason.trim() === '')
            .map(({ field }) => [field, { act: 'return', reason }]),
        ),
      }),
    approve: kept.filter(({ decision }) => decision.act === 'approve').map(({ field }) => field),
    returned: kept.flatMap(({ field, decision }) =>
      decision.act === 'return' ? [{ field, reason: decision.reason }] : [],
    ),
    waiting: toDecide.length - kept.length,
  };
}
export type DecisionsInHand = ReturnType<typeof useDecisions>;

const withoutApprovals = (decisions: Decisions): Decisions =>
  Object.fromEntries(Object.entries(decisions).filter(([, decision]) => decision?.act === 'return'));
