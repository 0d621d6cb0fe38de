import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import './page-title.css';

/** What the tab says after the page's name: which part of the site one is in. */
const parts = [
  [/^\/partenaire(?:\/|$)/u, 'espace partenaires'],
  [/^\/caf(?:\/|$)/u, 'espace Caf'],
  [/^\/cnaf(?:\/|$)/u, 'espace Cnaf'],
  [/^\/(?:compte|acces-reserve)(?:\/|$)/u, 'votre compte'],
] as const;
const siteName = (path: string): string =>
  `monenfant, ${parts.find(([within]) => within.test(path))?.[1] ?? 'petite enfance'}`;

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
    const site = siteName(window.location.pathname);
    document.title = name ? `${name} · ${site}` : site;
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
