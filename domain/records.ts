import type { Account, EmailOwner, Session, SignInAttempts } from './accounts/account.ts';
import type { Challenge } from './accounts/challenge.ts';
import type { Availability } from './availability/availability.ts';
import type { AvailabilityLink, AvailabilityReminder } from './availability/availability-link.ts';
import type { AvailabilityInvitation } from './availability/invitation.ts';
import type { AvailabilityTemplates } from './availability/templates.ts';
import type { CafProfile } from './caf/caf-profile.ts';
import type { LatestLoad } from './caf/latest-load.ts';
import type { ReasonTemplates } from './caf/reason-templates.ts';
import type { ChildminderRight } from './childminders/childminder-right.ts';
import type { CouncilFile } from './childminders/council-file.ts';
import type { CouncilFileForgetting } from './childminders/council-file-forgetting.ts';
import type { CouncilReminder } from './childminders/council-reminder.ts';
import type { ChildminderPointer, ChildminderSalt } from './childminders/pointer.ts';
import type { ChildminderPositions } from './childminders/positions.ts';
import type { CommitmentRequest } from './commitments/commitment-request.ts';
import type { AgendaEntry } from './convention/agenda.ts';
import type { Amendment } from './convention/amendment.ts';
import type { InformationPlaceListing } from './directory/information-place.ts';
import type { AvailabilityListing, OperatingListing, Republication } from './directory/listing.ts';
import type { Location } from './directory/location.ts';
import type { HistoryEntry } from './establishment/history.ts';
import type { MemberConsents } from './establishment/member-consents.ts';
import type { OperatingDraft } from './establishment/operating-draft.ts';
import type { Publication } from './establishment/publication.ts';
import type { Submission } from './establishment/submission.ts';
import type { CafFigures } from './figures/caf-figures.ts';
import type { Habilitation, PrivateLink, SubmittedRequest } from './habilitation/habilitation.ts';
import type { Thread } from './habilitation/thread.ts';
import type { DestructionAttestation } from './linf/destruction-attestation.ts';
import type { FeedClient, FeedToken } from './linf/feed-client.ts';
import type { InformationExport } from './linf/information-export.ts';
import type { InformationFigures } from './linf/information-figures.ts';
import type { AddressSalt, InformationCall } from './linf/information-rate.ts';
import type {
  ErasedRequest,
  InformationLink,
  InformationRequest,
  SealedRequest,
  SubmittedInformation,
} from './linf/information-request.ts';
import type { InformationRecall } from './linf/retrieval-reminders.ts';
import type { OutboxEvent } from './outbox/event.ts';
import type { ReferenceEstablishment } from './reference-list/reference-establishment.ts';
import type { ReferenceLoad } from './reference-list/reference-load.ts';
import type { Result } from './result.ts';
import type { RegisterEntry, RegisteredIntent, RegisterReminder } from './rights/register-entry.ts';
import type { Editor, EditorToken, EditorUsage } from './software/editor.ts';
import type { Mandate } from './software/mandate.ts';
import type { DeliveredItem, Delivery } from './software/report.ts';
import type { Trace } from './traces/trace.ts';

/** Every kind of record the table holds, by name. Keys are strings made by `keyOf` in the adapter. */
export interface RecordKinds {
  account: Account;
  emailOwner: EmailOwner;
  session: Session;
  signInAttempts: SignInAttempts;
  challenge: Challenge;
  cafProfile: CafProfile;
  reasonTemplates: ReasonTemplates;
  latestLoad: LatestLoad;
  cafFigures: CafFigures;
  habilitation: Habilitation;
  agenda: AgendaEntry;
  amendment: Amendment;
  commitmentRequest: CommitmentRequest;
  thread: Thread;
  submittedRequest: SubmittedRequest;
  privateLink: PrivateLink;
  reference: Versioned<ReferenceEstablishment>;
  referenceLoad: ReferenceLoad;
  submission: Submission;
  publication: Publication;
  availability: Availability;
  availabilityLink: AvailabilityLink;
  availabilityReminder: AvailabilityReminder;
  availabilityInvitation: AvailabilityInvitation;
  availabilityTemplates: AvailabilityTemplates;
  operatingListing: OperatingListing;
  availabilityListing: AvailabilityListing;
  informationPlace: InformationPlaceListing;
  location: Location;
  republication: Republication;
  operatingDraft: OperatingDraft;
  memberConsents: MemberConsents;
  history: HistoryEntry;
  trace: Trace;
  registerEntry: RegisterEntry;
  registeredIntent: RegisteredIntent;
  registerReminder: RegisterReminder;
  outbox: OutboxEvent;
  editor: Editor;
  editorToken: EditorToken;
  editorUsage: EditorUsage;
  mandate: Mandate;
  delivery: Delivery;
  deliveredItem: DeliveredItem;
  informationRequest: InformationRequest;
  sealedRequest: SealedRequest;
  informationLink: InformationLink;
  submittedInformation: SubmittedInformation;
  informationCall: InformationCall;
  addressSalt: AddressSalt;
  erasedRequest: ErasedRequest;
  informationRecall: InformationRecall;
  destructionAttestation: DestructionAttestation;
  informationFigures: InformationFigures;
  informationExport: InformationExport;
  feedClient: FeedClient;
  feedToken: FeedToken;
  councilFile: CouncilFile;
  councilFileForgetting: CouncilFileForgetting;
  councilReminder: CouncilReminder;
  childminderPointer: ChildminderPointer;
  childminderPositions: ChildminderPositions;
  childminderRight: ChildminderRight;
  childminderSalt: ChildminderSalt;
}
export type RecordKind = keyof RecordKinds;

export type Versioned<T> = T & { version: number };

/** Identifies one record of a kind. Most kinds have one part; a listing below a parent has two. */
export type RecordKey = readonly [string, ...string[]];

/**
 * One step of an atomic write. `create`, `replace` and `remove` state what must be true; `put` does not care; `check`
 * states what must be true of a record that it leaves alone.
 */
export type Write = {
  [K in RecordKind]:
    | { do: 'create'; kind: K; record: RecordKinds[K] }
    | { do: 'replace'; kind: K; record: RecordKinds[K] & { version: number } }
    | { do: 'put'; kind: K; record: RecordKinds[K] }
    | { do: 'delete'; kind: K; key: RecordKey; mustExist: boolean }
    | { do: 'remove'; kind: K; key: RecordKey; version: number }
    | { do: 'check'; kind: K; key: RecordKey; version: number };
}[RecordKind];

/** The listings that pages need, each one query. */
export interface Listings {
  habilitationsOfCaf: { of: 'habilitation'; by: { cafCode: string } };
  /** Avenants of a convention, in the order of their numbers. */
  amendmentsOf: { of: 'amendment'; by: { habilitationId: string } };
  /** What was asked of a LINF about its subcontractors, in the order of the numbers. */
  commitmentRequestsOf: { of: 'commitmentRequest'; by: { habilitationId: string } };
  /** Those in which the party wrote what no agent has read. */
  unreadThreadsOfCaf: { of: 'thread'; by: { cafCode: string } };
  accountsOfCaf: { of: 'account'; by: { cafCode: string } };
  administrators: { of: 'account'; by: Record<never, never> };
  accountsOfEveryCaf: { of: 'account'; by: Record<never, never> };
  agendaThrough: { of: 'agenda'; by: { through: string } };
  submissionsOfCaf: { of: 'submission'; by: { cafCode: string } };
  referencesOfCaf: {
    of:
      | 'reference'
      | 'operatingListing'
      | 'availabilityListing'
      | 'location'
      | 'informationPlace'
      | 'republication';
    by: { cafCode: string };
  };
  historyOfEstablishment: { of: 'history'; by: { establishmentId: string; part: string; before?: string } };
  tracesOfCaf: { of: 'trace'; by: { cafCode: string; month: string; before?: string } };
  /** Connections of a department's people for one month, or of one of them: in the order of accounts, then of time. */
  connectionsOfCaf: { of: 'trace'; by: { cafCode: string; month: string; accountId?: string } };
  referenceLoadsOfCaf: { of: 'referenceLoad'; by: { cafCode: string } };
  /** `dueBefore`: only what waits for an answer, due before that day. */
  registerOfCaf: { of: 'registerEntry'; by: { cafCode: string; dueBefore?: string } };
  editors: { of: 'editor'; by: Record<never, never> };
  /** Mandates of a department, in force or not. */
  mandatesOfCaf: { of: 'mandate'; by: { cafCode: string } };
  /** Those in force, by the index: what it says is read again in the table. */
  mandatesOfEditor: { of: 'mandate'; by: { editorId: string } };
  /** Families' requests to an information place, in the order of their transmission. */
  informationRequestsOf: { of: 'informationRequest'; by: { habilitationId: string } };
  /** The same, after the one whose identifier is given. */
  informationRequestsSince: { of: 'informationRequest'; by: { habilitationId: string; after?: string } };
  /** What families' acts are counted together in one minute. */
  informationCallsOf: { of: 'informationCall'; by: { counter: string } };
  /** Accesses of programs to an information place's feed, closed ones included. */
  feedClientsOf: { of: 'feedClient'; by: { habilitationId: string } };
  /** Those that nobody has retrieved, of every information place, the oldest first: by the index. */
  requestsAwaited: { of: 'informationRequest'; by: Record<never, never> };
  /** Those to erase on a day or before, retrieved or not: by the index. */
  requestsToErase: { of: 'informationRequest'; by: { through: string; retrieved: boolean } };
  /** What is left of requests erased between two days, both included, in the order of those days. */
  erasedRequestsOf: { of: 'erasedRequest'; by: { habilitationId: string; from?: string; through?: string } };
  /** What an information place attests, month after month. */
  attestationsOf: { of: 'destructionAttestation'; by: { habilitationId: string } };
  /** The same of a department, those that wait for a signature alone if asked so: by the index. */
  attestationsOfCaf: { of: 'destructionAttestation'; by: { cafCode: string; awaited?: boolean } };
  /** What a council dropped, in the order of announcements. */
  councilFilesOf: { of: 'councilFile'; by: { habilitationId: string } };
  /**
   * What every council of a department dropped, by the index: all of it, what waits for an importer, or the others
   * through one of them.
   */
  councilFilesOfCaf: {
    of: 'councilFile';
    by: { cafCode: string; waiting?: true } | { cafCode: string; waiting: false; through?: string };
  };
  /** Reminders that left to a council, in the order of their days. */
  councilRemindersOf: { of: 'councilReminder'; by: { habilitationId: string } };
  /** Which files families see, the rights that the Caf recorded, and how far the search for addresses has come. */
  childmindersOf: {
    of: 'childminderPointer' | 'childminderRight' | 'childminderPositions' | 'childminderSalt';
    by: { cafCode: string };
  };
  unsentEvents: { of: 'outbox'; by: { before: string } };
}
export type ListingName = keyof Listings;

interface Page<T> {
  items: T[];
  /** Opaque; absent on the last page. */
  next?: string;
}

/** Where state lives. One engine implements it; `tests/adapters/dynamo` is its contract. */
export interface Records {
  /** Strongly consistent. What has expired is absent, whether or not the engine has removed it yet. */
  get<K extends RecordKind>(kind: K, key: RecordKey): Promise<RecordKinds[K] | undefined>;
  /** Several records of any kinds in one call (at most 100), in the order asked, undefined where absent. */
  getAll<const Q extends readonly { kind: RecordKind; key: RecordKey }[]>(
    wanted: Q,
  ): Promise<{ [I in keyof Q]: RecordKinds[Q[I]['kind']] | undefined }>;
  list<L extends ListingName>(
    listing: L,
    by: Listings[L]['by'],
    page?: { limit?: number; after?: string | undefined; newestFirst?: boolean },
  ): Promise<Page<{ [K in Listings[L]['of']]: { kind: K; record: RecordKinds[K] } }[Listings[L]['of']]>>;
  /** All or nothing, at most 100 writes. `conflict` when a stated condition does not hold: nothing was written. */
  commit(writes: readonly Write[]): Promise<Result<undefined, { code: 'conflict' }>>;
}

/** Every record of a listing, page after page: for what must be seen whole, such as a department's directory. */
export async function listAll<L extends ListingName>(records: Records, listing: L, by: Listings[L]['by']) {
  const items: Awaited<ReturnType<typeof records.list<L>>>['items'] = [];
  let after: string | undefined;
  do {
    const page = await records.list(listing, by, { after });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}

/** Keys that one call takes at most. */
const perBatch = 100;

/** Records of one kind under any number of keys, in the order asked, undefined where absent: a batch per hundred. */
export async function getMany<K extends RecordKind>(
  records: Records,
  kind: K,
  keys: readonly RecordKey[],
): Promise<(RecordKinds[K] | undefined)[]> {
  const found: (RecordKinds[K] | undefined)[] = [];
  for (let start = 0; start < keys.length; start += perBatch) {
    const wanted = keys.slice(start, start + perBatch).map((key) => ({ kind, key }));
    found.push(...(await records.getAll(wanted)));
  }
  return found;
}
