import { useEffect, useRef, useState } from 'react';
import type { LoadReport } from '../../../contract/cnaf.ts';
import { Button } from '../../design/button.tsx';
import { CheckboxField } from '../../design/choices.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatCount, formatNumber } from '../../design/format.ts';
import { saveFile } from '../../design/save-file.ts';
import { ShowMore } from '../../design/show-more.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag, type StateTone } from '../../design/state-tag.tsx';
import { csvOf } from './csv.ts';
import './load-report-view.css';

type Line = LoadReport['lines'][number];

const outcomeWords: Record<Line['outcome'], { name: string; tone: StateTone }> = {
  created: { name: 'Créé', tone: 'good' },
  updated: { name: 'Mis à jour', tone: 'elsewhere' },
  unchanged: { name: 'Inchangé', tone: 'calm' },
  refused: { name: 'Refusé', tone: 'bad' },
};

/** Few enough to draw at once without the page stopping. */
const pageLength = 100;

/** What became of each line of a file, what to review first, and the same as a CSV to work from. */
export function LoadReportView({
  fileName,
  report,
  justDone,
  onAnother,
}: {
  fileName: string;
  report: LoadReport;
  /** It came in while one waited here: the focus goes to it. */
  justDone: boolean;
  onAnother: () => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  const toReview = report.lines.filter((line) => line.flags.length > 0 || line.outcome === 'refused');
  const [reviewOnly, setReviewOnly] = useState(toReview.length > 0);
  const [pages, setPages] = useState(1);
  const lines = reviewOnly ? toReview : report.lines;
  const shown = lines.slice(0, pages * pageLength);

  useEffect(() => {
    if (justDone) heading.current?.focus();
  }, [justDone]);

  return (
    <div className="stack">
      <h3 ref={heading} tabIndex={-1}>
        Rapport de chargement de «&nbsp;{fileName}&nbsp;»
      </h3>
      <Counts report={report} />
      <p className="soft">
        {formatCount(report.lines.length, 'ligne lue', 'lignes lues')}, encodage {report.encoding}, séparateur
        «&nbsp;
        {report.separator === '\t' ? 'tabulation' : report.separator}&nbsp;».
      </p>
      <div className="row">
        <Button
          onClick={() =>
            saveFile(csvOf(reportLines(report)), `rapport-${fileName.replace(/\.[^.]*$/u, '')}.csv`)
          }
        >
          Télécharger le rapport (CSV)
        </Button>
        <Button look="quiet" onClick={onAnother}>
          Charger un autre fichier
        </Button>
      </div>
      <CheckboxField
        label={`À revoir seulement (${formatNumber(toReview.length)})`}
        checked={reviewOnly}
        onChange={(event) => {
          setReviewOnly(event.target.checked);
          setPages(1);
        }}
      />
      {lines.length > 0 ? (
        <>
          <DataTable
            caption={reviewOnly ? 'Lignes à revoir' : 'Toutes les lignes du fichier'}
            captionHidden
            columns={columns}
            rows={shown}
            rowKey={({ line }) => String(line)}
          />
          <ShowMore
            shown={shown.length}
            total={lines.length}
            more={lines.length > shown.length}
            noun="ligne"
            onMore={() => setPages(pages + 1)}
          />
        </>
      ) : (
        <EmptyState title="Aucune ligne à revoir" />
      )}
    </div>
  );
}

function Counts({ report }: { report: LoadReport }) {
  const counts = [
    { term: 'Créés', count: report.created },
    { term: 'Mis à jour', count: report.updated },
    { term: 'Inchangés', count: report.unchanged },
    { term: 'Refusés', count: report.refused },
    { term: 'Absents du fichier', count: report.absent },
  ];
  return (
    <dl className="load-counts">
      {counts.map(({ term, count }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="figures">{formatNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

const columns: Column<Line>[] = [
  { key: 'line', header: 'Ligne', figures: true, cell: ({ line }) => formatNumber(line) },
  {
    key: 'name',
    header: 'Établissement',
    heads: true,
    cell: ({ name, id }) => (
      <>
        {name ?? 'Sans nom'}
        {id && (
          <>
            <br />
            <span className="soft small load-id">{id}</span>
          </>
        )}
      </>
    ),
  },
  {
    key: 'outcome',
    header: 'Résultat',
    cell: ({ outcome }) => (
      <StateTag tone={outcomeWords[outcome].tone}>{outcomeWords[outcome].name}</StateTag>
    ),
  },
  {
    key: 'flags',
    header: 'À revoir',
    cell: ({ flags }) =>
      flags.length > 0 ? <Flags flags={flags} /> : <span className="soft">Rien à signaler</span>,
  },
];

function Flags({ flags }: { flags: Line['flags'] }) {
  return (
    <ul className="load-flags">
      {flags.map(({ column, given, kept, message }) => (
        <li key={`${column} ${given} ${message}`}>
          <code>{column}</code> <span className="load-value">{given === '' ? '(vide)' : given}</span>
          {kept !== undefined && (
            <>
              <span aria-hidden="true"> → </span>
              <span className="only-read-aloud">, gardé&nbsp;: </span>
              <span className="load-value">{kept}</span>
            </>
          )}
          <br />
          <span className="soft">{message}</span>
        </li>
      ))}
    </ul>
  );
}

/** The report as lines of a CSV: one per thing to review, one for each line that has none. */
function reportLines({ lines }: LoadReport): (string | number)[][] {
  const header = [
    'ligne',
    'identifiant',
    'nom',
    'resultat',
    'colonne',
    'valeur_donnee',
    'valeur_gardee',
    'message',
  ];
  return [
    header,
    ...lines.flatMap(({ line, id, name, outcome, flags }) => {
      const start = [line, id ?? '', name ?? '', outcomeWords[outcome].name];
      if (flags.length === 0) return [[...start, '', '', '', '']];
      return flags.map(({ column, given, kept, message }) => [...start, column, given, kept ?? '', message]);
    }),
  ];
}
