import { useId, useState } from 'react';
import type { InformationSight } from '../../../contract/information-sight.ts';
import { foldPlaceName } from '../../../domain/territory/fold-place-name.ts';
import { SelectField } from '../../design/choices.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { ShowMore } from '../../design/show-more.tsx';
import { TextField } from '../../design/text-field.tsx';

type Commune = InformationSight['communes'][number];
const step = 20;

/** Which communes are listed. */
const kept = {
  without: ({ covered }: Commune) => !covered,
  covered: ({ covered }: Commune) => covered,
  all: () => true,
};
type Kept = keyof typeof kept;

/** The communes of the department that no information place covers, or the others, with what families sent from each. */
export function CommunesSection({ communes }: { communes: Commune[] }) {
  const title = useId();
  const without = communes.filter(kept.without).length;
  const [which, setWhich] = useState<Kept>(without > 0 ? 'without' : 'all');
  const [name, setName] = useState('');
  const [shown, setShown] = useState(step);
  const wanted = foldPlaceName(name);
  const found = communes.filter((one) => foldPlaceName(one.name).includes(wanted));
  // Those where families asked first: the lists come in the order of names.
  const rows = found.filter(kept[which]).sort((one, other) => other.received - one.received);
  const elsewhere = found.length - rows.length;
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>
        {without === 0
          ? 'Toutes les communes ont un lieu d’information'
          : `${formatCount(without, 'commune')} sur ${formatNumber(communes.length)} sans lieu d’information`}
      </h2>
      <div className="row">
        <SelectField
          label="Montrer"
          value={which}
          choices={[
            { value: 'without', label: `Sans lieu d’information (${formatNumber(without)})` },
            {
              value: 'covered',
              label: `Avec un lieu d’information (${formatNumber(communes.length - without)})`,
            },
            { value: 'all', label: `Toutes les communes (${formatNumber(communes.length)})` },
          ]}
          onChange={(event) => {
            setWhich(event.currentTarget.value as Kept);
            setShown(step);
          }}
        />
        <TextField
          label="Chercher une commune"
          value={name}
          width="medium"
          onChange={(event) => {
            setName(event.currentTarget.value);
            setShown(step);
          }}
        />
      </div>
      {rows.length > 0 ? (
        <>
          <DataTable
            caption="Communes du département"
            captionHidden
            columns={which === 'all' ? columns : columns.filter(({ key }) => key !== 'covered')}
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
        </>
      ) : (
        <p role="status">
          {elsewhere > 0
            ? `Aucune ici. ${formatCount(elsewhere, 'commune porte', 'communes portent')} ce nom parmi les autres\u00a0: choisissez «\u00a0Toutes les communes\u00a0».`
            : 'Aucune commune du département ne porte ce nom.'}
        </p>
      )}
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
