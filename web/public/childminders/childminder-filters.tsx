import { useNavigate } from '@tanstack/react-router';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { keysOf } from '../../establishment/words.ts';
import { radii, usualRadius } from '../search/search-address.ts';
import {
  type ChildminderSearch,
  readChildminderSearch,
  type WhereName,
  whereNames,
} from './childminder-address.ts';
import { whereWords } from './childminder-card.tsx';
import '../search/filters.css';

/** What narrows the search; each change is in the address at once, and going back undoes it. */
export function ChildminderFilters({ search, onDone }: { search: ChildminderSearch; onDone: () => void }) {
  const navigate = useNavigate();
  const change = (changed: Record<string, string>) =>
    void navigate({
      to: '/assistants-maternels',
      search: readChildminderSearch({ ...search, ...changed }),
      resetScroll: false,
    });
  return (
    <form
      className="filters-form stack"
      aria-label="Affiner la recherche"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
      }}
    >
      <SelectField
        label="Distance"
        value={String(search.rayon ?? usualRadius)}
        onChange={({ target }) => change({ rayon: target.value })}
        choices={radii.map((radius) => ({ value: String(radius), label: `${radius}\u00a0km autour` }))}
      />
      <SelectField
        label="Lieu d’accueil"
        value={search.chez ?? ''}
        onChange={({ target }) => change({ chez: target.value })}
        placeholder="À domicile ou en MAM"
        choices={keysOf(whereNames).map((name: WhereName) => ({
          value: name,
          label: whereWords[whereNames[name]],
        }))}
      />
      <Button className="filters-done" type="submit" look="strong">
        Voir les résultats
      </Button>
    </form>
  );
}
