import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Combobox } from '../design/combobox.tsx';
import { type FoundPlace, foundAt, type Place, searchPlaces } from './place.ts';
import './search-form.css';

const boxId = 'champ-lieu';

/**
 * One box and one button: the commune or the postcode where one searches. Choosing an answer goes there at once;
 * sending what was typed goes to its best answer.
 */
export function SearchForm({ from }: { from?: Place }) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<FoundPlace | null>(() => foundAt(from ?? {}));
  const typed = useRef(chosen?.label ?? '');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const go = (found: FoundPlace) =>
    navigate({ to: '/etablissements', search: { ...found.place, type: from?.type } });

  const refuse = (message: string) => {
    setError(message);
    document.getElementById(boxId)?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (chosen) return go(chosen);
    const text = typed.current.trim();
    if (!text) return refuse('Écrivez le nom d’une commune ou un code postal.');
    setBusy(true);
    try {
      const [best] = await searchPlaces(text);
      if (best) await go(best);
      else
        refuse(
          `Aucune commune ne correspond à «\u00a0${text}\u00a0». Vérifiez l’orthographe ou le code postal.`,
        );
    } catch (failure) {
      refuse(`${problemOf(failure).title}. Réessayez dans un instant.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <search className="search-place">
      <form className="search-form" onSubmit={submit} noValidate>
        <Combobox
          id={boxId}
          label="Commune ou code postal"
          hint="Par exemple&nbsp;: Crest, ou 26400."
          error={error}
          value={chosen}
          nothing="Aucune commune trouvée. Vérifiez l’orthographe ou le code postal."
          takesFirst
          onTyped={(text) => {
            typed.current = text;
            setError(undefined);
          }}
          onChange={(found) => {
            setChosen(found);
            if (found) go(found);
          }}
          search={searchPlaces}
        />
        <Button type="submit" look="strong" busy={busy}>
          Rechercher
        </Button>
      </form>
    </search>
  );
}
