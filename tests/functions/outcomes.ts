import type { ProblemDocument } from '../../contract/problems.ts';

/** Status or code of each answer, the successes first. */
export const outcomes = (
  replies: readonly { status: number; problem: ProblemDocument | undefined }[],
): (number | string)[] =>
  replies
    .map(({ status, problem }) => problem?.code ?? status)
    .sort((a, b) => (String(a) < String(b) ? -1 : 1));
