import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import {
  type AttestationLine,
  downloadAttestation,
  listAttestations,
} from '../../../contract/information-attestations.ts';
import { call } from '../../api/client.ts';
import { reading } from '../../api/query.ts';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { FileDownload } from '../../design/file-download.tsx';
import { formatCount, formatDate, formatMonth } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { ShowMore } from '../../design/show-more.tsx';
import { StateTag } from '../../design/state-tag.tsx';

/**
 * What information places attest, month after month and at their end: late first, then due, those due longest ago before;
 * then signed, the last months before (LIN-08, AVN-06).
 */
export function AttestationsSection() {
  const title = useId();
  const query = useQuery(reading(listAttestations, {}));
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <Loaded query={query} what="des attestations">
        {({ attestations }) => <Attestations title={title} attestations={attestations} />}
      </Loaded>
    </section>
  );
}

const order = { late: 0, due: 1, signed: 2 } as const;
const rankOf = (line: AttestationLine) => (isReplaced(line) ? 3 : order[line.state]);
const step = 20;

function Attestations({ title, attestations }: { title: string; attestations: AttestationLine[] }) {
  const [shown, setShown] = useState(step);
  const rows = [...attestations].sort(
    (one, other) =>
      rankOf(one) - rankOf(other) ||
      (rankOf(one) < order.signed
        ? one.dueOn.localeCompare(other.dueOn)
        : other.month.localeCompare(one.month)),
  );
  return (
    <>
      <h2 id={title}>{findingOf(attestations)}</h2>
      {rows.length > 0 && (
        <DataTable
          caption="Attestations de destruction"
          captionHidden
          columns={columns}
          rows={rows.slice(0, shown)}
          rowKey={keyOf}
          wide
        />
      )}
      {rows.length > 0 && (
        <ShowMore
          shown={Math.min(shown, rows.length)}
          total={rows.length}
          more={rows.length > shown}
          noun="attestation"
          onMore={() => setShown(shown + step)}
        />
      )}
    </>
  );
}

const keyOf = ({ habilitationId, month, number }: AttestationLine) => `${habilitationId}-${month}-${number}`;

/** After the end of a convention, the attestation of its end stands for what was not signed before. */
const isReplaced = ({ state, inForce, atEnd }: AttestationLine) => state !== 'signed' && !inForce && !atEnd;

function findingOf(attestations: readonly AttestationLine[]): string {
  const late = attestations.filter((one) => one.state === 'late' && !isReplaced(one)).length;
  const due = attestations.filter((one) => one.state === 'due' && !isReplaced(one)).length;
  if (late > 0)
    return `${formatCount(late, 'attestation de destruction manque', 'attestations de destruction manquent')}`;
  if (due > 0)
    return `${formatCount(due, 'attestation de destruction est attendue', 'attestations de destruction sont attendues')}`;
  return attestations.length === 0
    ? 'Aucune attestation de destruction n’est encore attendue'
    : 'Toutes les attestations de destruction sont signées';
}

function StateOf({ line }: { line: AttestationLine }) {
  if (line.state === 'signed')
    return <StateTag tone="good">{line.onPaper ? 'Reçue sur papier' : 'Signée'}</StateTag>;
  if (isReplaced(line)) return <StateTag tone="calm">Remplacée par celle de fin de convention</StateTag>;
  return line.state === 'late' ? (
    <StateTag tone="bad">En retard</StateTag>
  ) : (
    <StateTag tone="elsewhere">Attendue</StateTag>
  );
}

const columns: Column<AttestationLine>[] = [
  {
    key: 'place',
    header: 'Lieu d’information',
    heads: true,
    cell: ({ habilitationId, placeName }) => (
      <Link to="/caf/demandes/$id" params={{ id: habilitationId }}>
        {placeName}
      </Link>
    ),
  },
  {
    key: 'month',
    header: 'Effacées en',
    cell: ({ month, atEnd }) => (
      <>
        {formatMonth(month)}
        {atEnd && <span className="soft"> (fin de convention)</span>}
      </>
    ),
  },
  { key: 'count', header: 'Demandes effacées', figures: true, cell: ({ count }) => count },
  { key: 'state', header: 'État', cell: (line) => <StateOf line={line} /> },
  {
    key: 'when',
    header: 'Date',
    cell: (line) => {
      const { signed, onPaper, dueOn } = line;
      if (signed) return `${formatDate(signed.at)}, par ${signed.name}`;
      if (onPaper) return `${formatDate(onPaper.on)}, par ${onPaper.signatory}`;
      return !isReplaced(line) && `À signer pour le ${formatDate(dueOn)}`;
    },
  },
  {
    key: 'file',
    header: 'Document',
    cell: ({ habilitationId, month, number, signed, placeName }) =>
      signed && (
        <FileDownload
          label={
            <>
              PDF
              <span className="only-read-aloud">
                , {placeName}, {formatMonth(month)}
              </span>
            </>
          }
          name={`attestation-${habilitationId}-${month}.pdf`}
          load={() =>
            call(downloadAttestation, { params: { id: habilitationId, month, number: String(number) } })
          }
        />
      ),
  },
];
