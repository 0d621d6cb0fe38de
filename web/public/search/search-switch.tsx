import { Link } from '@tanstack/react-router';
import { hasPlace, type Search, withoutFilters } from './search-address.ts';
import './search-switch.css';

/** Only the page itself is marked as the one shown, whatever its address says more. */
const here = { exact: true, includeSearch: false } as const;

/** The two things one searches for. Going from one to the other keeps the place, the radius and the map. */
export function SearchSwitch({ search = {} }: { search?: Search }) {
  const kept = withoutFilters(search);
  return (
    <nav className="search-switch no-print" aria-label="Ce que vous cherchez">
      {hasPlace(search) ? (
        <Link to="/etablissements" search={kept} activeOptions={here}>
          Crèches et autres lieux
        </Link>
      ) : (
        <Link to="/" activeOptions={here}>
          Crèches et autres lieux
        </Link>
      )}
      <Link to="/assistants-maternels" search={kept} activeOptions={here}>
        Assistantes et assistants maternels
      </Link>
    </nav>
  );
}
