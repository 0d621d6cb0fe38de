import { useEffect, useId, useRef, useState } from 'react';
import { foldPlaceName } from '../../domain/territory/fold-place-name.ts';
import { Button } from '../design/button.tsx';
import { formatCount } from '../design/format.ts';
import { TextField } from '../design/text-field.tsx';
import type { GatheredCommune } from './search-places.ts';
import './chips.css';

/** As many as a glance takes in; a keyboard goes through them without weariness. */
const firstShown = 40;

/**
 * The communes gathered, by name, each with its way out. Long lists show their beginning, and can be searched. Once a
 * commune is taken away the focus goes to the next one, or to `fallbackId` when none is left.
 */
export function ChosenCommunes({
  communes,
  fallbackId,
  onRemove,
  onRemoveAll,
}: {
  communes: readonly GatheredCommune[];
  fallbackId: string;
  onRemove: (commune: GatheredCommune) => void;
  onRemoveAll: () => void;
}) {
  const id = useId();
  const [wanted, setWanted] = useState('');
  const [all, setAll] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  const [leftAt, setLeftAt] = useState<number>();

  useEffect(() => {
    if (leftAt === undefined) return;
    setLeftAt(undefined);
    const buttons = list.current?.querySelectorAll<HTMLElement>('button') ?? [];
    const next = buttons[Math.min(leftAt, buttons.length - 1)] ?? document.getElementById(fallbackId);
    next?.focus();
  }, [leftAt, fallbackId]);

  const folded = foldPlaceName(wanted);
  const sorted = [...communes].sort((one, other) => one.name.localeCompare(other.name, 'fr'));
  const matching = sorted.filter(
    ({ code, name }) => folded === '' || code.startsWith(folded) || foldPlaceName(name).includes(folded),
  );
  const shown = all || folded !== '' ? matching : matching.slice(0, firstShown);
  const left = matching.length - shown.length;
  return (
    <section className="stack stack-tight chosen-communes" aria-labelledby={`${id}-titre`}>
      <div className="chosen-communes-head">
        <h2 id={`${id}-titre`}>{formatCount(communes.length, 'commune choisie', 'communes choisies')}</h2>
        {communes.length > 1 && (
          <Button look="quiet" onClick={onRemoveAll}>
            Tout retirer
          </Button>
        )}
      </div>
      {communes.length > firstShown && (
        <TextField
          label="Chercher parmi les communes choisies"
          type="search"
          width="medium"
          autoComplete="off"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      {shown.length > 0 ? (
        <ul className="chips" aria-label="Communes choisies" ref={list}>
          {shown.map((commune, index) => (
            <li key={commune.code}>
              <button
                type="button"
                className="chip"
                onClick={() => {
                  onRemove(commune);
                  setLeftAt(index);
                }}
              >
                <span className="only-read-aloud">Retirer </span>
                {commune.name}
                <svg viewBox="0 0 12 12" aria-hidden="true" focusable="false">
                  <path d="M2 2l8 8M10 2l-8 8" />
                </svg>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <p className="soft">Aucune des communes choisies ne porte ce nom.</p>
      )}
      {left > 0 && (
        <Button onClick={() => setAll(true)}>
          Afficher {left === 1 ? 'l’autre commune' : `les ${left} autres communes`}
        </Button>
      )}
      {all && communes.length > firstShown && folded === '' && (
        <Button look="quiet" onClick={() => setAll(false)}>
          Réduire la liste
        </Button>
      )}
    </section>
  );
}
