import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { readCouncilFile } from '../../../contract/caf-childminders.ts';
import type { ImportWarning } from '../../../domain/childminders/import-warnings.ts';
import { isDecided } from '../../../domain/childminders/transitions.ts';
import { reading } from '../../api/query.ts';
import type { CallOutput } from '../../api/route.ts';
import { CouncilFileReport } from '../../childminders/report.tsx';
import { type Fact, Facts } from '../../design/facts.tsx';
import { formatBytes, formatCount, formatDate, formatDateTime, formatNumber } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { EmptyState, LoadingState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { FileActs } from './file-acts.tsx';
import { FileChanges } from './file-changes.tsx';
import { WhoImports } from './who-imports.tsx';
import { fileStateOf, sentBy, warningWords, whatBecame } from './words.ts';

export type FileDetail = CallOutput<typeof readCouncilFile>;

const checkingMs = 1_000;

/** One file of a council: what importing it would change, by name, and its import, refusal or roll-back (CSV-05). */
export function CouncilFilePage() {
  const { id, fichier } = useParams({ from: '/caf/assistants-maternels/$id/$fichier' });
  const query = useQuery({
    ...reading(readCouncilFile, { params: { habilitationId: id, fileId: fichier } }),
    refetchInterval: ({ state }) => (state.data?.file.state === 'received' ? checkingMs : false),
  });
  return (
    <>
      <Breadcrumb here={query.data?.file.fileName ?? 'Fichier'}>
        <BreadcrumbLink to="/caf/assistants-maternels">Assistants maternels</BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="du fichier" absent="Ce fichier n’existe pas">
        {(detail) => <CouncilFileOf key={detail.file.id} detail={detail} />}
      </Loaded>
    </>
  );
}

function CouncilFileOf({ detail }: { detail: FileDetail }) {
  const { file, council, report, preview } = detail;
  const online = file.state === 'online';
  const mayAct = preview !== undefined || (online && council.previous !== undefined);
  return (
    <div className="stack stack-loose">
      <PageTitle above={council.name}>{file.fileName}</PageTitle>
      <Facts facts={factsOf(detail)} />
      {file.state === 'received' && <LoadingState what="du compte rendu" />}
      {online && <Online detail={detail} />}
      {!council.inForce && (
        <Notice title="La convention n’est plus en vigueur">
          <p>Aucun fichier de ce département ne peut être mis en ligne.</p>
        </Notice>
      )}
      {mayAct && <WhoImports {...detail} />}
      {preview && (
        <section className="stack" aria-labelledby="effet">
          <h2 id="effet">Si vous importez ce fichier</h2>
          <p>
            {formatNumber(preview.counts.before)} en ligne aujourd’hui, {formatNumber(preview.counts.after)}{' '}
            ensuite&nbsp;: {formatCount(preview.counts.added, 'ajout')},{' '}
            {formatCount(preview.counts.changed, 'modification')},{' '}
            {formatCount(preview.counts.removed, 'retrait')}, {formatNumber(preview.counts.unchanged)} sans
            changement.
          </p>
          {warningsToSay(preview.warnings).map((warning) => (
            <Notice key={warning} kind="warning" title={warningWords[warning].title}>
              <p>{warningWords[warning].advice}</p>
            </Notice>
          ))}
        </section>
      )}
      <FileActs detail={detail} />
      {preview && <FileChanges file={file} counts={preview.counts} />}
      {report && (
        <section className="stack" aria-labelledby="compte-rendu">
          <h2 id="compte-rendu">Compte rendu du contrôle</h2>
          <CouncilFileReport report={report} decided={isDecided(file.state)} />
        </section>
      )}
      {file.checked && !report && (
        <EmptyState title="Le fichier n’est plus gardé">
          <p>
            {file.erasedAt
              ? `Il a été effacé le ${formatDate(file.erasedAt)} avec son compte rendu. Ce qu’il est devenu reste dit ici.`
              : 'Ce qu’il est devenu reste dit ici.'}
          </p>
        </EmptyState>
      )}
    </div>
  );
}

/** So many people removed say by themselves that fewer are left. */
const warningsToSay = (warnings: readonly ImportWarning[]): readonly ImportWarning[] =>
  warnings.includes('unusual-removal') ? warnings.filter((one) => one !== 'shrinking') : warnings;

function Online({ detail: { file } }: { detail: FileDetail }) {
  return (
    <Notice kind="success" title="C’est ce fichier que voient les familles">
      <p>
        {file.imported && `${formatNumber(file.imported.online)} personnes au moment de l’import. `}
        <a href="/assistants-maternels">Voir la recherche des familles</a>
      </p>
    </Notice>
  );
}

const factsOf = ({ file, preview }: FileDetail): Fact[] => [
  {
    term: 'État',
    value: (
      <>
        <StateTag tone={fileStateOf(file).tone}>{fileStateOf(file).name}</StateTag> {whatBecame(file)}
      </>
    ),
  },
  {
    term: 'Déposé',
    value: `Le ${formatDateTime(file.announcedAt)}, ${sentBy(file)} (${formatBytes(file.bytes)})`,
  },
  {
    term: 'Personnes informées de leurs droits',
    value: `Confirmé par le département le ${formatDate(file.personsInformed.at)}`,
  },
  ...(preview
    ? [
        {
          term: 'Tenus hors ligne par un droit',
          value: formatNumber(preview.counts.opposed),
        },
        {
          term: 'Écartés (formation, fin d’agrément)',
          value: formatNumber(preview.counts.leftOut),
        },
      ]
    : []),
];
