import { type KeyboardEvent, useRef, useState } from 'react';
import { Button } from '../../design/button.tsx';
import { ageWords, dayWords, halfWords } from '../../establishment/words.ts';
import type { Place } from './week-grid.ts';

type Fill = 'line' | 'column' | 'day';

/**
 * What fills the grid faster, from the cell where one is. One stop for the Tab key; arrows go from button to button, as
 * in any toolbar.
 */
export function WeekTools({
  active,
  lastChange,
  onFill,
  onClear,
  onUndo,
}: {
  /** The cell that had the focus last. */
  active: Place | undefined;
  /** What the last change was, while it can be undone. */
  lastChange: string | undefined;
  onFill: (fill: Fill) => void;
  onClear: () => void;
  onUndo: () => void;
}) {
  const [reached, setReached] = useState(0);
  const bar = useRef<HTMLDivElement>(null);
  const tools = [
    { words: 'Toute la ligne', say: 'Recopier la case sur toute la ligne', act: () => onFill('line') },
    { words: 'Tous les âges', say: 'Recopier la case pour tous les âges', act: () => onFill('column') },
    {
      words: active ? `${dayWords[active.day]} sur la semaine` : 'Ce jour sur la semaine',
      say: `Recopier ${active ? dayWords[active.day].toLowerCase() : 'ce jour'} sur toute la semaine`,
      act: () => onFill('day'),
    },
    { words: 'Tout vider', say: 'Vider toute la grille', act: onClear, free: true },
    {
      words: 'Annuler',
      say: lastChange ? `Annuler\u00a0: ${lastChange}` : 'Annuler',
      act: onUndo,
      free: true,
      off: !lastChange,
    },
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (reached + by + tools.length) % tools.length;
    setReached(next);
    bar.current?.querySelectorAll('button')[next]?.focus();
  };
  return (
    <div className="week-tools">
      <p className="small soft">
        {active ? (
          <>
            Recopier{' '}
            <strong>
              {dayWords[active.day].toLowerCase()} {halfWords[active.half].toLowerCase()},{' '}
              {ageWords[active.age].toLowerCase()}
            </strong>{' '}
            sur&nbsp;:
          </>
        ) : (
          'Choisissez une case pour la recopier.'
        )}
      </p>
      <div role="toolbar" aria-label="Remplir la grille" ref={bar} onKeyDown={onKeyDown}>
        {tools.map(({ words, say, act, free, off }, index) => (
          <Button
            key={words}
            look="quiet"
            aria-label={say}
            tabIndex={index === reached ? 0 : -1}
            aria-disabled={off || (!free && !active) || undefined}
            onClick={off ? undefined : act}
            onFocus={() => setReached(index)}
          >
            {words}
          </Button>
        ))}
      </div>
      <p className="only-read-aloud" role="status">
        {lastChange && lastChange !== 'saisie' ? lastChange : ''}
      </p>
    </div>
  );
}

const keys: readonly { keys: readonly string[]; effect: string }[] = [
  { keys: ['←', '→', '↑', '↓'], effect: 'aller d’une case à l’autre' },
  { keys: ['Entrée'], effect: 'case suivante' },
  { keys: ['Suppr'], effect: 'vider la case' },
  { keys: ['Ctrl', 'D'], effect: 'recopier sur toute la ligne' },
  { keys: ['Ctrl', 'Maj', 'D'], effect: 'recopier pour tous les âges' },
  { keys: ['Ctrl', 'Z'], effect: 'annuler' },
  { keys: ['Ctrl', 'Entrée'], effect: 'publier' },
  { keys: ['Échap'], effect: 'sortir de la grille' },
];

/** The keys of the grid, for whoever wants to know them. */
export function KeyboardWords() {
  return (
    <details className="week-keys">
      <summary>Aller plus vite au clavier</summary>
      <dl>
        {keys.map(({ keys: names, effect }) => (
          <div key={effect}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{effect}</dd>
          </div>
        ))}
      </dl>
      <p className="small soft">Sur Mac, la touche ⌘ remplace Ctrl.</p>
    </details>
  );
}
