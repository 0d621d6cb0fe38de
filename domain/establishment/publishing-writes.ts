import type { Call } from '../actor.ts';
import { operatingListingOf } from '../directory/list-establishment.ts';
import type { AccountId } from '../identifiers.ts';
import type { Write } from '../records.ts';
import { informationOnline, withFieldsOf } from './fields-to-decide.ts';
import type { OperatingField, OperatingInformation } from './operating-information.ts';
import { sectionOf } from './operating-sections.ts';
import type { Publication, ValidatedParts } from './publication.ts';
import type { Submission } from './submission.ts';

/**
 * The publication once these fields of a submission are approved: the others stay as families read them. `present`
 * takes away the names of people who are no parties any more: sent in the very moment in which they left, they may have
 * escaped `withoutMembers` (AVN-07).
 */
export const publishedWith = (
  publication: Publication | undefined,
  { establishmentId, information, submittedBy, submittedAt }: Submission,
  approved: readonly OperatingField[],
  present: (information: OperatingInformation) => OperatingInformation,
  { at, by, call }: { at: string; by: AccountId; call: Call },
): Publication => ({
  establishmentId,
  information: present(withFieldsOf(informationOnline(publication), information, approved)),
  submittedBy,
  submittedAt,
  approvedBy: by,
  approvedAt: at,
  validatedParts: {
    ...partsOnline(publication),
    ...Object.fromEntries(approved.map((field) => [sectionOf(field), at])),
  },
  version: (publication?.version ?? 0) + 1,
  lastCommand: call.commandId,
});

/** Nothing of what was withdrawn counts: it must be validated anew (PUB-07). */
const partsOnline = (publication: Publication | undefined): ValidatedParts =>
  (publication && !publication.withdrawn && publication.validatedParts) || {};

/** The writes that put a publication online in the place of the one before, which stays in the history (PUB-04). */
export const publishingWrites = (before: Publication | undefined, next: Publication): Write[] => [
  { do: before ? 'replace' : 'create', kind: 'publication', record: next },
  { do: 'put', kind: 'operatingListing', record: operatingListingOf(next) },
  {
    do: 'create',
    kind: 'history',
    record: {
      establishmentId: next.establishmentId,
      part: 'operating',
      at: next.approvedAt,
      by: next.submittedBy,
      approvedBy: next.approvedBy,
      operating: next.information,
      version: next.version,
    },
  },
];
