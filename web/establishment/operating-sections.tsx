import { type ReactNode, useId } from 'react';
import type { OperatingField, ShownInformation } from '../../domain/establishment/operating-information.ts';
import {
  fieldsIn,
  type OperatingSection,
  operatingSectionNames,
} from '../../domain/establishment/operating-sections.ts';
import { formatDate } from '../design/format.ts';
import { fundWords } from './choice-words.ts';
import { ClosingPeriods, OpeningHours } from './opening-hours.tsx';
import { operatingValue } from './operating-value.tsx';
import { fieldWords, sectionWords } from './words.ts';
import './operating-sections.css';

/** What has a place of its own on the sheet, or is said within the words of another field. */
const elsewhere: readonly OperatingField[] = ['byAppointment', 'closingDates', 'position'];

/** What each section of the sheet says, in order; ways to get in touch have a place of their own. */
const sections = operatingSectionNames
  .filter((section) => section !== 'contact')
  .map((section) => [section, fieldsIn(section).filter((field) => !elsewhere.includes(field))] as const);

/** Short answers stand beside their name; the others below it. */
const short: readonly OperatingField[] = [
  'ages',
  'capacity',
  'emergencyPlaces',
  'meals',
  'nappies',
  'languages',
  'schoolTimes',
  'holidays',
  'schoolZone',
];

/**
 * The operating information as families read it, but for the ways to get in touch: a section for each part of which
 * something is said, and nothing for what is not (PUB-05). All of it is text (PUB-08).
 */
export function OperatingSections({
  information,
  validated = {},
}: {
  information: ShownInformation;
  /** When the Caf last validated something of each part. */
  validated?: Partial<Record<OperatingSection, string>>;
}) {
  return (
    <div className="sheet-sections">
      {sections.map(([section, fields]) => {
        const said = fields.flatMap((field) => {
          const value = shownOf(information, field);
          return value ? [{ field, value }] : [];
        });
        if (said.length === 0) return null;
        return (
          <Section key={section} title={sectionWords[section]} validatedAt={validated[section]}>
            {said.map(({ field, value }) =>
              said.length === 1 && sectionWords[section] === fieldWords[field] ? (
                <div key={field}>{value}</div>
              ) : (
                <div key={field} className="sheet-field" data-short={short.includes(field) ? '' : undefined}>
                  <h3>{fieldWords[field]}</h3>
                  <div className="stack stack-tight">{value}</div>
                </div>
              ),
            )}
          </Section>
        );
      })}
    </div>
  );
}

/** The closings of each year and those of this one, together. */
function closingsOf({ closingPeriods = [], closingDates = [] }: ShownInformation): ReactNode {
  if (closingPeriods.length === 0 && closingDates.length === 0) return undefined;
  return (
    <>
      {closingPeriods.length > 0 && <ClosingPeriods periods={closingPeriods} />}
      {closingDates.length > 0 && <div>{operatingValue({ closingDates }, 'closingDates')}</div>}
    </>
  );
}

function shownOf(information: ShownInformation, field: OperatingField): ReactNode {
  switch (field) {
    case 'openingHours': {
      const { openingHours, byAppointment } = information;
      const hasHours = openingHours !== undefined && Object.keys(openingHours).length > 0;
      if (!hasHours && !byAppointment) return undefined;
      return (
        <>
          {byAppointment && <p>Accueil sur rendez-vous.</p>}
          {hasHours && <OpeningHours hours={openingHours} />}
        </>
      );
    }
    case 'closingPeriods':
      return closingsOf(information);
    case 'avip':
      return (
        information.avip && (
          <p>
            Cette crèche réserve des places aux parents qui cherchent un emploi ou se forment, et les
            accompagne dans leur retour au travail.
          </p>
        )
      );
    case 'funding':
      return (
        information.funding && (
          <>
            <p>{fundWords[information.funding].name}.</p>
            <p className="soft">{fundWords[information.funding].meaning}</p>
          </>
        )
      );
    case 'members': {
      const names = operatingValue(information, 'members');
      // Search engines show no extract with these names (RGT-03).
      return (
        names && (
          <div data-nosnippet="">
            <p>{names}</p>
          </div>
        )
      );
    }
    case 'communesServed': {
      const communes = operatingValue(information, 'communesServed');
      return communes && <p>{communes}.</p>;
    }
    default: {
      const text = operatingValue(information, field);
      return text && <p>{text}</p>;
    }
  }
}

function Section({
  title,
  validatedAt,
  children,
}: {
  title: string;
  validatedAt?: string;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <section className="sheet-section" aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        {validatedAt && <p className="soft small">Validé le {formatDate(validatedAt)}</p>}
      </div>
      <div className="sheet-fields">{children}</div>
    </section>
  );
}
