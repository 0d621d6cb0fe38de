import type { Grant } from './grant.ts';

const directory: Grant = { bucket: 'published', access: 'read', prefix: 'directory/' };
const referenceData: Grant = { bucket: 'published', access: 'read', prefix: 'reference/' };

/** What the functions of the public search may do: read what is published, and nothing else (PUB-11). What finds the
 * positions that the search shows is no part of it. */
export const searchGrants = {
  'public-search-establishments': [directory, referenceData],
  'public-search-places': [referenceData, { geocoder: true }],
  'public-list-department': [directory],
  'schedule-locate-establishments': [
    { table: 'read', of: ['DIRECTORY'] },
    { table: 'write', of: ['DIRECTORY'] },
    referenceData,
    { geocoder: true },
  ],
} satisfies Record<string, readonly Grant[]>;
