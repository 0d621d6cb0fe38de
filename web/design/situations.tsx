import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import './situations.css';

/** Nothing to show: says why it is so, and offers the next thing to do. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="situation">
      <p className="situation-title">{title}</p>
      {children && <div className="situation-body">{children}</div>}
      {action}
    </div>
  );
}

/** Being fetched: `what` completes « Chargement … ». It shows only after a moment, so that quick answers do not blink. */
export function LoadingState({ what = 'de la page' }: { what?: string }) {
  return (
    <div className="situation situation-loading" role="status">
      <span className="spinner" aria-hidden="true" />
      Chargement {what}…
    </div>
  );
}

/** Could not be fetched: what failed, what is safe, and a button to try again. */
export function FailureState({
  title = 'La page n’a pas pu être affichée',
  detail = 'Le service n’a pas répondu. Rien n’a été modifié\u00a0: vous pouvez réessayer.',
  onRetry,
  retrying,
}: {
  title?: ReactNode;
  detail?: ReactNode;
  onRetry?: () => void;
  retrying?: boolean;
}) {
  return (
    <div className="situation situation-failed" role="alert">
      <p className="situation-title">{title}</p>
      <p className="situation-body">{detail}</p>
      {onRetry && (
        <Button onClick={onRetry} busy={retrying}>
          Réessayer
        </Button>
      )}
    </div>
  );
}
