import type { ReviewView } from '../../../contract/reviews.ts';
import { lastDayForNotice } from '../../../domain/convention/dates.ts';
import type { Reviewed } from '../../../domain/convention/review.ts';

/** What the party reads again once a year. */
export const reviewView = (seen: Reviewed): ReviewView => ({
  number: seen.id,
  kind: seen.kind,
  cafCode: seen.cafCode,
  partyName: seen.provider.name,
  anniversary: seen.duration.term.endsOn,
  lastDayForNotice: lastDayForNotice(seen.duration.term.endsOn),
  establishments: seen.establishments,
  communes: seen.communes,
  persons: seen.persons.map((person) => ({ ...person, closed: person.closed !== undefined })),
  answered: seen.duration.term.review?.answered,
});
