import type { PublicSheet } from '../../domain/directory/published.ts';
import { daysBetween } from '../../domain/paris-day.ts';
import { now } from '../api/server-time.ts';
import { formatDate, parisDay } from '../design/format.ts';
import { StateTag } from '../design/state-tag.tsx';
import { AvailabilityPeriods } from '../establishment/availability-periods.tsx';
import { availabilityOn } from '../establishment/availability-state.ts';
import { DeclaredWhen } from '../establishment/declared-when.tsx';

type Shown = ReturnType<typeof availabilityOn>;

/**
 * The places that a crèche announces, today and for the days to come, with how long ago somebody confirmed them (PUB-03,
 * PUB-11); it says so when none are, or when nobody confirmed them (PUB-12).
 */
export function SheetAvailability({ availability }: { availability: PublicSheet['availability'] }) {
  const today = parisDay(now());
  const room = availabilityOn(availability, today);
  const shown =
    availability && (room.lasts === 'now' || room.lasts === 'ahead')
      ? availability.periods.filter(({ until }) => until >= today)
      : [];
  return (
    <section className="stack" aria-labelledby="disponibilites">
      <div className="stack stack-tight">
        <h2 id="disponibilites">Disponibilités</h2>
        <p className="row">
          <StateTag tone={room.tone}>{room.name}</StateTag>
          {availability && shown.length > 0 && (
            <span className="soft">
              {room.freshness === 'ageing' ? (
                `Non confirmé depuis ${daysBetween(parisDay(availability.confirmedAt), today)}\u00a0jours`
              ) : (
                <DeclaredWhen at={availability.confirmedAt} />
              )}
            </span>
          )}
        </p>
        <p>{advice(room)}</p>
      </div>
      <AvailabilityPeriods periods={shown} />
    </section>
  );
}

function advice({ lasts, period, freshness }: Shown): string {
  if (lasts === 'over' && period) {
    return `Sa dernière annonce valait jusqu’au ${formatDate(period.until)}. Contactez-le pour connaître ses places.`;
  }
  if (lasts !== 'now' && lasts !== 'ahead') {
    return 'L’établissement n’a pas communiqué ses places disponibles. Il peut en avoir\u00a0: contactez-le.';
  }
  if (period?.state === 'full') {
    return 'L’établissement n’a pas de place libre sur cette période. Contactez-le pour les suivantes.';
  }
  return freshness === 'ageing'
    ? 'Ces places n’ont pas été confirmées récemment\u00a0: contactez l’établissement avant de compter dessus.'
    : 'Les places annoncées peuvent être prises entre-temps\u00a0: contactez l’établissement pour en demander une.';
}
