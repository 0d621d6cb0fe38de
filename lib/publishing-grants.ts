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
  // What is open is made of what is public already, and of nothing else (PUB-11).
  'schedule-publish-open-data': [
    { bucket: 'published', access: 'read', prefix: 'directory/' },
    { bucket: 'published', access: 'write', prefix: 'open-data/' },
    { address: true },
  ],
  'schedule-republish-directory': [
    { table: 'read', of: ['DIRECTORY'] },
    { table: 'write', of: ['DIRECTORY'] },
  ],
} satisfies Record<string, readonly Grant[]>;
