import type { Grant } from './grant.ts';
import { identities, ofEstablishments, readsHabilitations, signedIn, traced } from './usual-grants.ts';

/** The person whom a link was mailed to, and the right that this person has at this moment. */
const followsLink: Grant = {
  table: 'read',
  of: ['LINK', 'ACCOUNT', 'HABILITATION', 'ESTABLISHMENT', 'DIRECTORY'],
};

/** What the weekly mails about places and their links may do (PUB-12). */
export const availabilityGrants = {
  'caf-list-availability-to-confirm': [
    signedIn,
    { index: ['CAF'], of: ['HABILITATION'] },
    identities,
    ofEstablishments,
  ],

  'partner-read-availability-templates': [...readsHabilitations, ofEstablishments, identities],
  'partner-change-availability-templates': [
    ...readsHabilitations,
    ofEstablishments,
    identities,
    { table: 'write', of: ['ESTABLISHMENT'] },
    traced,
  ],
  'public-read-availability-link': [followsLink],
  'public-use-availability-link': [
    followsLink,
    { table: 'write', of: ['LINK', 'ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] },
    traced,
  ],
  'schedule-remind-availability': [
    { index: ['CAF'], of: ['HABILITATION'] },
    { table: 'read', of: ['DIRECTORY', 'LINK', 'ESTABLISHMENT', 'ACCOUNT'] },
    { table: 'write', of: ['LINK', 'OUTBOX'] },
  ],
} satisfies Record<string, readonly Grant[]>;
