import { fieldErrors, frenchIssue } from '../../../contract/french-issues.ts';
import { HabilitationRequest } from '../../../domain/habilitation/request.ts';
import { type EstablishmentFacts, emptyAddress, emptyDraft, type RequestDraft } from './draft.ts';
import type { AskedKind } from './kinds.ts';
import { type Step, stepOfPath, stepsOf } from './steps.ts';

/** The body of the request, to be parsed by its schema. */
export function bodyOf(kind: AskedKind, draft: RequestDraft) {
  const { cafCode, provider, establishments, place, communes, house, mutualConsent } = draft;
  const persons = draft.persons.map(({ address: _, ...person }) => person);
  switch (kind) {
    case 'structures':
      return { kind, cafCode, provider, establishments, persons };
    case 'linf': {
      const { establishmentId, ...contact } = place;
      const known = establishmentId ? { establishmentId } : {};
      return {
        kind,
        cafCode,
        provider,
        place: { ...contact, ...known },
        communes,
        persons: draft.persons,
      };
    }
    case 'mam': {
      const { establishmentId, ...contact } = house;
      return {
        kind,
        cafCode,
        house: { ...contact, establishmentId: establishmentId || undefined },
        persons,
        mutualConsent,
      };
    }
  }
}

/** The pages where something is missing or wrong, in order, with how many answers. */
export function missingIn(kind: AskedKind, draft: RequestDraft): { step: Step; count: number }[] {
  const parsed = HabilitationRequest.safeParse(bodyOf(kind, draft), { error: frenchIssue });
  if (parsed.success) return [];
  const paths = [...new Set(fieldErrors(parsed.error).map(({ path }) => path))];
  return stepsOf[kind]
    .map((step) => ({ step, count: paths.filter((path) => stepOfPath(path) === step).length }))
    .filter(({ count }) => count > 0);
}

/** An address as it is typed: every line is there. */
const asTyped = (address: { street: string; complement?: string; postcode: string; city: string }) => ({
  ...emptyAddress,
  ...address,
});

/** The draft of a request that was sent already, to correct it. */
export function draftOfRequest(
  request: HabilitationRequest,
  described: Record<string, EstablishmentFacts>,
  askedAt: string,
): RequestDraft {
  const begun = { ...emptyDraft(), cafCode: request.cafCode, described, askedAt };
  const persons = request.persons.map((person) => ({
    ...person,
    address: asTyped('address' in person ? person.address : emptyAddress),
  }));
  if (request.kind === 'mam') {
    const { house } = request;
    return {
      ...begun,
      house: { ...house, address: asTyped(house.address), phone: house.phone ?? '' },
      persons,
      mutualConsent: request.mutualConsent,
    };
  }
  const provider = {
    ...request.provider,
    address: asTyped(request.provider.address),
    phone: request.provider.phone ?? '',
  };
  if (request.kind === 'structures')
    return { ...begun, provider, establishments: request.establishments, persons };
  const { place, communes } = request;
  return {
    ...begun,
    provider,
    place: {
      ...place,
      establishmentId: place.establishmentId ?? '',
      address: asTyped(place.address),
      phone: place.phone ?? '',
    },
    communes,
    persons,
  };
}
