import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { problemOf } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import { Combobox } from '../../design/combobox.tsx';
import { NearMe } from './near-me.tsx';
import { type FoundPlace, findPlaces, foundAt } from './places.ts';
import type { Search } from './search-address.ts';
import './search-form.css';

const boxId = 'champ-lieu';

/**
 * One box for an address, a commune or a postcode, and the browser's position on demand. Choosing an answer goes there
 * at once; sending what was typed goes to its best answer. What narrows the search stays when the place changes.
 * `brief`: for whoever has already searched once.
 */
export function SearchForm({
  from = {},
  brief,
  onPlace,
}: {
  from?: Search;
  brief?: boolean;
  /** Where a place leads, if not to the establishments around it. */
  onPlace?: (place: Search) => Promise<void>;
}) {
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<FoundPlace | null>(() => foundAt(from));
  const typed = useRef(chosen?.label ?? '');
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);

  const go = (place: Search) => {
    if (onPlace) return onPlace(place);
    const { commune: _, autour: __, nom: ___, 'code-postal': ____, ...narrowed } = from;
    return navigate({ to: '/etablissements', search: { ...narrowed, ...place } });
  };

  const refuse = (message: string) => {
    setError(message);
    document.getElementById(boxId)?.focus();
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (chosen) return go(chosen.place);
    const text = typed.current.trim();
    if (!text) return refuse('Écrivez une adresse, le nom d’une commune ou un code postal.');
    setBusy(true);
    try {
      const [best] = await findPlaces(text);
      if (best) await go(best.place);
      else
        refuse(
          `Aucun lieu ne correspond à «\u00a0${text}\u00a0». Vérifiez l’orthographe, ou écrivez le code postal.`,
        );
    } catch (failure) {
      refuse(`${problemOf(failure).title}. Réessayez dans un instant.`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <search className="search-place no-print">
      <form className="search-form" onSubmit={submit} noValidate>
        <Combobox
          id={boxId}
          label="Adresse, commune ou code postal"
          hint={!brief && 'Par exemple\u00a0: 12 rue de la République, Crest.'}
          error={error}
          value={chosen}
          nothing="Aucun lieu trouvé. Vérifiez l’orthographe, ou écrivez le code postal."
          takesFirst
          onTyped={(text) => {
            typed.current = text;
            setError(undefined);
          }}
          onChange={(found) => {
            setChosen(found);
            if (found) go(found.place);
          }}
          search={findPlaces}
        />
        <Button type="submit" look="strong" busy={busy}>
          Rechercher
        </Button>
      </form>
      <NearMe onFound={(autour) => go({ autour })} onRefused={refuse} />
    </search>
  );
}
