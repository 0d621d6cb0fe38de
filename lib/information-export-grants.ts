import type { Grant } from './grant.ts';
import { readsHabilitations, traced } from './usual-grants.ts';

/** The names of communes. */
const communes: Grant = { bucket: 'published', access: 'read', prefix: 'reference/' };

/** What a family sent is opened with its own key, and its retrieval written first (LIN-04, LIN-06). */
const opens: Grant[] = [
  ...readsHabilitations,
  { table: 'read', of: ['LINF', 'SEALED'] },
  { table: 'write', of: ['LINF'] },
  { bucket: 'keys', access: 'read', prefix: 'requests/' },
  communes,
  traced,
];

const readsAccesses: Grant[] = [...readsHabilitations, { table: 'read', of: ['FEED'] }];
const changesAccesses: Grant[] = [...readsAccesses, { table: 'write', of: ['FEED'] }, traced];

/** What the functions with which an information place takes its requests away may do (LIN-03). */
export const informationExportGrants = {
  'partner-download-information-request': opens,
  'partner-download-information-request-xml': opens,
  // Which requests, and nothing of what is in them.
  'partner-start-information-export': [
    ...readsHabilitations,
    { table: 'read', of: ['LINF', 'EXPORT'] },
    { table: 'write', of: ['EXPORT'] },
    traced,
  ],
  'partner-read-information-export-piece': [
    ...opens,
    { table: 'read', of: ['EXPORT'] },
    { table: 'write', of: ['EXPORT'] },
  ],
  'partner-list-feed-accesses': readsAccesses,
  'partner-make-feed-access': changesAccesses,
  'partner-close-feed-access': changesAccesses,
  'software-read-information-feed': [...opens, { table: 'read', of: ['TOKEN', 'FEED'] }],
  'software-read-information-schema': [],
} satisfies Record<string, readonly Grant[]>;
