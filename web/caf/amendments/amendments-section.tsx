import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { type AmendmentView, listAmendments } from '../../../contract/caf-amendments.ts';
import { statesInForce } from '../../../domain/habilitation/transitions.ts';
import { reading } from '../../api/query.ts';
import { LinkButton } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatShortDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { amendmentWords } from './words.ts';

/** The avenants of a convention, newest first, and the way to prepare the next one (AVN-01). */
export function AmendmentsSection({ request }: { request: RequestDetail }) {
  const title = useId();
  const params = { id: request.id };
  const query = useQuery({
    ...reading(listAmendments, { params }),
    enabled: request.activatedAt !== undefined,
  });
  if (request.activatedAt === undefined) return null;
  const inForce = statesInForce.includes(request.state);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Avenants</h2>
      <Loaded query={query} what="des avenants">
        {({ amendments }) => (
          <>
            {amendments.length > 0 ? (
              <DataTable
                caption="Avenants de la convention"
                captionHidden
                columns={columns(request)}
                rows={[...amendments].reverse()}
                rowKey={({ number }) => String(number)}
              />
            ) : (
              <p className="soft">
                Aucun avenant.
                {inForce &&
                  ' Tout changement de la convention ou de son annexe en demande un, signé par les deux parties.'}
              </p>
            )}
            {inForce && !amendments.some(({ state }) => state === 'draft') && (
              <div>
                <LinkButton to="/caf/demandes/$id/avenants/$numero" params={{ ...params, numero: 'nouveau' }}>
                  Préparer un avenant
                </LinkButton>
              </div>
            )}
          </>
        )}
      </Loaded>
    </section>
  );
}

const columns = ({ id, state: ofConvention }: RequestDetail): Column<AmendmentView>[] => [
  {
    key: 'number',
    header: 'Avenant',
    heads: true,
    cell: ({ number }) => (
      <Link to="/caf/demandes/$id/avenants/$numero" params={{ id, numero: String(number) }}>
        Avenant n°&nbsp;{number}
      </Link>
    ),
  },
  {
    key: 'state',
    header: 'État',
    cell: ({ state }) => {
      const { tone, name } = amendmentWords(state, ofConvention);
      return <StateTag tone={tone}>{name}</StateTag>;
    },
  },
  { key: 'asked', header: 'Demandé le', cell: ({ requestedOn }) => formatShortDate(requestedOn) },
  { key: 'changes', header: 'Contenu', cell: ({ changes }) => formatCount(changes.length, 'changement') },
];
