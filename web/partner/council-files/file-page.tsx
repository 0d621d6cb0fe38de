import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { OwnCouncilFile } from '../../../contract/council-file-view.ts';
import {
  downloadCorrectedCouncilFile,
  listOwnCouncilFiles,
  readOwnCouncilFile,
} from '../../../contract/council-files.ts';
import { isDecided } from '../../../domain/childminders/transitions.ts';
import { call } from '../../api/client.ts';
import { readAgain, reading } from '../../api/query.ts';
import { CouncilFileReport } from '../../childminders/report.tsx';
import { LinkButton } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { FileDownload } from '../../design/file-download.tsx';
import { formatBytes, formatDate, formatDateTime } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { EmptyState, LoadingState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { useOwnSendings } from './own-sendings.ts';
import { fileStateOf, maySendAgain, whatBecame } from './state-words.ts';

const checkingMs = 1_000;

/** Nothing more comes of it: the council sends another. */
const isToSendAgain = (state: OwnCouncilFile['state']): boolean =>
  ['to-mend', 'unchecked', 'rejected'].includes(state);

/** One file: where it stands, and the report of its check, line by line (CSV-04, CSV-09). */
export function CouncilFilePage() {
  const { id, fichier } = useParams({ from: '/partenaire/depot/$id/$fichier' });
  const params = { id, file: fichier };
  const sending = useOwnSendings().get(fichier);
  const query = useQuery({
    ...reading(readOwnCouncilFile, { params }),
    // The report is there within seconds: the page waits for it by itself.
    refetchInterval: ({ state: { data } }) =>
      data?.file.state === 'received' || data?.file.state === 'awaited' ? checkingMs : false,
  });
  const state = query.data?.file.state;
  const moving = state === 'received' || state === 'awaited';
  useEffect(() => {
    // The list was read while the file was on its way, and would say so still.
    if (state && !moving) void readAgain(listOwnCouncilFiles);
  }, [state, moving]);
  return (
    <>
      <Breadcrumb here={query.data?.file.fileName ?? 'Fichier'}>
        <BreadcrumbLink to="/partenaire/depot/$id" params={{ id }}>
          Dépôt des fichiers
        </BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="du compte rendu" absent="Ce fichier n’existe pas">
        {({ file, report }) => (
          <div className="stack stack-loose">
            <PageTitle>{file.fileName}</PageTitle>
            <Facts
              facts={[
                {
                  term: 'État',
                  value: (
                    <>
                      <StateTag tone={fileStateOf(file, sending).tone}>
                        {fileStateOf(file, sending).name}
                      </StateTag>{' '}
                      {whatBecame(file, sending)}
                    </>
                  ),
                },
                {
                  term: 'Déposé',
                  value: `Le ${formatDateTime(file.announcedAt)}, par ${file.via === 'software' ? `le logiciel «\u00a0${file.by}\u00a0»` : file.by} (${formatBytes(file.bytes)})`,
                },
              ]}
            />
            {(file.state === 'received' || (file.state === 'awaited' && sending === 'arrived')) && (
              <LoadingState what="du compte rendu" />
            )}
            {maySendAgain(file, sending) && (
              <div>
                <LinkButton look="strong" to="/partenaire/depot/$id" params={{ id }}>
                  Envoyer de nouveau
                </LinkButton>
              </div>
            )}
            {report && (
              <section className="stack" aria-labelledby="compte-rendu">
                <h2 id="compte-rendu">Compte rendu</h2>
                <CouncilFileReport
                  report={report}
                  decided={isDecided(file.state)}
                  live
                  corrected={
                    file.checked?.corrected && (
                      <FileDownload
                        label="Télécharger le fichier corrigé"
                        making="Préparation du fichier…"
                        name={`corrige-${file.fileName}`}
                        load={() => call(downloadCorrectedCouncilFile, { params })}
                      />
                    )
                  }
                />
              </section>
            )}
            {isToSendAgain(file.state) && (
              <div>
                <LinkButton to="/partenaire/depot/$id" params={{ id }}>
                  Déposer un nouveau fichier
                </LinkButton>
              </div>
            )}
            {file.checked && !report && (
              <EmptyState title="Le compte rendu n’est plus gardé">
                <p>
                  {file.erasedAt
                    ? `Le fichier et son compte rendu ont été effacés le ${formatDate(file.erasedAt)}. Ce qu’il est devenu reste dit ici.`
                    : 'Ce que ce fichier est devenu reste dit ici.'}
                </p>
              </EmptyState>
            )}
          </div>
        )}
      </Loaded>
    </>
  );
}
