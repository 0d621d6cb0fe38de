import type { Grant } from './grant.ts';

/** Whoever is signed in: the account and the session that the cookie names, read at every call. */
export const signedIn: Grant = { table: 'read', of: ['ACCOUNT'] };
/** Whatever is done leaves a trace (CTL-01), and most of it is told to those concerned through the outbox. */
export const traced: Grant = { table: 'write', of: ['TRACES'] };
export const announced: Grant = { table: 'write', of: ['TRACES', 'OUTBOX'] };
/** An act takes a file that was sent: what waits is read, what is kept is written. */
export const takesUploads = (into: 'scans/' | 'commitments/'): Grant[] => [
  { bucket: 'private', access: 'read', prefix: 'uploads/' },
  { bucket: 'private', access: 'write', prefix: into },
];
export const readsHabilitations: Grant[] = [signedIn, { table: 'read', of: ['HABILITATION'] }];
/** What waits and what is online of an establishment. */
export const ofEstablishments: Grant = { table: 'read', of: ['ESTABLISHMENT'] };
/** What goes online or comes off it: the record, its line in the directory, its history. */
export const changesWhatIsOnline: Grant = { table: 'write', of: ['ESTABLISHMENT', 'DIRECTORY', 'HISTORY'] };
/** Its identity, from the reference list. */
export const identities: Grant = { table: 'read', of: ['DIRECTORY'] };
