import type { Grant } from './grant.ts';
import { erasesRequests } from './information-grants.ts';
import { announced, readsHabilitations, signedIn, traced } from './usual-grants.ts';

/** An attestation lies apart from its convention, which a partner may not touch (REQ-06). */
const reads: Grant[] = [...readsHabilitations, { table: 'read', of: ['ATTESTATION'] }];
const opens: Grant[] = [...reads, traced, { bucket: 'private', access: 'read', prefix: 'attestations/' }];

const behindLink: Grant = { table: 'read', of: ['LINK', 'HABILITATION', 'ATTESTATION'] };

/**
 * What the functions on attestations of destruction, recalls, erasures and figures may do (LIN-04, LIN-06 to LIN-08).
 * None of them reads a key, nor anything that a key opens: of requests they read the facts, and what is left of them.
 */
export const attestationGrants = {
  // Behind a private link: the party of an ended convention has no account any more.
  'public-read-end-attestation': [behindLink],
  'public-sign-end-attestation': [
    behindLink,
    { table: 'write', of: ['HABILITATION', 'ATTESTATION'] },
    traced,
    { bucket: 'private', access: 'write', prefix: 'attestations/' },
    { bucket: 'private', access: 'delete', prefix: 'attestations/' },
  ],
  'public-download-end-attestation': [
    behindLink,
    traced,
    { bucket: 'private', access: 'read', prefix: 'attestations/' },
  ],
  'partner-list-own-attestations': reads,
  'partner-sign-attestation': [
    ...reads,
    { table: 'write', of: ['ATTESTATION'] },
    traced,
    { bucket: 'private', access: 'write', prefix: 'attestations/' },
    // The PDF of whoever signed a moment too late.
    { bucket: 'private', access: 'delete', prefix: 'attestations/' },
  ],
  'partner-download-own-attestation': opens,
  'caf-list-attestations': [signedIn, { index: ['CAF'], of: ['HABILITATION', 'ATTESTATION'] }],
  'caf-download-attestation': opens,
  'caf-read-information-figures': [
    signedIn,
    { index: ['CAF'], of: ['HABILITATION'] },
    { table: 'read', of: ['CAF', 'LINF'] },
    { bucket: 'published', access: 'read', prefix: 'reference/' },
  ],
  'cnaf-read-national-information': [signedIn, { table: 'read', of: ['CAF'] }],
  'schedule-count-information': [
    { index: ['CAF'], of: ['HABILITATION'] },
    { table: 'read', of: ['CAF', 'LINF', 'TOMBSTONE', 'ATTESTATION'] },
    { table: 'write', of: ['CAF'] },
  ],
  'schedule-recall-requests': [
    { index: ['LINF'], of: ['LINF'] },
    { table: 'read', of: ['RECALL', 'HABILITATION'] },
    { table: 'write', of: ['RECALL'] },
    announced,
  ],
  // Destroys keys and reads none.
  'schedule-erase-requests': [{ index: ['LINF'], of: ['LINF'] }, ...erasesRequests],
  'schedule-prepare-attestations': [
    { index: ['CAF'], of: ['HABILITATION', 'ATTESTATION'] },
    { table: 'read', of: ['TOMBSTONE', 'ATTESTATION'] },
    { table: 'write', of: ['ATTESTATION'] },
    announced,
  ],
} satisfies Record<string, readonly Grant[]>;
