import { useId } from 'react';
import type { OwnEstablishments } from '../../../contract/partner.ts';
import { LinkButton } from '../../design/button.tsx';
import { formatCount, formatList } from '../../design/format.ts';
import { useAwaited } from '../information-requests/own-places.ts';

type Place = NonNullable<OwnEstablishments['conventions'][number]['place']>;

/** Communes named at once: a whole department is on the page of the convention. */
const namedAtOnce = 40;

/** An information place: the communes whose families it answers, and where everything else about it is (S1 art. 1). */
export function PlacePanel({ place: { name, communes }, number }: { place: Place; number: string }) {
  const title = useId();
  const awaited = useAwaited([number]).at(number);
  const more = communes.length - namedAtOnce;
  const sorted = communes.toSorted((one, other) => one.localeCompare(other, 'fr'));
  return (
    <article className="panel stack stack-tight" aria-labelledby={title}>
      <h3 id={title}>{name}</h3>
      <p>
        Votre lieu couvre {formatCount(communes.length, 'commune')}&nbsp;:{' '}
        {more > 0
          ? `${sorted.slice(0, namedAtOnce).join(', ')} et ${formatCount(more, 'autre')}`
          : formatList(sorted)}
        . Les demandes d’information de leurs familles vous sont destinées, et à personne d’autre.
      </p>
      <p className="soft">Une commune ou une personne à ajouter ou à retirer&nbsp;? Dites-le à votre Caf.</p>
      <div className="row">
        <LinkButton look={awaited ? 'strong' : 'plain'} to="/partenaire/demandes" search={{ lieu: number }}>
          {awaited ? `Lire ${formatCount(awaited, 'demande')} de familles` : 'Voir les demandes des familles'}
        </LinkButton>
        <LinkButton look="plain" to="/partenaire/conventions/$id" params={{ id: number }}>
          Voir la convention et les personnes habilitées
        </LinkButton>
      </div>
    </article>
  );
}
