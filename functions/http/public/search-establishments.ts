import { searchEstablishments as contract } from '../../../contract/search.ts';
import { directoryIndex } from '../../../domain/directory/directory-index.ts';
import { searchEstablishments } from '../../../domain/directory/search-establishments.ts';
import { done } from '../../../domain/result.ts';
import { edge } from '../../runtime/edge.ts';
import { once } from '../../runtime/once.ts';
import { published } from '../../runtime/published.ts';
import { keptCommunes, readCentres } from '../../runtime/reference.ts';
import { searchQueryOf } from './search-query.ts';
import { searchText } from './search-text.ts';

const now = () => new Date();
const textOf = once(searchText);
const directory = once(() => directoryIndex({ published: published(), centres: readCentres, now }));

export const handler = edge(contract, async ({ query }) => {
  const asked = searchQueryOf(query);
  if (!asked.ok) return asked;
  const deps = { directory: directory(), centres: readCentres, communes: keptCommunes, now };
  const found = await searchEstablishments(deps, asked.value);
  return found.ok ? done({ text: textOf()(found.value) }) : found;
});
