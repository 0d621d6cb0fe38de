import type { ReactNode } from 'react';
import './notice.css';

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger';

const kindWords: Record<NoticeKind, string> = {
  info: 'Information',
  success: 'C’est fait',
  warning: 'Attention',
  danger: 'Problème',
};

/** A framed message. `live` has it read aloud when it appears after an action. */
export function Notice({
  kind = 'info',
  title,
  live,
  children,
}: {
  kind?: NoticeKind;
  title?: ReactNode;
  live?: boolean;
  children?: ReactNode;
}) {
  const role = live ? (kind === 'danger' ? 'alert' : 'status') : undefined;
  return (
    <div className="notice" data-kind={kind} role={role}>
      <NoticeSign kind={kind} />
      <div className="notice-words">
        <p className="notice-title">
          {title ? <span className="only-read-aloud">{`${kindWords[kind]}\u00a0: `}</span> : kindWords[kind]}
          {title}
        </p>
        {children && <div className="notice-body">{children}</div>}
      </div>
    </div>
  );
}

/** The sign of a kind: a shape of its own beside the colour. */
function NoticeSign({ kind }: { kind: NoticeKind }) {
  return (
    <svg className="notice-sign" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {kind === 'warning' ? (
        <path d="M12 2.5 23 21.5H1z" fill="currentColor" />
      ) : (
        <circle cx="12" cy="12" r="11" fill="currentColor" />
      )}
      <path className="notice-stroke" d={signStrokes[kind]} />
    </svg>
  );
}

const signStrokes: Record<NoticeKind, string> = {
  info: 'M12 7v.01M12 11v6',
  success: 'M6.5 12.5l3.8 3.8 7.2-8',
  warning: 'M12 9.5v5.5M12 18v.01',
  danger: 'M8 8l8 8M16 8l-8 8',
};
