import type { AnyRight } from './rights-in-force.ts';
import { type Maskable, maskable, type StagedPerson } from './staged-person.ts';

/** What families write or call by. */
export type Contact = Extract<Maskable, 'phone' | 'email'>;

/** The contact that stays shown although something asks to hide it, and what hides the other before it. */
export interface KeptContact {
  contact: Contact;
  /** The other is hidden by a masking that the Caf recorded, by the file itself, or by an earlier file. */
  why: 'caf' | 'file' | 'earlier-file';
}

export interface SettledMasks {
  masked: Maskable[];
  kept?: KeptContact;
}

const otherThan = (contact: Contact): Contact => (contact === 'phone' ? 'email' : 'phone');
const isContact = (mask: Maskable): mask is Contact => mask !== 'address';

/**
 * What is hidden of a person, of all that was asked: the address, and one of e-mail and telephone, for the other stays
 * shown (CASF art. R. 421-39). Where maskings taken together would hide both, what the person asked of the Caf comes
 * first, the earliest before later ones; then what the file itself says today; then what earlier files said, the last of
 * them first. A masking that comes after the other contact is hidden has no effect.
 * @param rights those of the person that hold.
 */
export function settledMasks(
  { masks = [] }: Pick<StagedPerson, 'masks'>,
  rights: readonly AnyRight[],
): SettledMasks {
  const maskings = rights.filter((right) => right.masks);
  const earliest = [...maskings].sort((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1,
  );
  const asked = [
    ...earliest
      .filter((right) => 'by' in right)
      .map((right) => ({ why: 'caf' as const, masks: right.masks })),
    { why: 'file' as const, masks },
    ...earliest
      .filter((right) => !('by' in right))
      .reverse()
      .map((right) => ({ why: 'earlier-file' as const, masks: right.masks })),
  ];
  const hidden = new Map<Maskable, KeptContact['why']>();
  let kept: KeptContact | undefined;
  for (const { why, masks: own = [] } of asked) {
    for (const mask of maskable) {
      if (!own.includes(mask) || hidden.has(mask)) continue;
      const other = isContact(mask) ? hidden.get(otherThan(mask)) : undefined;
      if (isContact(mask) && other) kept ??= { contact: mask, why: other };
      else hidden.set(mask, why);
    }
  }
  return { masked: maskable.filter((mask) => hidden.has(mask)), ...(kept && { kept }) };
}

/** The contact already hidden that forbids to hide what is asked besides; undefined when nothing does. */
export function hiddenBefore(
  person: Pick<StagedPerson, 'masks'>,
  rights: readonly AnyRight[],
  asked: readonly Maskable[],
): Contact | undefined {
  const { masked } = settledMasks(person, rights);
  return asked
    .filter(isContact)
    .map(otherThan)
    .find((other) => masked.includes(other));
}
