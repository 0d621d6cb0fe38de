import { type ReactNode, useState } from 'react';
import { isFault, noteWords } from '../../domain/childminders/note-words.ts';
import { type CheckReport, isMended, isReady, type ReportNote } from '../../domain/childminders/report.ts';
import { countsInWords, fileProblemWords, noteColumn } from '../../domain/childminders/report-words.ts';
import { CheckboxField } from '../design/choices.tsx';
import { type Column, DataTable } from '../design/data-table.tsx';
import { type Fact, Facts } from '../design/facts.tsx';
import { formatCount, formatNumber } from '../design/format.ts';
import { Notice } from '../design/notice.tsx';
import { ShowMore } from '../design/show-more.tsx';
import { StateTag, type StateTone } from '../design/state-tag.tsx';
import './report.css';

/** Few enough to draw at once without the page stopping. */
const pageLength = 50;

const severities: Record<ReportNote['severity'], { name: string; tone: StateTone }> = {
  fault: { name: 'À corriger', tone: 'bad' },
  warning: { name: 'À vérifier', tone: 'waiting' },
  'left-out': { name: 'Pas en ligne', tone: 'calm' },
};

const separators: Record<string, string> = { ';': 'point-virgule', ',': 'virgule', '\t': 'tabulation' };

/**
 * What checking a council's file found (CSV-04), for the council, its Caf, and whoever only tries: whether it can go
 * online, what was understood, what is wrong and how to mend it, line by line. `corrected` is the way to the corrected
 * file, shown when there is one. Once an importer has decided about the file, `decided`, the verdict speaks of the check
 * alone.
 */
export function CouncilFileReport({
  report,
  corrected,
  decided = false,
  live,
}: {
  report: CheckReport;
  corrected?: ReactNode;
  decided?: boolean;
  /** Has the verdict read aloud when it comes in while one waits. */
  live?: boolean;
}) {
  if (report.problem) {
    return (
      <Notice kind="danger" title="Ce fichier ne peut pas être lu" live={live}>
        <p>{fileProblemWords(report.problem)}</p>
      </Notice>
    );
  }
  const ignored = report.header.filter(({ title, column }) => !column && title !== '');
  return (
    <div className="stack">
      <Verdict report={report} decided={decided} live={live} />
      <Facts facts={factsOf(report)} />
      {ignored.length > 0 && (
        <p>
          {ignored.length > 1 ? 'Colonnes qui ne sont pas lues' : 'Colonne qui n’est pas lue'}&nbsp;:{' '}
          {ignored.map(({ title }) => `«\u00a0${title}\u00a0»`).join(', ')}. Retirez-
          {ignored.length > 1 ? 'les' : 'la'}
          &nbsp;: la Caf n’en a pas l’usage.
        </p>
      )}
      {corrected && isMended(report) && (
        <div className="stack stack-tight">
          <h3>Un fichier corrigé</h3>
          <p>
            {report.mended.rows > 0
              ? `${formatCount(report.mended.rows, 'ligne corrigée', 'lignes corrigées')} sans doute possible (zéros perdus, restes du tableur, codes…).`
              : 'La forme du fichier est remise au propre (titres, séparateur, encodage).'}{' '}
            {report.faults > 0 && 'Ce qui reste à corriger y est tel que vous l’avez écrit.'}
          </p>
          <div className="row">{corrected}</div>
        </div>
      )}
      {report.notes.length > 0 && <Findings report={report} />}
    </div>
  );
}

function Verdict({ report, decided, live }: { report: CheckReport; decided: boolean; live?: boolean }) {
  if (decided) return <p>Le contrôle n’a trouvé aucune erreur dans ce fichier.</p>;
  if (isReady(report)) {
    return (
      <Notice kind="success" title="Ce fichier peut être mis en ligne" live={live}>
        <p>
          {formatCount(report.kept, 'personne pourra', 'personnes pourront')} être en ligne.
          {report.warnings > 0 &&
            ` ${formatCount(report.warnings, 'point est à vérifier', 'points sont à vérifier')}\u00a0: rien n’empêche l’envoi.`}
        </p>
      </Notice>
    );
  }
  return (
    <Notice
      kind="danger"
      title={`${formatCount(report.faultyRows, 'ligne est à corriger', 'lignes sont à corriger')}`}
      live={live}
    >
      <p>
        Tant qu’il en reste une, rien de ce fichier ne peut être mis en ligne, et ce qui est en ligne ne
        change pas.
      </p>
    </Notice>
  );
}

function factsOf({ rows, kept, leftOut, rights, encoding, separator }: CheckReport): Fact[] {
  const exercised = [
    [rights.opposition, 'opposition', 'oppositions'],
    [rights.deletion, 'suppression', 'suppressions'],
    [rights.rectification, 'rectification', 'rectifications'],
    [rights.access, 'accès', 'accès'],
    [rights.masking, 'masquage', 'masquages'],
  ] as const;
  const said = exercised.flatMap(([count, one, more]) => (count > 0 ? formatCount(count, one, more) : []));
  const formation = leftOut['no-training'];
  const ended = leftOut['agrement-ended'];
  return [
    { term: 'Lignes lues', value: formatNumber(rows) },
    { term: 'Personnes à mettre en ligne', value: formatNumber(kept) },
    ...(formation > 0
      ? [{ term: 'Pas en ligne, formation non suivie', value: formatNumber(formation) }]
      : []),
    ...(ended > 0 ? [{ term: 'Pas en ligne, agrément terminé', value: formatNumber(ended) }] : []),
    { term: 'Droits exercés', value: said.length > 0 ? said.join(', ') : 'Aucun' },
    {
      term: 'Forme du fichier',
      value: `${encoding === 'windows-1252' ? 'Windows-1252' : 'UTF-8'}, séparateur ${separators[separator ?? ';']}`,
    },
  ];
}

function Findings({ report }: { report: CheckReport }) {
  const hasFaults = report.faults > 0;
  const [faultsOnly, setFaultsOnly] = useState(hasFaults);
  const [pages, setPages] = useState(1);
  const notes = faultsOnly ? report.notes.filter(({ severity }) => severity === 'fault') : report.notes;
  const shown = notes.slice(0, pages * pageLength).map((note, at) => ({ ...note, at }));
  const kinds = countsInWords(report, isFault);
  return (
    <>
      <section className="stack stack-tight" aria-labelledby="en-bref">
        <h3 id="en-bref">En bref</h3>
        <DataTable
          caption="Ce qui a été trouvé, par sorte"
          captionHidden
          columns={kindColumns}
          rows={kinds}
          rowKey={({ code }) => code}
        />
      </section>
      <section className="stack stack-tight" aria-labelledby="ligne-par-ligne">
        <h3 id="ligne-par-ligne">Ligne par ligne</h3>
        {hasFaults && report.notes.length > report.faults && (
          <CheckboxField
            label={`Seulement ce qui est à corriger (${formatNumber(report.faults)})`}
            checked={faultsOnly}
            onChange={(event) => {
              setFaultsOnly(event.target.checked);
              setPages(1);
            }}
          />
        )}
        <DataTable
          caption="Ce qui a été trouvé, ligne par ligne"
          captionHidden
          columns={noteColumns}
          rows={shown}
          rowKey={({ at }) => String(at)}
        />
        <ShowMore
          shown={shown.length}
          total={notes.length}
          more={notes.length > shown.length}
          noun="remarque"
          onMore={() => setPages(pages + 1)}
        />
        {report.stoppedAt !== undefined && (
          <p>
            La lecture s’est arrêtée à la ligne {formatNumber(report.stoppedAt)}&nbsp;: trop de lignes sont à
            corriger. Vérifiez d’abord que les colonnes sont les bonnes.
          </p>
        )}
        {report.notListed > 0 && (
          <p className="soft">
            {formatCount(report.notListed, 'autre remarque est comptée', 'autres remarques sont comptées')} et
            ne
            {report.notListed > 1 ? ' sont pas listées' : ' n’est pas listée'} ici&nbsp;: corrigez d’abord
            celles-ci, elles se ressemblent souvent.
          </p>
        )}
      </section>
    </>
  );
}

const kindColumns: Column<{ code: string; count: number; words: string }>[] = [
  {
    key: 'severity',
    header: 'Sorte',
    cell: ({ code }) => <Severity of={isFault(code) ? 'fault' : leftOutOr(code)} />,
  },
  { key: 'words', header: 'Ce qui a été trouvé, et quoi faire', heads: true, cell: ({ words }) => words },
  { key: 'count', header: 'Fois', figures: true, cell: ({ count }) => formatNumber(count) },
];

const leftOutOr = (code: string): ReportNote['severity'] =>
  code === 'no-training' || code === 'agrement-ended' ? 'left-out' : 'warning';

const Severity = ({ of }: { of: ReportNote['severity'] }) => (
  <StateTag tone={severities[of].tone}>{severities[of].name}</StateTag>
);

const noteColumns: Column<ReportNote & { at: number }>[] = [
  { key: 'line', header: 'Ligne', figures: true, heads: true, cell: ({ line }) => formatNumber(line) },
  { key: 'severity', header: 'Sorte', cell: ({ severity }) => <Severity of={severity} /> },
  {
    key: 'cell',
    header: 'Cellule',
    cell: (note) => (
      <>
        {note.column === 'ligne' ? noteColumn(note) : <code>{note.column}</code>}
        {note.given !== undefined && (
          <>
            {' '}
            <span className="check-value">{note.given}</span>
          </>
        )}
        {note.kept !== undefined && (
          <>
            <span aria-hidden="true"> → </span>
            <span className="only-read-aloud">, gardé&nbsp;: </span>
            <span className="check-value">{note.kept}</span>
          </>
        )}
      </>
    ),
  },
  { key: 'words', header: 'Quoi faire', cell: (note) => noteWords(note) },
];
