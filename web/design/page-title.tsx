import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import './page-title.css';

const siteName = 'monenfant, espace partenaires';

let firstPage = true;

/**
 * The `h1` of a page. It names the browser's tab and, after the first page, takes the focus so that a screen reader says
 * where one arrived. Steps of one page give it a `key` to be said again.
 */
export function PageTitle({
  children,
  tab,
  above,
  below,
}: {
  children: ReactNode;
  /** The tab's name, where the heading is not a plain text. */
  tab?: string;
  /** A short line over the title, such as the dossier's reference. */
  above?: ReactNode;
  below?: ReactNode;
}) {
  const ref = useRef<HTMLHeadingElement>(null);
  const name = tab ?? (typeof children === 'string' ? children : undefined);
  useEffect(() => {
    document.title = name ? `${name} · ${siteName}` : siteName;
  }, [name]);
  // With the page itself, never after it: by then the focus may be the person's own.
  useLayoutEffect(() => {
    if (!firstPage) ref.current?.focus({ preventScroll: true });
    firstPage = false;
  }, []);
  return (
    <div className="page-title">
      {above && <p className="page-title-above">{above}</p>}
      <h1 ref={ref} tabIndex={-1}>
        {children}
      </h1>
      {below && <div className="lead">{below}</div>}
    </div>
  );
}
