import type { Grant } from './grant.ts';
import { announced, readsHabilitations, traced } from './usual-grants.ts';

/** The key of a family's request: given to none but the functions that must read, answer or carry what it says (LIN-06). */
export const readsKeys: Grant = { bucket: 'keys', access: 'read', prefix: 'requests/' };
/** What is known of requests without a key. */
const readsRequests: Grant = { table: 'read', of: ['LINF'] };
/**
 * What erasing requests asks for: keys, records, tombstones, a line in the journal; what a withdrawal that was cut short
 * has still to answer and to tell.
 */
export const erasesRequests: Grant[] = [
  { bucket: 'keys', access: 'delete', prefix: 'requests/' },
  readsRequests,
  { table: 'delete', of: ['LINF', 'SEALED', 'FAMILYLINK'] },
  { table: 'write', of: ['TOMBSTONE', 'INTENT'] },
  announced,
];

/** The holder of a private link, whose request is opened. */
const behindLink: Grant[] = [
  { table: 'read', of: ['FAMILYLINK', 'LINF', 'SEALED', 'HABILITATION'] },
  readsKeys,
];
const changesRequest: Grant = { table: 'write', of: ['LINF', 'SEALED'] };
/** An agent of the information place who reads what a family wrote. */
const readsFamilies: Grant[] = [...readsHabilitations, { table: 'read', of: ['LINF', 'SEALED'] }, readsKeys];

/** What the functions on families' requests to information places may do. None of the Caf or the Cnaf is here. */
export const informationGrants = {
  'public-create-information-challenge': [
    { table: 'read', of: ['FAMILYRATE'] },
    { table: 'write', of: ['FAMILYRATE', 'CHALLENGE'] },
  ],
  'public-submit-information-request': [
    { table: 'read', of: ['INTENT', 'HABILITATION', 'CHALLENGE', 'LINF', 'SEALED', 'FAMILYRATE'] },
    { table: 'write', of: ['INTENT', 'LINF', 'SEALED', 'FAMILYLINK', 'FAMILYRATE'] },
    { table: 'check', of: ['HABILITATION'] },
    { table: 'delete', of: ['CHALLENGE'] },
    announced,
    // A retry of what was sent is answered with the link that was made then.
    readsKeys,
    { bucket: 'keys', access: 'create', prefix: 'requests/' },
  ],
  'public-read-own-information-request': behindLink,
  'public-correct-information-request': [
    ...behindLink,
    changesRequest,
    announced,
    // A new address has a link of its own, and a retry with the one before is answered the same.
    { table: 'read', of: ['INTENT'] },
    { table: 'write', of: ['INTENT', 'FAMILYLINK'] },
    { table: 'delete', of: ['FAMILYLINK'] },
  ],
  'public-write-to-information-place': [...behindLink, changesRequest, announced],
  'public-withdraw-information-request': [
    { table: 'read', of: ['INTENT', 'FAMILYLINK'] },
    // First the mark that it is withdrawn.
    { table: 'write', of: ['LINF'] },
    ...erasesRequests,
  ],
  // Seeing the list opens nothing: no key.
  'partner-list-information-requests': [...readsHabilitations, readsRequests],
  'partner-read-information-request': [...readsFamilies, { table: 'write', of: ['LINF'] }, traced],
  'partner-record-follow-up': [...readsFamilies, changesRequest, traced],
  'partner-answer-family': [...readsFamilies, changesRequest, announced],
} satisfies Record<string, readonly Grant[]>;
