import { createLink, Link } from '@tanstack/react-router';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { useDisclosure } from './disclosure.ts';
import { NameMark } from './name-mark.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import './shell.css';

const contentId = 'contenu';

/**
 * What both kinds of pages share: the way past the header, the header with the name mark and the navigation, the page.
 * `aside` stands at the end of the header; `lead` under it, over the page.
 */
export function Shell({
  look,
  area,
  home,
  navigation,
  aside,
  footer,
  children,
}: {
  look: 'public' | 'work';
  area: string;
  /** Where the name mark leads. */
  home: '/' | '/partenaire' | '/caf' | '/cnaf';
  navigation?: ReactNode;
  aside?: ReactNode;
  footer?: ReactNode;
  children: ReactNode;
}) {
  return (
    <div className={`shell ${look}`}>
      <a className="skip-link" href={`#${contentId}`} onClick={skipToContent}>
        Aller au contenu
      </a>
      <header className="shell-header no-print">
        <div className="shell-width shell-bar">
          <Link className="shell-home" to={home}>
            <NameMark area={area} />
            <span className="only-read-aloud">, accueil</span>
          </Link>
          {aside && <div className="shell-aside">{aside}</div>}
          {navigation && <Navigation>{navigation}</Navigation>}
        </div>
      </header>
      <OfflineBanner />
      <main className="shell-width shell-main" id={contentId} tabIndex={-1}>
        {children}
      </main>
      {footer && (
        <footer className="shell-footer no-print">
          <div className="shell-width">{footer}</div>
        </footer>
      )}
    </div>
  );
}

/** The address keeps its own hash: only the focus moves. */
function skipToContent(event: { preventDefault: () => void }) {
  event.preventDefault();
  const content = document.getElementById(contentId);
  content?.focus({ preventScroll: true });
  content?.scrollIntoView();
}

function Navigation({ children }: { children: ReactNode }) {
  const { open, place, button } = useDisclosure<HTMLElement>();
  const id = useId();
  return (
    <nav className="shell-nav" aria-label="Navigation principale" ref={place}>
      <button className="shell-nav-button" aria-controls={id} {...button}>
        <svg viewBox="0 0 20 16" aria-hidden="true" focusable="false">
          <path d={open ? 'M3 1l14 14M17 1L3 15' : 'M1 2h18M1 8h18M1 14h18'} />
        </svg>
        Menu
      </button>
      <ul className="shell-nav-list" id={id} data-open={open ? '' : undefined}>
        {children}
      </ul>
    </nav>
  );
}

function NavigationAnchor({ count, children, ...rest }: ComponentProps<'a'> & { count?: number }) {
  return (
    <li>
      <a {...rest} className="shell-nav-link">
        {children}
        {count !== undefined && count > 0 && (
          <span className="shell-nav-count figures">
            {count}
            <span className="only-read-aloud"> en attente</span>
          </span>
        )}
      </a>
    </li>
  );
}

/** An entry of the navigation, marked when one is there; `count` says how much waits behind it. */
export const NavigationLink = createLink(NavigationAnchor);

/**
 * What is used less often, at the end of a navigation: under one button where the entries stand in a line, with the others
 * where they stand in a list. The button is marked when one is on a page behind it.
 */
export function MoreNavigation({ children }: { children: ReactNode }) {
  const { open, place, button } = useDisclosure<HTMLLIElement>();
  const id = useId();
  return (
    <li className="shell-nav-more" ref={place}>
      <button className="shell-nav-link" aria-controls={id} {...button}>
        Plus
        <svg viewBox="0 0 12 8" aria-hidden="true" focusable="false">
          <path d={open ? 'M1 7l5-5 5 5' : 'M1 1l5 5 5-5'} />
        </svg>
      </button>
      <ul id={id} data-open={open ? '' : undefined}>
        {children}
      </ul>
    </li>
  );
}

/** The way back up: links, then the name of the page one is on. */
export function Breadcrumb({ children, here }: { children: ReactNode; here: string }) {
  return (
    <nav className="breadcrumb no-print" aria-label="Fil d’Ariane">
      <ol>
        {children}
        <li>
          <span aria-current="page">{here}</span>
        </li>
      </ol>
    </nav>
  );
}

function BreadcrumbAnchor({ children, ...rest }: ComponentProps<'a'>) {
  return (
    <li>
      <a {...rest}>{children}</a>
    </li>
  );
}

/** One level above, in a {@link Breadcrumb}. */
export const BreadcrumbLink = createLink(BreadcrumbAnchor);
