import type { Grant } from './grant.ts';
import { announced, signedIn, takesUploads, traced } from './usual-grants.ts';

const readsConvention: Grant[] = [signedIn, { table: 'read', of: ['HABILITATION'] }];
/** What was asked of a LINF lies apart from its convention, which a partner may not touch (REQ-06). */
const reads: Grant[] = [...readsConvention, { table: 'read', of: ['COMMITMENT'] }];
const sendsPieces: Grant[] = [signedIn, { bucket: 'private', access: 'write', prefix: 'uploads/' }];
const asksOrFiles: Grant[] = [...reads, { table: 'write', of: ['COMMITMENT'] }, announced];

/** What the functions on private files may do: scans (ACT-04), and commitments of subcontractors (LIN-09). */
export const fileGrants = {
  'caf-send-upload-piece': sendsPieces,
  'partner-send-own-upload-piece': sendsPieces,
  'caf-download-scan': [...readsConvention, traced, { bucket: 'private', access: 'read', prefix: 'scans/' }],
  'caf-list-commitments': reads,
  'partner-list-own-commitments': reads,
  'caf-ask-for-commitment': asksOrFiles,
  'caf-download-commitment': [
    ...reads,
    traced,
    { bucket: 'private', access: 'read', prefix: 'commitments/' },
  ],
  // What a later filing replaces is erased: no function may erase any other file.
  'partner-file-commitment': [
    ...asksOrFiles,
    ...takesUploads('commitments/'),
    { bucket: 'private', access: 'delete', prefix: 'commitments/' },
  ],
} satisfies Record<string, readonly Grant[]>;
