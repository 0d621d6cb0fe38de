import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  type AwaitedCouncilView,
  type CouncilFileView,
  listCouncilDeposits,
} from '../../../contract/caf-childminders.ts';
import { firstFileDays } from '../../../domain/childminders/sending-deadlines.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { readingPages } from '../../api/pages.ts';
import type { CallOutput } from '../../api/route.ts';
import { LinkButton } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatDate, formatDateTime, formatList } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { MorePages } from '../../design/more-pages.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { WhoImports } from './who-imports.tsx';
import { fileStateOf, nextInWords, sentBy, whatBecame } from './words.ts';

const movingMs = 3_000;

const useDeposits = () =>
  useInfiniteQuery({
    ...readingPages(listCouncilDeposits, {}),
    refetchInterval: ({ state }) =>
      state.data?.pages[0]?.files.some((file) => file.state === 'received') ? movingMs : false,
  });

/** The files of the department's councils: who is late, what waits to be imported, what became of each (CSV-05, CSV-09). */
export function DepositsPage() {
  const query = useDeposits();
  return (
    <>
      <PageTitle
        tab="Assistants maternels"
        below="Le département envoie chaque mois la liste des personnes agréées. Un fichier contrôlé sans erreur attend ici qu’un agent habilité le mette en ligne."
      >
        Assistantes et assistants maternels
      </PageTitle>
      <div className="row">
        <LinkButton to="/caf/assistants-maternels/droits">Oppositions, masquages et autres droits</LinkButton>
      </div>
      <Loaded query={query} what="des fichiers">
        {({ pages }) => <Deposits pages={pages} query={query} />}
      </Loaded>
    </>
  );
}

function Deposits({
  pages,
  query,
}: {
  pages: readonly CallOutput<typeof listCouncilDeposits>[];
  query: ReturnType<typeof useDeposits>;
}) {
  const [first] = pages;
  if (!first) return null;
  if (first.councils.length === 0) return <NoCouncil />;
  // What waits for the Caf comes first, all of it, then the rest a page at a time; each newest first.
  const ordered = [...first.waiting, ...pages.flatMap((page) => page.files)];
  const several = first.councils.length > 1;
  return (
    <div className="stack stack-loose">
      <WhoImports {...first} />
      <Councils councils={first.councils} />
      <section className="stack" aria-labelledby="fichiers">
        <h2 id="fichiers">Fichiers déposés</h2>
        {ordered.length === 0 ? (
          <EmptyState title="Aucun fichier déposé">
            <p>
              Le premier est attendu dans les {numberInWords(firstFileDays)} jours ouvrables qui suivent la
              signature. Les personnes que la convention nomme le déposent depuis leur espace&nbsp;; vous êtes
              prévenu par e-mail.
            </p>
          </EmptyState>
        ) : (
          <DataTable
            caption="Fichiers déposés, ceux à importer d’abord"
            captionHidden
            columns={columnsOf(several ? first.councils : [])}
            rows={ordered}
            rowKey={(file) => file.id}
            wide
          />
        )}
        {ordered.length > 0 && <MorePages query={query} shown={ordered.length} noun="fichier" />}
      </section>
    </div>
  );
}

function NoCouncil() {
  return (
    <EmptyState
      title="Aucune convention avec le département"
      action={<LinkButton to="/caf/conseil-departemental">Préparer la convention</LinkButton>}
    >
      <p>
        Le conseil départemental envoie ses fichiers une fois sa convention signée et activée. Si elle est
        déjà préparée, retrouvez-la parmi les <Link to="/caf/demandes">demandes</Link>.
      </p>
    </EmptyState>
  );
}

function Councils({ councils }: { councils: readonly AwaitedCouncilView[] }) {
  return (
    <section className="stack" aria-labelledby="departements">
      <h2 id="departements">Ce qui est attendu</h2>
      <DataTable
        caption="Conseils départementaux, ce qu’ils doivent envoyer et ce qui est en ligne"
        captionHidden
        columns={councilColumns}
        rows={councils}
        rowKey={({ habilitationId }) => habilitationId}
      />
    </section>
  );
}

const councilColumns: Column<AwaitedCouncilView>[] = [
  {
    key: 'council',
    header: 'Département',
    heads: true,
    cell: ({ habilitationId, name }) => (
      <Link to="/caf/demandes/$id" params={{ id: habilitationId }}>
        {name}
      </Link>
    ),
  },
  {
    key: 'next',
    header: 'Prochain fichier',
    cell: ({ next, silent }) => {
      if (!next) return <span className="soft">Convention terminée</span>;
      const { state, tone, words } = nextInWords(next);
      return (
        <>
          <StateTag tone={tone}>{state}</StateTag> {words}
          {silent && '. Rien n’est encore arrivé'}
        </>
      );
    },
  },
  {
    key: 'reminders',
    header: 'Relances',
    cell: ({ remindedOn }) =>
      remindedOn.length > 0 ? (
        `Le ${formatList(remindedOn.map((day) => formatDate(day)))}`
      ) : (
        <span className="soft">Aucune</span>
      ),
  },
  {
    key: 'online',
    header: 'En ligne',
    cell: ({ habilitationId, current, withdrawnAt }) => {
      if (withdrawnAt) return <span className="soft">Retiré le {formatDate(withdrawnAt)}</span>;
      if (!current) return <span className="soft">Rien encore</span>;
      return (
        <Link
          to="/caf/assistants-maternels/$id/$fichier"
          params={{ id: habilitationId, fichier: current.fileId }}
        >
          Le fichier reçu le {formatDate(current.receivedAt)}
        </Link>
      );
    },
  },
];

const columnsOf = (councils: readonly AwaitedCouncilView[]): Column<CouncilFileView>[] => [
  {
    key: 'file',
    header: 'Fichier',
    heads: true,
    cell: ({ id, habilitationId, fileName }) => (
      <Link to="/caf/assistants-maternels/$id/$fichier" params={{ id: habilitationId, fichier: id }}>
        {fileName}
      </Link>
    ),
  },
  ...(councils.length > 0
    ? [
        {
          key: 'council',
          header: 'Département',
          cell: (file: CouncilFileView) =>
            councils.find(({ habilitationId }) => habilitationId === file.habilitationId)?.name ?? '',
        },
      ]
    : []),
  {
    key: 'state',
    header: 'État',
    cell: (file) => <StateTag tone={fileStateOf(file).tone}>{fileStateOf(file).name}</StateTag>,
  },
  { key: 'became', header: 'Ce qu’il est devenu', cell: whatBecame },
  {
    key: 'dropped',
    header: 'Déposé',
    cell: (file) => `Le ${formatDateTime(file.announcedAt)}, ${sentBy(file)}`,
  },
];
