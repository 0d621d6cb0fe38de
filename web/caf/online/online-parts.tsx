import { type ReactNode, useId, useRef } from 'react';
import type { OnlineDetail } from '../../../contract/caf-online.ts';
import { operatingFields } from '../../../domain/establishment/operating-information.ts';
import { Facts } from '../../design/facts.tsx';
import { formatDateTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { AvailabilityPeriods } from '../../establishment/availability-periods.tsx';
import { availabilityOn } from '../../establishment/availability-state.ts';
import { DeclaredWhen } from '../../establishment/declared-when.tsx';
import { operatingText } from '../../establishment/operating-text.ts';
import { operatingValue } from '../../establishment/operating-value.tsx';
import { fieldWords } from '../../establishment/words.ts';
import { VersionChange } from './version-change.tsx';
import { Withdrawal } from './withdrawal.tsx';

type PartProps = { online: OnlineDetail; past?: boolean };

/** The operating information online on the day shown. */
export function OperatingPart({ online, past }: PartProps) {
  const { operating, operatingWithdrawn, operatingVersion } = online;
  const fields = operating ? operatingFields.filter((field) => operatingText(operating, field)) : [];
  return (
    <Part
      title="Fonctionnement"
      past={past}
      online={operating !== undefined}
      withdrawn={operatingWithdrawn}
      withdrawal={
        operatingVersion === undefined
          ? undefined
          : (onClosed) => (
              <Withdrawal online={online} part="operating" version={operatingVersion} onClosed={onClosed} />
            )
      }
    >
      {operating && fields.length === 0 && <p className="soft">Validé sans aucune information renseignée.</p>}
      {operating && fields.length > 0 && (
        <Facts
          facts={fields.map((field) => ({
            term: fieldWords[field],
            value: operatingValue(operating, field),
          }))}
        />
      )}
      <VersionChange online={online} part="operating" />
    </Part>
  );
}

/** The availability online on the day shown. */
export function AvailabilityPart({ online, past }: PartProps) {
  const { availability, availabilityWithdrawn, availabilityVersion, day } = online;
  const state = availabilityOn(availability, day);
  return (
    <Part
      title="Disponibilités"
      past={past}
      online={availability !== undefined}
      withdrawn={availabilityWithdrawn}
      withdrawal={
        availabilityVersion === undefined
          ? undefined
          : (onClosed) => (
              <Withdrawal
                online={online}
                part="availability"
                version={availabilityVersion}
                onClosed={onClosed}
              />
            )
      }
    >
      {availability && (
        <>
          <p className="row">
            <StateTag tone={state.tone}>{state.name}</StateTag>
            <span>
              <DeclaredWhen at={availability.confirmedAt} />
            </span>
          </p>
          <AvailabilityPeriods periods={availability.periods.filter(({ until }) => until >= day)} />
        </>
      )}
      <VersionChange online={online} part="availability" />
    </Part>
  );
}

/** One part of the sheet: what was online, or why nothing was, and its withdrawal while it is there. */
function Part({
  title,
  past,
  online,
  withdrawn,
  withdrawal,
  children,
}: {
  title: string;
  past: boolean | undefined;
  online: boolean;
  withdrawn: { reason: string; at: string } | undefined;
  /** Given what puts the focus back on the part once the withdrawal is done or given up. */
  withdrawal: ((onClosed: () => void) => ReactNode) | undefined;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className="stack" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {title}
      </h2>
      {!past && withdrawn && (
        <Notice kind="warning" title={`Retiré par la Caf le ${formatDateTime(withdrawn.at)}`}>
          <p className="verbatim">{withdrawn.reason}</p>
        </Notice>
      )}
      {!online && (past || !withdrawn) && (
        <p className="soft">{past ? 'Rien n’était en ligne ce jour-là.' : 'Rien n’est en ligne.'}</p>
      )}
      {children}
      {!past && online && withdrawal?.(() => heading.current?.focus())}
    </section>
  );
}
