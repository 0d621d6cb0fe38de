import type { MandatedEstablishments } from '../../../contract/software.ts';
import { freshnessOf } from '../../../domain/availability/freshness.ts';
import type { MandatedEstablishment } from '../../../domain/software/mandated-establishments.ts';

/** An establishment as its editor reads it: what it may send, and what is online. */
export function mandatedLine(
  { establishmentId, mandate, reference, availability }: MandatedEstablishment,
  editorId: string,
  now: Date,
): MandatedEstablishments['establishments'][number] {
  const { source } = availability ?? {};
  const whose = source?.kind === 'software' && source.editorId === editorId ? 'this' : 'other';
  return {
    establishmentId,
    name: reference?.name ?? establishmentId,
    ...(reference?.capacity !== undefined && { capacity: reference.capacity }),
    mandateGivenAt: mandate.givenAt,
    version: availability?.version ?? 0,
    ...(availability && {
      online: {
        periods: availability.periods,
        declaredAt: availability.declaredAt,
        confirmedAt: availability.confirmedAt,
        freshness: freshnessOf(availability.confirmedAt, now),
        by: source?.kind === 'software' ? (`${whose}-software` as const) : 'person',
        withdrawn: availability.withdrawn !== undefined,
      },
    }),
  };
}
