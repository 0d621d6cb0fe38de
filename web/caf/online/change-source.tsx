import { useQuery } from '@tanstack/react-query';
import type { OnlineDetail } from '../../../contract/caf-online.ts';
import { listMandates } from '../../../contract/mandates.ts';
import { reading } from '../../api/query.ts';

type Source = NonNullable<OnlineDetail['history'][number]['source']>;

/** What a declaration came by, where it was not the agent's own page. */
export function ChangeSource({ source }: { source: Source }) {
  return source.kind === 'software' ? <BySoftware editorId={source.editorId} /> : 'par le lien d’un e-mail';
}

function BySoftware({ editorId }: { editorId: string }) {
  const { data } = useQuery(reading(listMandates, {}));
  const given = data?.mandates.flatMap(({ mandate }) => [
    ...(mandate.current ? [mandate.current] : []),
    ...mandate.past,
  ]);
  return `par le logiciel ${given?.find((one) => one.editorId === editorId)?.editorName ?? editorId}`;
}
