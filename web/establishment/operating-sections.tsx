import { type ReactNode, useId } from 'react';
import type { OperatingField, ShownInformation } from '../../domain/establishment/operating-information.ts';
import { ClosingPeriods, OpeningHours } from './opening-hours.tsx';
import { operatingValue } from './operating-value.tsx';
import { fieldWords } from './words.ts';
import './operating-sections.css';

const texts = [
  'tariffs',
  'enrolment',
  'admission',
  'educationalProject',
  'team',
  'manager',
  'handicap',
] as const satisfies readonly OperatingField[];

/**
 * The operating information as families read it, but for the ways to get in touch: a section for each thing said, and
 * nothing for what is not (PUB-05). All of it is text (PUB-08).
 */
export function OperatingSections({ information }: { information: ShownInformation }) {
  const { openingHours, byAppointment, closingPeriods, communesServed, avip, members } = information;
  const hasHours = openingHours !== undefined && Object.keys(openingHours).length > 0;
  return (
    <div className="sheet-sections">
      {(hasHours || byAppointment) && (
        <Section field="openingHours">
          {byAppointment && <p>Accueil sur rendez-vous.</p>}
          {hasHours && <OpeningHours hours={openingHours} />}
        </Section>
      )}
      {closingPeriods && closingPeriods.length > 0 && (
        <Section field="closingPeriods">
          <ClosingPeriods periods={closingPeriods} />
        </Section>
      )}
      {texts.map((field) => {
        const text = operatingValue(information, field);
        return (
          text && (
            <Section key={field} field={field}>
              <p>{text}</p>
            </Section>
          )
        );
      })}
      {members && members.length > 0 && (
        <Section field="members">
          {/* Search engines show no extract with these names (RGT-03). */}
          <div data-nosnippet="">
            <p>{operatingValue(information, 'members')}</p>
          </div>
        </Section>
      )}
      {avip && (
        <Section field="avip">
          <p>
            Cette crèche réserve des places aux parents qui cherchent un emploi ou se forment, et les
            accompagne dans leur retour au travail.
          </p>
        </Section>
      )}
      {communesServed && communesServed.length > 0 && (
        <Section field="communesServed">
          <p>{operatingValue(information, 'communesServed')}.</p>
        </Section>
      )}
    </div>
  );
}

function Section({ field, children }: { field: OperatingField; children: ReactNode }) {
  const title = useId();
  return (
    <section className="sheet-section" aria-labelledby={title}>
      <h2 id={title}>{fieldWords[field]}</h2>
      <div className="stack stack-tight">{children}</div>
    </section>
  );
}
