import { Link } from '@tanstack/react-router';
import type { InformationRequestSummary } from '../../../contract/information-requests.ts';
import { familyRequestWords } from '../../../documents/family-request-words.ts';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatShortDate } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { useCommuneNames } from '../../information-requests/commune-names.ts';
import { requestStateWords } from '../../information-requests/words.ts';
import { Countdown } from './countdown.tsx';

/** Requests in lines, with a box to tick those that one downloads together. Nothing in it is the family's. */
export function RequestsTable({
  id,
  rows,
  selected,
  onSelect,
}: {
  /** The convention of the information place. */
  id: string;
  rows: readonly InformationRequestSummary[];
  selected: readonly string[];
  onSelect: (requests: readonly string[]) => void;
}) {
  const name = useCommuneNames(rows.map(({ communeCode }) => communeCode));
  const all = rows.length > 0 && selected.length === rows.length;
  const columns: Column<InformationRequestSummary>[] = [
    {
      key: 'pick',
      header: 'Choix',
      chooses: true,
      cell: (row) => (
        <span className="choice">
          <input
            type="checkbox"
            checked={selected.includes(row.id)}
            aria-label={`Choisir la demande ${row.reference}`}
            onChange={({ target }) =>
              onSelect(target.checked ? [...selected, row.id] : selected.filter((each) => each !== row.id))
            }
          />
        </span>
      ),
    },
    {
      key: 'reference',
      header: 'Référence',
      heads: true,
      cell: (row) => (
        <Link
          className="figures unbroken"
          to="/partenaire/demandes/$id/$demande"
          params={{ id, demande: row.id }}
        >
          {row.reference}
        </Link>
      ),
    },
    { key: 'left', header: 'Délai de lecture', cell: (row) => <Countdown request={row} /> },
    {
      key: 'state',
      header: 'État',
      cell: (row) => (
        <StateTag tone={requestStateWords[row.state].tone}>{requestStateWords[row.state].name}</StateTag>
      ),
    },
    { key: 'commune', header: 'Commune', cell: (row) => name(row.communeCode) },
    {
      key: 'modes',
      header: 'Modes d’accueil',
      cell: (row) => row.modes.map((mode) => familyRequestWords.modes[mode]).join(', '),
    },
    {
      key: 'received',
      header: 'Reçue le',
      cell: (row) => <span className="unbroken">{formatShortDate(row.transmittedAt)}</span>,
    },
    {
      key: 'erased',
      header: 'Effacée le',
      cell: (row) => <span className="unbroken">{formatShortDate(row.eraseOn)}</span>,
    },
  ];
  return (
    <>
      <div className="row no-print">
        <Button look="quiet" onClick={() => onSelect(all ? [] : rows.map((row) => row.id))}>
          {all ? 'Ne rien choisir' : 'Tout choisir'}
        </Button>
        <p className="soft" role="status">
          {selected.length > 0 && `${formatCount(selected.length, 'demande choisie', 'demandes choisies')}.`}
        </p>
      </div>
      <DataTable
        caption="Demandes des familles"
        captionHidden
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        wide
      />
    </>
  );
}
