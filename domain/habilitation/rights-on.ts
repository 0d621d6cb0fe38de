import type { Habilitation } from './habilitation.ts';
import { statesInForce } from './transitions.ts';

/** What a habilitation lets its agents do to an establishment: nothing unless the convention is in force. */
export function rightsOn(
  habilitations: readonly Habilitation[],
  establishmentId: string,
): { operating: boolean; availability: boolean } {
  const rights = habilitations
    .filter(({ state }) => statesInForce.includes(state))
    .flatMap((habilitation) => habilitation.establishments)
    .filter((establishment) => establishment.establishmentId === establishmentId);
  return {
    operating: rights.some((right) => right.operating),
    availability: rights.some((right) => right.availability && right.type === 'EAJE'),
  };
}
