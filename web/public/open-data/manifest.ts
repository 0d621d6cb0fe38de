import { queryOptions } from '@tanstack/react-query';
import type { Manifest } from '../../../domain/open-data/manifest.ts';
import { siteFile } from '../../api/site-file.ts';

/** Where the files lie: one address, the same every day. */
export const openDataFolder = '/donnees/';

/** What was published this morning; null where nothing was yet. */
export const openData = queryOptions({
  queryKey: [openDataFolder],
  queryFn: ({ signal }) => siteFile<Manifest>(`${openDataFolder}manifest.json`, signal),
});
