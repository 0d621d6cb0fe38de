import type { Grant } from './grant.ts';

/** What the functions that publish, and those that read what is published, may do (PUB-11). */
export const publishingGrants = {
  'public-find-information-places': [{ bucket: 'published', access: 'read', prefix: 'information-places/' }],
  'events-publish': [
    { table: 'read', of: ['DIRECTORY', 'ESTABLISHMENT'] },
    { bucket: 'published', access: 'replace', prefix: 'directory/' },
    { bucket: 'published', access: 'replace', prefix: 'information-places/' },
    { bucket: 'published', access: 'replace', prefix: 'sheets/' },
  ],
  'schedule-republish-directory': [
    { table: 'read', of: ['DIRECTORY'] },
    { table: 'write', of: ['DIRECTORY'] },
  ],
} satisfies Record<string, readonly Grant[]>;
