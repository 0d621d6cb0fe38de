import { useCallback, useState } from 'react';
import * as z from 'zod';
import { establishmentTypes } from '../../../domain/establishment/establishment-type.ts';
import type { StructuresRequest } from '../../../domain/habilitation/request.ts';
import { readDraft, writeDraft } from '../../api/draft-store.ts';

const typed = z.string().catch('');

/** What the Caf's list says of an establishment, kept to show it without asking again. */
export const EstablishmentFacts = z.object({
  type: z.enum(establishmentTypes),
  name: z.string(),
  address: z.string(),
});
export type EstablishmentFacts = z.infer<typeof EstablishmentFacts>;

const ProviderDraft = z.object({
  name: typed,
  legalForm: typed,
  address: z.object({ street: typed, complement: typed, postcode: typed, city: typed }),
  email: typed,
  phone: typed,
  representative: z.object({ civility: typed, firstName: typed, lastName: typed, role: typed }),
});

const PersonDraft = z.object({ lastName: typed, firstName: typed, email: typed, function: typed });

/** A request under way, as typed: nothing in it is required, its final reading says what is missing. */
export const RequestDraft = z.object({
  /** One intent, one key: sending twice makes one request (REQ-08). */
  key: z.uuid(),
  cafCode: typed,
  provider: ProviderDraft,
  establishments: z.array(
    z.object({ establishmentId: z.string(), operating: z.boolean(), availability: z.boolean() }),
  ),
  described: z.record(z.string(), EstablishmentFacts),
  persons: z.array(PersonDraft),
  /** For a correction: when the Caf asked for it. An older draft answers an older question. */
  askedAt: z.string().optional(),
  /** What was sent without an answer, in case it took effect and the draft changed afterwards. */
  sentUnanswered: z.string().optional(),
});
export type RequestDraft = z.infer<typeof RequestDraft>;

export const emptyPerson = { lastName: '', firstName: '', email: '', function: '' };

/** A request with nothing in it yet, under a key of its own. */
export const emptyDraft = (): RequestDraft => ({
  key: crypto.randomUUID(),
  cafCode: '',
  provider: {
    name: '',
    legalForm: '',
    address: { street: '', complement: '', postcode: '', city: '' },
    email: '',
    phone: '',
    representative: { civility: '', firstName: '', lastName: '', role: '' },
  },
  establishments: [],
  described: {},
  persons: [],
});

/** The body of the request, to be parsed by its schema. */
export const bodyOf = ({ cafCode, provider, establishments, persons }: RequestDraft) => ({
  kind: 'structures' as const,
  cafCode,
  provider,
  establishments,
  persons,
});

/** The draft of a request that was sent already, to correct it. */
export const draftOfRequest = (
  request: StructuresRequest,
  described: Record<string, EstablishmentFacts>,
  askedAt: string,
): RequestDraft => {
  const { provider } = request;
  return {
    ...emptyDraft(),
    ...request,
    provider: {
      ...provider,
      address: { ...provider.address, complement: provider.address.complement ?? '' },
      phone: provider.phone ?? '',
    },
    described,
    askedAt,
  };
};

/** Drafts of the public form belong to the browser, whoever may be signed in. */
const anybody = {};

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
    const kept = RequestDraft.safeParse(readDraft(anybody, name));
    if (kept.success && fits(kept.data)) return kept.data;
    const begun = initial();
    return begun;
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
