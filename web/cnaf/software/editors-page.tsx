import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type EditorLine, listEditors } from '../../../contract/editors.ts';
import { reading } from '../../api/query.ts';
import { Button } from '../../design/button.tsx';
import { DataTable } from '../../design/data-table.tsx';
import { EmailText } from '../../design/email-text.tsx';
import { formatDate } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { CloseEditor } from './close-editor.tsx';
import { NewEditorForm } from './new-editor-form.tsx';
import { NewSecret } from './new-secret.tsx';
import { RenewSecret } from './renew-secret.tsx';

/** What was just made, to be handed over: it can never be shown again. */
export type Shown = { editor: EditorLine; secret: string | undefined };

/** The software editors that send places for crèches: one client of the API each. */
export function EditorsPage() {
  const query = useQuery(reading(listEditors, {}));
  const [adding, setAdding] = useState(false);
  const [shown, setShown] = useState<Shown>();
  return (
    <>
      <PageTitle below="Les éditeurs dont les logiciels envoient les disponibilités des crèches. Chacun a un identifiant et un secret, et ne déclare que pour les crèches qui lui ont donné un mandat.">
        Logiciels
      </PageTitle>
      {shown && <NewSecret key={shown.editor.version + shown.editor.id} {...shown} />}
      {adding ? (
        <NewEditorForm
          onClosed={(made) => {
            setAdding(false);
            if (made) setShown(made);
          }}
        />
      ) : (
        <Button look="strong" onClick={() => setAdding(true)}>
          Enregistrer un éditeur
        </Button>
      )}
      <Loaded query={query} what="des éditeurs">
        {({ editors }) =>
          editors.length === 0 ? (
            <EmptyState title="Aucun éditeur n’est enregistré">
              Enregistrez-en un&nbsp;: vous recevrez son identifiant et son secret, à lui remettre.
            </EmptyState>
          ) : (
            <DataTable
              caption="Éditeurs de logiciels"
              captionHidden
              wide
              rows={editors}
              rowKey={({ id }) => id}
              columns={[
                { key: 'name', header: 'Logiciel', heads: true, cell: ({ name }) => name },
                {
                  key: 'company',
                  header: 'Éditeur',
                  cell: ({ company, email }) => (
                    <>
                      {company}
                      <br />
                      <EmailText email={email} />
                    </>
                  ),
                },
                {
                  key: 'id',
                  header: 'Identifiant (client_id)',
                  cell: ({ id }) => <span className="figures unbroken">{id}</span>,
                },
                {
                  key: 'secret',
                  header: 'Secret donné le',
                  whole: true,
                  cell: ({ secretIssuedAt }) => formatDate(secretIssuedAt),
                },
                {
                  key: 'state',
                  header: 'Accès',
                  cell: ({ closedAt }) =>
                    closedAt ? (
                      <StateTag tone="calm">Fermé le {formatDate(closedAt)}</StateTag>
                    ) : (
                      <StateTag tone="good">Ouvert</StateTag>
                    ),
                },
                {
                  key: 'acts',
                  header: 'Actions',
                  cell: (editor) =>
                    editor.closedAt ? (
                      <span className="soft">Aucune</span>
                    ) : (
                      <div className="row">
                        <RenewSecret editor={editor} onRenewed={setShown} />
                        <CloseEditor editor={editor} />
                      </div>
                    ),
                },
              ]}
            />
          )
        }
      </Loaded>
    </>
  );
}
