import { useCallback, useState } from 'react';
import * as z from 'zod';
import { establishmentTypes } from '../../../domain/establishment/establishment-type.ts';
import { readDraft, writeDraft } from '../../api/draft-store.ts';
import type { AskedKind } from './kinds.ts';

const typed = z.string().catch('');

/** What the Caf's list says of an establishment, kept to show it without asking again. */
export const EstablishmentFacts = z.object({
  type: z.enum(establishmentTypes),
  name: z.string(),
  address: z.string(),
});
export type EstablishmentFacts = z.infer<typeof EstablishmentFacts>;

export const emptyAddress = { street: '', complement: '', postcode: '', city: '' };
const AddressDraft = z
  .object({ street: typed, complement: typed, postcode: typed, city: typed })
  .catch(emptyAddress);

const ProviderDraft = z.object({
  name: typed,
  legalForm: typed,
  address: AddressDraft,
  email: typed,
  phone: typed,
  representative: z.object({ civility: typed, firstName: typed, lastName: typed, role: typed }),
});

/** An information place, or a house: which one in the Caf's list, and where to write to it. */
const PlaceDraft = z.object({
  establishmentId: typed,
  name: typed,
  address: AddressDraft,
  email: typed,
  phone: typed,
});
export type PlaceDraft = z.infer<typeof PlaceDraft>;

const PersonDraft = z.object({
  lastName: typed,
  firstName: typed,
  email: typed,
  function: typed,
  /** Professional address, of a LINF's persons alone. */
  address: AddressDraft,
});
export type PersonDraft = z.infer<typeof PersonDraft>;

const emptyPlace: PlaceDraft = { establishmentId: '', name: '', address: emptyAddress, email: '', phone: '' };

/**
 * A request under way, as typed: nothing in it is required, its final reading says what is missing. It has room for
 * every kind; what its own does not ask for stays empty.
 */
export const RequestDraft = z.object({
  /** One intent, one key: sending twice makes one request (REQ-08). */
  key: z.uuid(),
  cafCode: typed,
  provider: ProviderDraft,
  establishments: z
    .array(z.object({ establishmentId: z.string(), operating: z.boolean(), availability: z.boolean() }))
    .catch([]),
  described: z.record(z.string(), EstablishmentFacts),
  place: PlaceDraft.catch(emptyPlace),
  communes: z.array(z.object({ code: z.string(), name: z.string() })).catch([]),
  house: PlaceDraft.catch(emptyPlace),
  persons: z.array(PersonDraft),
  /** All members of the house agree; asked again when the members change (S3 art. 2). */
  mutualConsent: z.boolean().catch(false),
  /** For a correction: when the Caf asked for it. An older draft answers an older question. */
  askedAt: z.string().optional(),
  /** What was sent without an answer, in case it took effect and the draft changed afterwards. */
  sentUnanswered: z.string().optional(),
});
export type RequestDraft = z.infer<typeof RequestDraft>;

export const emptyPerson: PersonDraft = {
  lastName: '',
  firstName: '',
  email: '',
  function: '',
  address: emptyAddress,
};

/** A request with nothing in it yet, under a key of its own. */
export const emptyDraft = (): RequestDraft => ({
  key: crypto.randomUUID(),
  cafCode: '',
  provider: {
    name: '',
    legalForm: '',
    address: emptyAddress,
    email: '',
    phone: '',
    representative: { civility: '', firstName: '', lastName: '', role: '' },
  },
  establishments: [],
  described: {},
  place: emptyPlace,
  communes: [],
  house: emptyPlace,
  persons: [],
  mutualConsent: false,
});

/** Where the applicant reads what the Caf answers: the provider's address, or the house's. */
export const addressee = (kind: AskedKind, { provider, house }: RequestDraft): string =>
  kind === 'mam' ? house.email : provider.email;

/** Drafts of the public form belong to the browser, whoever may be signed in. */
const anybody = {};

/** The draft kept in this browser under a name, if one is. */
export const keptDraft = (name: string): RequestDraft | undefined =>
  RequestDraft.safeParse(readDraft(anybody, name)).data;

/**
 * The draft kept in this browser under a name, through reloads and visits (`initial` where there is none, or where
 * `fits` refuses what is kept).
 */
export function useRequestDraft(
  name: string,
  initial: () => RequestDraft,
  fits: (kept: RequestDraft) => boolean = () => true,
) {
  const [draft, setDraft] = useState(() => {
    const kept = keptDraft(name);
    return kept && fits(kept) ? kept : initial();
  });
  const change = useCallback(
    (part: Partial<RequestDraft>) =>
      setDraft((before) => {
        const after = { ...before, ...part };
        writeDraft(anybody, name, after);
        return after;
      }),
    [name],
  );
  return { draft, change };
}
