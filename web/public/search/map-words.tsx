import { Link } from '@tanstack/react-router';
import { now } from '../../api/server-time.ts';
import { parisDay } from '../../design/format.ts';
import { availabilityOn } from '../../establishment/availability-state.ts';
import { typeWords } from '../../establishment/words.ts';
import type { MapItem } from './results-map.tsx';
import { distanceInWords } from './search-words.ts';
import type { Result } from './use-results.ts';

/** The establishments as their map takes them: those with places stand out. */
export function onMap(all: readonly Result[]): MapItem[] {
  const today = parisDay(now());
  return all.map((result) => ({
    ...result,
    what: typeWords[result.type].name.toLowerCase(),
    good: availabilityOn(result.availability, today).tone === 'good',
  }));
}

/** What is said under the map of the establishment pressed, with the way to its sheet. */
export const MapWords = ({ id, name, what, distance, approximate }: MapItem) => (
  <>
    <Link to="/etablissements/$id" params={{ id }}>
      {name}
    </Link>
    <span className="soft">
      , {what}, {distanceInWords(distance, approximate)}
    </span>
  </>
);
