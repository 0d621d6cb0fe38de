import type { Grant } from './grant.ts';
import { traced } from './usual-grants.ts';

/** The person whom a link was mailed to, and the right that this person has at this moment. */
const followsLink: Grant = {
  table: 'read',
  of: ['LINK', 'ACCOUNT', 'HABILITATION', 'ESTABLISHMENT', 'DIRECTORY'],
};

/** What the weekly mails about places and their links may do (PUB-12). */
export const availabilityGrants = {
  'public-read-availability-link': [followsLink],
  'public-use-availability-link': [
    followsLink,
    { table: 'write', of: ['LINK', 'ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] },
    traced,
  ],
  'schedule-remind-availability': [
    { index: ['CAF'] },
    { table: 'read', of: ['DIRECTORY', 'LINK'] },
    { table: 'write', of: ['LINK', 'OUTBOX'] },
  ],
} satisfies Record<string, readonly Grant[]>;
