import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { listOwnMandates } from '../../../contract/mandates.ts';
import type { OwnEstablishment } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';
import { formatDateTime } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';

/** Says that the places online were sent by a software, and that they can be put right by hand; nothing otherwise. */
export function SentBySoftware({ establishment }: { establishment: OwnEstablishment }) {
  const { availability } = establishment;
  if (availability?.source?.kind !== 'software') return null;
  const { editorId } = availability.source;
  return (
    <Notice title="Ces disponibilités viennent de votre logiciel">
      <p>
        Envoyé par le logiciel <EditorName id={establishment.establishmentId} editorId={editorId} /> le{' '}
        {formatDateTime(availability.confirmedAt)}. Vous pouvez corriger ici&nbsp;: le dernier qui déclare
        l’emporte, et son prochain envoi peut remplacer votre saisie. Corrigez donc aussi dans le logiciel, ou{' '}
        <Link to="/partenaire/logiciels">reprenez le mandat</Link>.
      </p>
    </Notice>
  );
}

/** The name of an editor that has, or had, a mandate for the establishment. */
function EditorName({ id, editorId }: { id: string; editorId: string }) {
  const { data } = useQuery(reading(listOwnMandates, {}));
  const mandate = data?.establishments.find((one) => one.mandate.establishmentId === id)?.mandate;
  const given = [...(mandate?.current ? [mandate.current] : []), ...(mandate?.past ?? [])];
  return <strong>{given.find((one) => one.editorId === editorId)?.editorName ?? editorId}</strong>;
}
