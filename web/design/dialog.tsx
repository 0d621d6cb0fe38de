import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import type { ApiProblem } from '../api/problem.ts';
import { Button, type ButtonLook } from './button.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import './dialog.css';

/**
 * A native modal dialog, in sight while it is rendered; it keeps and gives back the focus by itself. The focus starts on
 * what carries `data-start`, else on the first control.
 * Without `onClose` it cannot be dismissed (the session must be opened again first).
 */
export function Dialog({
  title,
  onClose,
  children,
}: {
  title: ReactNode;
  onClose?: () => void;
  children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Closed before it leaves the page: the browser then gives the focus back to where it was.
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    dialog?.querySelector<HTMLElement>('[data-start]')?.focus();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="dialog"
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Escape asks; whoever renders the dialog decides.
        event.preventDefault();
        if (event.target === event.currentTarget) onClose?.();
      }}
    >
      <h2 id={titleId} className="dialog-title">
        {title}
      </h2>
      {children}
    </dialog>
  );
}

/**
 * Asks before what cannot be undone: `title` names the thing, `children` its effect, `action` repeats the verb.
 * The focus starts on the way back, not on the action. What the act was refused with is said beside the button pressed:
 * the dialog stays until it is left or the act is done.
 */
export function ConfirmDialog({
  title,
  children,
  action,
  look = 'danger',
  busy,
  problem,
  onConfirm,
  onCancel,
}: {
  title: ReactNode;
  children: ReactNode;
  action: string;
  look?: ButtonLook;
  busy?: boolean;
  problem?: Pick<ApiProblem, 'title' | 'detail'>;
  onConfirm: () => void;
  onCancel: () => void;
}) {
  return (
    <Dialog title={title} onClose={busy ? undefined : onCancel}>
      <div className="dialog-body">
        {children}
        <ProblemNotice problem={problem} />
      </div>
      <div className="dialog-actions">
        <Button look={look} busy={busy} onClick={onConfirm}>
          {action}
        </Button>
        <Button look="quiet" onClick={onCancel} disabled={busy} data-start>
          Revenir sans rien changer
        </Button>
      </div>
    </Dialog>
  );
}
