import type { ListingName, RecordKind } from '../../domain/records.ts';
import type { Listed, Places, Schemas } from './partition.ts';
import * as ACCOUNT from './partitions/account.ts';
import * as ATTEMPTS from './partitions/attempts.ts';
import * as ATTESTATION from './partitions/attestation.ts';
import * as CAF from './partitions/caf.ts';
import * as CHALLENGE from './partitions/challenge.ts';
import * as CHILDMINDERS from './partitions/childminders.ts';
import * as COMMITMENT from './partitions/commitment.ts';
import * as COUNCIL from './partitions/council.ts';
import * as DIRECTORY from './partitions/directory.ts';
import * as DRAFT from './partitions/draft.ts';
import * as EDITOR from './partitions/editor.ts';
import * as EMAIL from './partitions/email.ts';
import * as ESTABLISHMENT from './partitions/establishment.ts';
import * as EXPORT from './partitions/export.ts';
import * as FAMILYLINK from './partitions/familylink.ts';
import * as FAMILYRATE from './partitions/familyrate.ts';
import * as FEED from './partitions/feed.ts';
import * as HABILITATION from './partitions/habilitation.ts';
import * as HISTORY from './partitions/history.ts';
import * as INTENT from './partitions/intent.ts';
import * as LINF from './partitions/linf.ts';
import * as LINK from './partitions/link.ts';
import * as MANDATE from './partitions/mandate.ts';
import * as OUTBOX from './partitions/outbox.ts';
import * as RECALL from './partitions/recall.ts';
import * as REGISTER from './partitions/register.ts';
import * as SEALED from './partitions/sealed.ts';
import * as THREAD from './partitions/thread.ts';
import * as TOKEN from './partitions/token.ts';
import * as TOMBSTONE from './partitions/tombstone.ts';
import * as TRACES from './partitions/traces.ts';
import * as USAGE from './partitions/usage.ts';

/**
 * The one list of what the table holds: a partition each, under the prefix of its keys, with the kinds of records that
 * lie there, what they must look like and how they are listed. Grants are written with these prefixes, and the bundle of
 * a function holds the partitions that its grants name (`build/kinds-at-hand.ts`). `docs/access-patterns.md` lists what
 * each page reads.
 */
export const partitions = {
  ACCOUNT,
  EMAIL,
  ATTEMPTS,
  CHALLENGE,
  CAF,
  HABILITATION,
  COMMITMENT,
  THREAD,
  INTENT,
  LINK,
  DIRECTORY,
  ESTABLISHMENT,
  DRAFT,
  HISTORY,
  TRACES,
  REGISTER,
  OUTBOX,
  LINF,
  SEALED,
  FAMILYLINK,
  FAMILYRATE,
  TOMBSTONE,
  RECALL,
  ATTESTATION,
  EXPORT,
  FEED,
  TOKEN,
  COUNCIL,
  CHILDMINDERS,
  EDITOR,
  USAGE,
  MANDATE,
};

type Partitions = typeof partitions;
type Named<Part extends string> = {
  [P in keyof Partitions]: Partitions[P] extends Record<Part, infer Held> ? keyof Held : never;
}[keyof Partitions];

interface Whole {
  places: Places<RecordKind>;
  schemas: Schemas<RecordKind>;
  listings: Listed<ListingName>;
}

function everything<_Missing extends never>(): Whole {
  const all = Object.values(partitions);
  return {
    places: Object.assign({}, ...all.map(({ places }) => places)),
    schemas: Object.assign({}, ...all.map(({ schemas }) => schemas)),
    listings: Object.assign({}, ...all.map((one) => ('listings' in one ? one.listings : {}))),
  };
}

/** Every kind and every listing. Does not compile while one lies in no partition. */
export const everyKind = everything<
  Exclude<RecordKind, Named<'places'> & Named<'schemas'>> | Exclude<ListingName, Named<'listings'>>
>();
