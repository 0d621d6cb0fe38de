import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { describedBy, Field, type FieldWords } from './field.tsx';
import { formatCount } from './format.ts';
import './combobox.css';

/** One answer of a search: its identity, what the box shows once chosen, and what tells it from its namesakes. */
export type Found = { id: string; label: string; detail?: string };

type Search<Item> =
  | { state: 'idle' }
  | { state: 'searching' }
  | { state: 'failed' }
  | { state: 'done'; typed: string; items: readonly Item[] };

const patience = 180;

/**
 * A box that searches while one types (ARIA combobox with a list): arrows to move, Enter to choose, Escape to close.
 * `search` answers from the server, best first; `value` is what was chosen. Typing again drops the choice.
 * To gather several, keep `value` empty: the box empties itself after each choice.
 */
export function Combobox<Item extends Found>({
  label,
  hint,
  error,
  optional,
  id,
  value,
  onChange,
  search,
  minLength = 2,
  placeholder,
  nothing = 'Aucun résultat. Vérifiez l’orthographe ou tapez moins de lettres.',
  renderItem,
  onBlur,
  onTyped,
  takesFirst,
}: FieldWords & {
  id?: string;
  value: Item | null | undefined;
  onChange: (value: Item | null) => void;
  search: (typed: string, signal: AbortSignal) => Promise<readonly Item[]>;
  minLength?: number;
  placeholder?: string;
  /** Said when nothing is found. */
  nothing?: string;
  renderItem?: (item: Item) => ReactNode;
  onBlur?: () => void;
  /** Told what is in the box, for a form that can do with the text alone. */
  onTyped?: (typed: string) => void;
  /** Enter without a highlighted line chooses the best answer, as a search does. */
  takesFirst?: boolean;
}) {
  const ownId = useId();
  const name = id ?? ownId;
  const listId = `${name}-list`;
  const [typed, setTyped] = useState(value?.label ?? '');
  const [shownId, setShownId] = useState(value?.id);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // A search goes on when the box loses the focus: words that came and went would move what is being pressed.
  const found = useSearch(open || !value ? typed.trim() : '', minLength, search);
  const list = useRef<HTMLDivElement>(null);

  // The value may change from outside (a draft found again, a form reset): the box follows.
  if (value?.id !== shownId) {
    setShownId(value?.id);
    setTyped(value?.label ?? '');
  }
  useEffect(() => {
    if (active >= 0) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const items = found.state === 'done' ? found.items : [];
  /** Whether the list answers what is in the box, or still what was there a moment ago. */
  const answered = found.state === 'done' && found.typed === typed.trim();
  const expanded = open && items.length > 0;
  const activeItem = expanded ? items[active] : undefined;

  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const choose = (item: Item) => {
    close();
    // Whoever keeps the choice gives it back as `value`, and the box shows it; whoever gathers leaves the box empty.
    setTyped(item.id === value?.id ? item.label : '');
    onChange(item);
  };
  const type = (text: string) => {
    setTyped(text);
    onTyped?.(text);
    setOpen(true);
    setActive(-1);
    if (value) {
      setShownId(undefined);
      onChange(null);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const move = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (move !== undefined) {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (items.length > 0)
        setActive((active + move + (active < 0 && move < 0 ? 1 : 0) + items.length) % items.length);
    } else if (event.key === 'Enter' && expanded && (answered || !takesFirst)) {
      // Without a highlighted line, Enter chooses when there is no choice to make; else it sends nothing by accident.
      event.preventDefault();
      const onlyOne = answered && (takesFirst || items.length === 1);
      const chosen = activeItem ?? (onlyOne ? items[0] : undefined);
      if (chosen) choose(chosen);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      close();
    }
  };
  return (
    <Field id={name} label={label} hint={hint} error={error} optional={optional}>
      <div className="combobox">
        <input
          className="control"
          id={name}
          role="combobox"
          type="text"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          placeholder={placeholder}
          value={typed}
          onChange={(event) => type(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            close();
            onBlur?.();
          }}
          aria-autocomplete="list"
          aria-expanded={expanded}
          aria-controls={listId}
          aria-activedescendant={activeItem ? `${listId}-${active}` : undefined}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(name, { hint, error })}
        />
        <div
          className="combobox-list"
          id={listId}
          role="listbox"
          aria-label="Propositions"
          hidden={!expanded}
          ref={list}
        >
          {items.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard acts on the box, which keeps the focus
            <div
              key={item.id}
              id={`${listId}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className="combobox-option"
              // The box keeps the focus: pressing an option must not take it.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(item)}
            >
              {renderItem?.(item) ?? (
                <>
                  <span>{item.label}</span>
                  {item.detail && <small>{item.detail}</small>}
                </>
              )}
            </div>
          ))}
        </div>
        <SearchStatus found={found} nothing={nothing} open={open} />
      </div>
    </Field>
  );
}

/** What the search is at, for the eye when there is no list to show, aloud always. */
function SearchStatus({ found, nothing, open }: { found: Search<Found>; nothing: string; open: boolean }) {
  const words = {
    idle: '',
    searching: 'Recherche…',
    failed: 'La recherche n’a pas répondu. Modifiez le texte pour réessayer.',
    done: found.state === 'done' && found.items.length === 0 ? nothing : '',
  }[found.state];
  const aloud =
    open && found.state === 'done' && found.items.length > 0
      ? `${formatCount(found.items.length, 'proposition')}. Flèches pour parcourir, Entrée pour choisir.`
      : '';
  return (
    <div role="status">
      {words && <p className="combobox-status">{words}</p>}
      {aloud && <span className="only-read-aloud">{aloud}</span>}
    </div>
  );
}

function useSearch<Item extends Found>(
  typed: string,
  minLength: number,
  search: (typed: string, signal: AbortSignal) => Promise<readonly Item[]>,
): Search<Item> {
  const [found, setFound] = useState<{ typed: string; outcome: Search<Item> }>({
    typed: '',
    outcome: { state: 'idle' },
  });
  const asked = useRef(search);
  useEffect(() => {
    asked.current = search;
  });
  useEffect(() => {
    if (typed.length < minLength) return;
    const abort = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const items = await asked.current(typed, abort.signal);
        if (!abort.signal.aborted) setFound({ typed, outcome: { state: 'done', typed, items } });
      } catch {
        if (!abort.signal.aborted) setFound({ typed, outcome: { state: 'failed' } });
      }
    }, patience);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [typed, minLength]);
  if (typed.length < minLength) return { state: 'idle' };
  if (found.typed === typed) return found.outcome;
  // While the next answer is awaited the last one stays in sight, if it was to the same word being typed.
  const sameWord = typed.startsWith(found.typed) || found.typed.startsWith(typed);
  return found.outcome.state === 'done' && sameWord ? found.outcome : { state: 'searching' };
}
