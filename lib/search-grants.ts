import type { Grant } from './grant.ts';

const directory: Grant = { bucket: 'published', access: 'read', prefix: 'directory/' };
const referenceData: Grant = { bucket: 'published', access: 'read', prefix: 'reference/' };

/** What the functions of the public search may do: read what is published, and nothing else (PUB-11). */
export const searchGrants = {
  'public-search-establishments': [directory, referenceData],
  'public-search-places': [referenceData],
  'public-list-department': [directory],
} satisfies Record<string, readonly Grant[]>;
