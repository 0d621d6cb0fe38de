import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { TextArea } from '../../design/text-area.tsx';
import { isOvertaken, type RefusedAct } from './use-decisions.ts';
import { whatChanged } from './what-changed.ts';

/**
 * Why an act was refused and what to do about it. When a colleague or the provider got there first it says what changed
 * and gives back the reason typed, if its form is gone.
 */
export function RefusedActNotice({
  refused,
  request,
  writing,
  onCorrections,
}: {
  refused: RefusedAct;
  request: RequestDetail;
  /** Whether a form is open, whose summary says the problem already. */
  writing: boolean;
  onCorrections?: () => void;
}) {
  const kept = useId();
  const { problem, seen, typed } = refused;
  if (!isOvertaken(problem)) {
    if (writing) return null;
    return (
      <ProblemNotice problem={problem}>
        {problem.code === 'caf-profile-missing' && (
          <LinkButton to="/caf/ma-caf" search={{ dossier: request.id }}>
            Compléter «&nbsp;Ma Caf&nbsp;», puis revenir ici
          </LinkButton>
        )}
        {(problem.code === 'shared-address' || problem.code === 'address-taken') && onCorrections && (
          <Button onClick={onCorrections}>Demander des corrections</Button>
        )}
      </ProblemNotice>
    );
  }
  const changes = whatChanged(seen, request);
  return (
    <Notice kind="warning" title={writing ? 'Ce qui a changé entre-temps' : problem.title} live>
      {!writing && <p>{problem.detail}</p>}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
      <p>La version à jour est affichée.</p>
      {typed && !writing && (
        <TextArea id={kept} label="Le motif que vous aviez écrit" value={typed} readOnly rows={4} />
      )}
    </Notice>
  );
}
