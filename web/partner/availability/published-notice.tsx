import { useEffect, useRef } from 'react';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import { LinkButton } from '../../design/button.tsx';
import { Notice } from '../../design/notice.tsx';
import { periodsWords } from '../../establishment/period-words.ts';

/** Says what has just gone online, and where families read it. It takes the focus. */
export function PublishedNotice({
  establishmentId,
  online,
}: {
  establishmentId: string;
  online: NonNullable<OwnEstablishment['availability']>;
}) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    ref.current?.focus();
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section ref={ref} tabIndex={-1}>
      <Notice kind="success" title="C’est en ligne">
        <p>
          {periodsWords(online.periods)}. Enregistré sous votre numéro{' '}
          <strong className="figures unbroken">{online.declaredBy}</strong>.
        </p>
        <div className="row">
          <LinkButton to="/partenaire">Revenir à vos établissements</LinkButton>
          <LinkButton look="quiet" to="/etablissements/$id" params={{ id: establishmentId }}>
            Voir ce que lisent les familles
          </LinkButton>
        </div>
      </Notice>
    </section>
  );
}
