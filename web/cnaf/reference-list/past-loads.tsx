import { useId } from 'react';
import type { CafDetail } from '../../../contract/cnaf.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatDateTime, formatNumber } from '../../design/format.ts';

type PastLoad = CafDetail['loads'][number];

const columns: Column<PastLoad>[] = [
  { key: 'at', header: 'Date', heads: true, cell: ({ at }) => formatDateTime(at) },
  ...(
    [
      ['created', 'Créés'],
      ['updated', 'Mis à jour'],
      ['unchanged', 'Inchangés'],
      ['refused', 'Refusés'],
      ['absent', 'Absents'],
    ] as const
  ).map(([key, header]) => ({
    key,
    header,
    figures: true,
    cell: (load: PastLoad) => formatNumber(load[key]),
  })),
];

/** The loads of a Caf's reference list, newest first. */
export function PastLoads({ loads }: { loads: CafDetail['loads'] }) {
  const title = useId();
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Chargements précédents</h2>
      {loads.length > 0 ? (
        <DataTable
          caption="Chargements de la liste, le plus récent d’abord"
          captionHidden
          columns={columns}
          rows={loads}
          rowKey={({ at }) => at}
        />
      ) : (
        <p className="soft">Aucune liste n’a encore été chargée pour cette Caf.</p>
      )}
    </section>
  );
}
