import { FoundInAll, ShownEstablishment } from '../../../contract/search.ts';
import type { Search } from '../../../domain/directory/search-establishments.ts';
import type { LocatedEstablishment } from '../../../domain/directory/shard-index.ts';
import { type JsonText, jsonList, jsonOf, withMember } from '../../runtime/json-text.ts';
import { cursorText } from './search-place.ts';

/**
 * Writes the answers of searches. An establishment goes through its schema the first time that it is shown, as
 * everything does on its way out, and the text is kept as long as the domain shows the very same object: the next
 * searches around there only add its distance. Kept texts never take more than those of the departments published, 25 MB
 * for all of France, and leave memory with the department that they are of.
 */
export function searchText(): (found: Search) => JsonText {
  const written = new WeakMap<LocatedEstablishment, JsonText>();
  const textOf = (shown: LocatedEstablishment): JsonText => {
    const known = written.get(shown);
    if (known) return known;
    const text = jsonOf(ShownEstablishment, shown);
    written.set(shown, text);
    return text;
  };
  return ({ centre, total, next, establishments }) => {
    const inAll = jsonOf(FoundInAll, { centre, total, ...(next && { next: cursorText(next) }) });
    const lines = establishments.map(({ shown, distance }) =>
      withMember(textOf(shown), 'distance', distance),
    );
    return withMember(inAll, 'establishments', jsonList(lines));
  };
}
