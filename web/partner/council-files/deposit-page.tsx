import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { OwnCouncilFile } from '../../../contract/council-file-view.ts';
import { listOwnCouncilFiles } from '../../../contract/council-files.ts';
import { cafByCode } from '../../../domain/caf/cafs.ts';
import { firstFileDays } from '../../../domain/childminders/sending-deadlines.ts';
import { councilFileAddresses } from '../../../domain/childminders/table-schema.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatDateTime } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { DropForm, fileFieldId } from './drop-form.tsx';
import { NextFile } from './next-file.tsx';
import { type OwnSending, useOwnSendings } from './own-sendings.ts';
import { fileStateOf, maySendAgain, whatBecame } from './state-words.ts';

const movingMs = 3_000;
/** A file that did not arrive in that time is looked for no more: its link serves five minutes. */
const lookedForMs = 600_000;

/** Where an agent of a council drops files, and sees what became of each (CSV-02, CSV-09). */
export function DepositPage() {
  const { id } = useParams({ from: '/partenaire/depot/$id' });
  const sendings = useOwnSendings();
  const query = useQuery({
    ...reading(listOwnCouncilFiles, { params: { id } }),
    refetchInterval: ({ state }) => (state.data?.files.some(isMoving) ? movingMs : false),
  });
  const caf = cafByCode(query.data?.cafCode ?? '')?.name ?? 'Caf';
  return (
    <div className="stack stack-loose">
      <PageTitle
        below={`Chaque fichier remplace le précédent, une fois que la ${caf} l’a mis en ligne. Le suivant est attendu au moins une fois par mois.`}
      >
        Dépôt des fichiers
      </PageTitle>
      {query.data?.next && <NextFile next={query.data.next} />}
      <DropForm key={id} id={id} />
      <Help id={id} />
      <Loaded query={query} what="de vos fichiers">
        {({ files, importers }) => (
          <section className="stack" aria-labelledby="fichiers">
            <h2 id="fichiers">Vos fichiers</h2>
            {importers === 0 && files.some(({ state }) => state === 'ready') && (
              <Notice kind="warning" title={`Personne à la ${caf} n’est encore habilité à importer`}>
                <p>Vos fichiers sont gardés. Demandez-lui qui les mettra en ligne.</p>
              </Notice>
            )}
            {files.length === 0 ? (
              <EmptyState title="Aucun fichier déposé">
                <p>
                  Le premier est attendu dans les {numberInWords(firstFileDays)} jours ouvrables qui suivent
                  la signature de la convention.
                </p>
              </EmptyState>
            ) : (
              <DataTable
                caption="Fichiers déposés, le dernier d’abord"
                captionHidden
                columns={columnsOf(id, sendings)}
                rows={files}
                rowKey={(file) => file.id}
              />
            )}
          </section>
        )}
      </Loaded>
    </div>
  );
}

/** Something will be known of it within seconds. */
const isMoving = ({ state, announcedAt }: OwnCouncilFile): boolean =>
  state === 'received' || (state === 'awaited' && now() - Date.parse(announcedAt) < lookedForMs);

const columnsOf = (id: string, sendings: ReadonlyMap<string, OwnSending>): Column<OwnCouncilFile>[] => [
  {
    key: 'file',
    header: 'Fichier',
    heads: true,
    cell: ({ id: fichier, fileName }) => (
      <Link to="/partenaire/depot/$id/$fichier" params={{ id, fichier }}>
        {fileName}
      </Link>
    ),
  },
  {
    key: 'dropped',
    header: 'Déposé',
    cell: ({ announcedAt, by, via }) =>
      `Le ${formatDateTime(announcedAt)}, par ${via === 'software' ? `le logiciel «\u00a0${by}\u00a0»` : by}`,
  },
  {
    key: 'state',
    header: 'État',
    cell: (file) => {
      const { name, tone } = fileStateOf(file, sendings.get(file.id));
      return <StateTag tone={tone}>{name}</StateTag>;
    },
  },
  {
    key: 'became',
    header: 'Ce qu’il est devenu',
    cell: (file) => {
      const sending = sendings.get(file.id);
      return (
        <>
          {whatBecame(file, sending)}
          {file.state === 'awaited' && maySendAgain(file, sending) && (
            <div>
              <Button look="quiet" onClick={() => document.getElementById(fileFieldId)?.focus()}>
                Envoyer de nouveau<span className="only-read-aloud"> {file.fileName}</span>
              </Button>
            </div>
          )}
        </>
      );
    },
  },
];

function Help({ id }: { id: string }) {
  return (
    <section className="stack stack-tight" aria-labelledby="preparer">
      <h2 id="preparer">Préparer le fichier</h2>
      <ul>
        <li>
          <a href={councilFileAddresses.template} download>
            Un modèle à remplir (CSV)
          </a>{' '}
          et{' '}
          <a href={councilFileAddresses.tableSchema} download>
            la description des colonnes (Table Schema)
          </a>
          .
        </li>
        <li>
          <Link to="/departements/verifier-un-fichier">Vérifier un fichier sans l’envoyer</Link>.
        </li>
        <li>
          <Link to="/partenaire/depot/$id/logiciels" params={{ id }}>
            Faire déposer le fichier par votre logiciel
          </Link>
          .
        </li>
      </ul>
    </section>
  );
}
