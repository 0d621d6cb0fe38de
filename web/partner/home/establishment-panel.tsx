import { type ReactNode, useId } from 'react';
import { freshnessOn } from '../../../domain/availability/freshness.ts';
import { AgeText } from '../../design/age-text.tsx';
import { LinkButton } from '../../design/button.tsx';
import { parisDay } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { typeWords } from '../../establishment/words.ts';
import { ConfirmPlaces } from './confirm-places.tsx';
import { availabilitySituation, type OwnListed, operatingSituation, type Situation } from './situations.ts';

/** One establishment of the agent: for each part it may enter, how it stands and the one thing to do (PUB-01). */
export function EstablishmentPanel({ establishment, today }: { establishment: OwnListed; today: string }) {
  const { establishmentId: id, name, type, address, rights, availability } = establishment;
  const title = useId();
  return (
    <article className="panel own-establishment" aria-labelledby={title}>
      <div>
        <h3 id={title}>{name}</h3>
        <p className="soft">
          {typeWords[type].name}, {address}
        </p>
      </div>
      <div className="own-parts">
        {rights.operating && (
          <Part
            name="Fonctionnement"
            of={name}
            situation={operatingSituation(establishment)}
            to="/partenaire/etablissements/$id/fonctionnement"
            id={id}
          />
        )}
        {rights.availability && (
          <Part
            name="Disponibilités"
            of={name}
            situation={availabilitySituation(establishment, today)}
            confirmedAt={availability?.confirmedAt}
            confirm={
              availability &&
              !availability.withdrawn &&
              freshnessOn(parisDay(availability.confirmedAt), today) === 'ageing' ? (
                <ConfirmPlaces id={id} name={name} version={availability.version} />
              ) : undefined
            }
            to="/partenaire/etablissements/$id/disponibilites"
            id={id}
          />
        )}
      </div>
    </article>
  );
}

function Part({
  name,
  of,
  situation: { state, tone, lines, reason, action, todo },
  confirmedAt,
  confirm,
  to,
  id,
}: {
  name: string;
  /** Whose part it is, for whoever hears the button alone. */
  of: string;
  situation: Situation;
  confirmedAt?: string;
  /** What confirms it in one press, while it grows old. */
  confirm?: ReactNode;
  to: '/partenaire/etablissements/$id/fonctionnement' | '/partenaire/etablissements/$id/disponibilites';
  id: string;
}) {
  return (
    <div className="own-part">
      <div className="row">
        <h4>{name}</h4>
        <StateTag tone={tone}>{state}</StateTag>
      </div>
      <p className="soft">
        {lines.join(' ')}
        {confirmedAt && (
          <>
            {' '}
            Confirmées <AgeText since={confirmedAt} />.
          </>
        )}
      </p>
      {reason && (
        <p>
          Motif&nbsp;: <span className="verbatim">{reason}</span>
        </p>
      )}
      {confirm}
      <LinkButton look={todo && !confirm ? 'plain' : 'quiet'} to={to} params={{ id }}>
        {action}
        <span className="only-read-aloud">
          {' '}
          ({name.toLowerCase()}, {of})
        </span>
      </LinkButton>
    </div>
  );
}
