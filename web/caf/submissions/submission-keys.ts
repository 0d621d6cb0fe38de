import { type RefObject, useEffect, useRef } from 'react';
import type { OperatingField } from '../../../domain/establishment/operating-information.ts';
import { usePageKeys } from '../page-keys.ts';

/**
 * The keys of the page of a submission: fields are gone through, decided on and sent without leaving the keyboard.
 * Single keys do nothing while one writes; Escape leaves the writing, Ctrl and Enter send from anywhere in the page.
 */
export function useSubmissionKeys(
  place: RefObject<HTMLDivElement | null>,
  acts: {
    approve: (field: OperatingField) => void;
    sendBack: (field: OperatingField) => void;
    approveAll: () => void;
    send: () => void;
    next: () => void;
    help: () => void;
  },
): void {
  const blocks = () => [...(place.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const here = () => blocks().findIndex((block) => block.contains(document.activeElement));
  const move = (step: 1 | -1) => {
    const all = blocks();
    const from = here();
    const target = from < 0 ? all.at(step > 0 ? 0 : -1) : all[from + step];
    target?.focus();
    target?.scrollIntoView({ block: 'nearest' });
    return target !== undefined;
  };
  const onField = (act: (field: OperatingField) => void) => () => {
    const all = blocks();
    const block = all[Math.max(here(), 0)];
    const field = block?.dataset.row as OperatingField | undefined;
    if (!block || !field) return false;
    if (here() < 0) block.focus();
    act(field);
    return true;
  };
  const down = () => here() >= 0 && move(1);
  const up = () => here() >= 0 && move(-1);
  usePageKeys({
    j: () => move(1),
    k: () => move(-1),
    // Arrows scroll the page until one is on a field.
    ArrowDown: down,
    ArrowUp: up,
    a: onField((field) => {
      acts.approve(field);
      move(1);
    }),
    r: onField(acts.sendBack),
    t: acts.approveAll,
    n: acts.next,
    '?': acts.help,
  });

  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const active = document.activeElement;
      if (document.querySelector('dialog[open]')) return;
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        latest.current.send();
      }
      const block = active instanceof HTMLTextAreaElement && active.closest<HTMLElement>('[data-row]');
      if (event.key === 'Escape' && block) block.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
