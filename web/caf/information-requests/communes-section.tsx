import { useId, useState } from 'react';
import type { InformationSight } from '../../../contract/information-sight.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { ShowMore } from '../../design/show-more.tsx';
import { TextField } from '../../design/text-field.tsx';

type Commune = InformationSight['communes'][number];
const step = 20;

/** Communes of the department that no information place covers, then those that one covers, with what they sent. */
export function CommunesSection({ communes }: { communes: Commune[] }) {
  const title = useId();
  const [name, setName] = useState('');
  const [shown, setShown] = useState(step);
  const without = communes.filter(({ covered }) => !covered);
  const wanted = foldPlaceName(name);
  const rows = communes
    .filter((one) => foldPlaceName(one.name).includes(wanted))
    .sort((one, other) => Number(one.covered) - Number(other.covered) || other.received - one.received);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>
        {without.length === 0
          ? 'Toutes les communes ont un lieu d’information'
          : `${formatCount(without.length, 'commune', 'communes')} sur ${formatNumber(communes.length)} sans lieu d’information`}
      </h2>
      <TextField
        label="Chercher une commune"
        value={name}
        width="medium"
        onChange={(event) => {
          setName(event.currentTarget.value);
          setShown(step);
        }}
      />
      <DataTable
        caption="Communes du département"
        captionHidden
        columns={columns}
        rows={rows.slice(0, shown)}
        rowKey={({ code }) => code}
      />
      <ShowMore
        shown={Math.min(shown, rows.length)}
        total={rows.length}
        more={rows.length > shown}
        noun="commune"
        onMore={() => setShown(shown + step)}
      />
    </section>
  );
}

const columns: Column<Commune>[] = [
  { key: 'name', header: 'Commune', heads: true, cell: ({ name }) => name },
  {
    key: 'covered',
    header: 'Lieu d’information',
    cell: ({ covered }) => (covered ? 'Oui' : <strong>Aucun</strong>),
  },
  {
    key: 'received',
    header: 'Demandes en douze mois',
    figures: true,
    cell: ({ received }) => formatNumber(received),
  },
];
