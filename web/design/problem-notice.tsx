import type { ReactNode } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import { Notice } from './notice.tsx';

/**
 * What an act or a reading was refused with, outside a form, read aloud as soon as it shows; nothing without a problem.
 * `before` says what was not done, where the problem's own words do not; children say what more can be done.
 */
export function ProblemNotice({
  problem,
  kind = 'danger',
  before,
  children,
}: {
  problem: Pick<ApiProblem, 'title' | 'detail'> | undefined | null;
  /** `warning` for what was overtaken by somebody else: nothing failed. */
  kind?: 'danger' | 'warning';
  before?: string;
  children?: ReactNode;
}) {
  if (!problem) return null;
  return (
    <Notice kind={kind} title={problem.title} live>
      <p>
        {before && `${before} `}
        {problem.detail}
      </p>
      {children}
    </Notice>
  );
}
