import type { PublicSheet } from '../../domain/directory/published.ts';
import { now } from '../api/server-time.ts';
import { formatDate, parisDay } from '../design/format.ts';
import { StateTag } from '../design/state-tag.tsx';
import { availabilityOn } from '../establishment/availability-state.ts';
import { AvailabilityWeek } from '../establishment/availability-week.tsx';
import { DeclaredWhen } from '../establishment/declared-when.tsx';

/** The places that a crèche announces, with their date and for which days (PUB-03, PUB-11); it says so when none are. */
export function SheetAvailability({ availability }: { availability: PublicSheet['availability'] }) {
  const room = availabilityOn(availability, parisDay(now()));
  return (
    <section className="stack" aria-labelledby="disponibilites">
      <div className="stack stack-tight">
        <h2 id="disponibilites">Disponibilités</h2>
        <p className="row">
          <StateTag tone={room.tone}>{room.name}</StateTag>
          {availability && (
            <span className="soft">
              <DeclaredWhen at={availability.declaredAt} />
            </span>
          )}
        </p>
        {availability && room.lasts !== 'over' && availability.state !== 'not-communicated' && (
          <p>
            {room.lasts === 'ahead' ? 'À venir\u00a0: du' : 'Du'} {formatDate(availability.from)} au{' '}
            {formatDate(availability.until)}.
          </p>
        )}
        <p>{advice(availability, room.lasts)}</p>
      </div>
      {availability?.state === 'available' && room.lasts !== 'over' && (
        <AvailabilityWeek cells={availability.cells} />
      )}
    </section>
  );
}

function advice(
  availability: PublicSheet['availability'],
  lasts: ReturnType<typeof availabilityOn>['lasts'],
): string {
  if (!availability || availability.state === 'not-communicated') {
    return 'L’établissement n’a pas communiqué ses places disponibles. Il peut en avoir\u00a0: contactez-le.';
  }
  if (lasts === 'over') {
    return `Sa dernière annonce valait jusqu’au ${formatDate(availability.until)}. Contactez-le pour connaître ses places.`;
  }
  return availability.state === 'full'
    ? 'L’établissement n’a pas de place libre sur cette période. Contactez-le pour les suivantes.'
    : 'Les places annoncées peuvent être prises entre-temps\u00a0: contactez l’établissement pour en demander une.';
}
