import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';

/** Who receives a request, as a family is told. */
export interface Receiving {
  name: string;
  address: { street: string; postcode: string; city: string };
  email: string;
  phone?: string | undefined;
}

/** The information place of a convention; the party itself where the annex names none. */
export function receivingOf({ place, provider }: Pick<Habilitation, 'place' | 'provider'>): Receiving {
  const { name, address, email, phone } = place ?? provider;
  return { name, address, email, ...(phone !== undefined && { phone }) };
}

/** The convention of an information place that covers a commune at this very moment; undefined for any other (LIN-01). */
export async function receivingConvention(
  deps: Deps,
  { habilitationId, communeCode }: { habilitationId: string; communeCode: string },
): Promise<Habilitation | undefined> {
  const convention = await deps.records.get('habilitation', [habilitationId]);
  const receives =
    convention?.kind === 'linf' &&
    isInForce(convention, parisDay(deps.now())) &&
    convention.communes.some(({ code }) => code === communeCode);
  return receives ? convention : undefined;
}
