import { useSyncExternalStore } from 'react';
import { Button } from './button.tsx';
import './toast.css';

type Said = { words: string; undo?: () => void; turn: number };

let said: Said | undefined;
let turn = 0;
const listeners = new Set<() => void>();

function set(next: Said | undefined) {
  said = next;
  for (const changed of listeners) changed();
}

/**
 * Says at the bottom of the screen, and aloud, that an action took effect; it stays until closed or followed.
 * `undo` adds « Annuler ».
 */
export function toast(words: string, undo?: () => void): void {
  turn += 1;
  set({ words, undo, turn });
}

/** Takes the message away, for example on another page. */
export const clearToast = (): void => {
  if (said) set(undefined);
};

/** The one place where messages appear; rendered once, at the root. */
export function ToastPlace() {
  const current = useSyncExternalStore(watchToasts, () => said);
  return (
    <div className="toast-place no-print" role="status">
      {current && (
        <div className="toast" key={current.turn}>
          <p>{current.words}</p>
          {current.undo && (
            <Button
              look="quiet"
              onClick={() => {
                current.undo?.();
                clearToast();
              }}
            >
              Annuler
            </Button>
          )}
          <Button look="quiet" className="toast-close" onClick={clearToast} aria-label="Fermer ce message">
            <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
              <path d="M2 2l12 12M14 2L2 14" />
            </svg>
          </Button>
        </div>
      )}
    </div>
  );
}

function watchToasts(changed: () => void) {
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
  };
}
