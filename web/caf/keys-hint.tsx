import type { ReactNode } from 'react';
import './keys-hint.css';

/** Reminds those who work with the keyboard of the keys of a page; a telephone has no use for it. */
function KeysHint({ children }: { children: ReactNode }) {
  return <p className="keys-hint soft small no-print">Au clavier&nbsp;: {children}.</p>;
}

/** How one goes through a queue. */
export function QueueKeysHint() {
  return (
    <KeysHint>
      <kbd>j</kbd> et <kbd>k</kbd> pour passer d’une ligne à l’autre, <kbd>Entrée</kbd> pour ouvrir
    </KeysHint>
  );
}
