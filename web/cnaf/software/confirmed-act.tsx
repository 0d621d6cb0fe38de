import { type ReactNode, useState } from 'react';
import { listEditors } from '../../../contract/editors.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { ConfirmDialog } from '../../design/dialog.tsx';

/** An act upon an editor, after one confirmation that says what it does. */
export function ConfirmedAct({
  label,
  name,
  title,
  children,
  pending,
  problem,
  onConfirm,
  onCancel,
}: {
  label: string;
  /** Of the editor, for those who hear the page. */
  name: string;
  title: string;
  children: ReactNode;
  pending: boolean;
  problem: ApiProblem | undefined;
  onConfirm: () => Promise<unknown>;
  onCancel: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const confirm = async () => {
    try {
      await onConfirm();
      setAsking(false);
    } catch (failure) {
      // A colleague was first: the list says so.
      if (['wrong-state', 'conflict'].includes(problemOf(failure).code)) await readAgain(listEditors);
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        {label}…<span className="only-read-aloud"> ({name})</span>
      </Button>
      {asking && (
        <ConfirmDialog
          title={title}
          action={label}
          busy={pending}
          problem={problem}
          onConfirm={() => void confirm()}
          onCancel={() => {
            onCancel();
            setAsking(false);
          }}
        >
          <div className="stack stack-tight">{children}</div>
        </ConfirmDialog>
      )}
    </>
  );
}
