import { formatCount } from '../../design/format.ts';
import type { RequestDraft } from './draft.ts';
import type { AskedKind } from './kinds.ts';

/** What was chosen in a Caf's list or department, and is lost with the Caf; undefined when nothing was. */
export function fromListOfCaf(kind: AskedKind, draft: RequestDraft): string | undefined {
  if (kind === 'structures') {
    const { length } = draft.establishments;
    return length > 0 ? formatCount(length, 'établissement') : undefined;
  }
  if (kind === 'mam') return draft.house.establishmentId ? 'votre maison' : undefined;
  const chosen = [
    draft.communes.length > 0 && formatCount(draft.communes.length, 'commune'),
    draft.place.establishmentId && 'votre relais',
  ].filter(Boolean);
  return chosen.length > 0 ? chosen.join(' et ') : undefined;
}

/** The draft without them. What was typed by hand stays. */
export const emptiedOfCaf = (draft: RequestDraft): Partial<RequestDraft> => ({
  establishments: [],
  described: {},
  communes: [],
  place: { ...draft.place, establishmentId: '' },
  house: { ...draft.house, establishmentId: '' },
});
