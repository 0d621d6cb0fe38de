import { useEffect, useRef } from 'react';

/** What a key does; `false` when it has nothing to do, and the browser does what it would have done. */
type KeyActions = Record<string, () => unknown>;

/**
 * Single keys that act on the page. They do nothing while one types, in a dialog, or with the focus in the header; they
 * only move the focus or open something, never decide.
 */
export function usePageKeys(actions: KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      if (!act || event.ctrlKey || event.metaKey || event.altKey || isElsewhere()) return;
      if (act() !== false) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

function isElsewhere(): boolean {
  const here = document.activeElement;
  const inPage = !here || here === document.body || document.querySelector('main')?.contains(here);
  return (
    !inPage || here?.matches('input, select, textarea') || document.querySelector('dialog[open]') !== null
  );
}
