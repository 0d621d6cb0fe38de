import { useEffect, useId, useRef, useState } from 'react';
import type { CafDetail } from '../../../contract/cnaf.ts';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { formatDate } from '../../design/format.ts';
import { StateTag } from '../../design/state-tag.tsx';
import { EndImporterForm } from './end-importer-form.tsx';
import { NewImporterForm } from './new-importer-form.tsx';

type Agent = CafDetail['agents'][number];
/** An agent of whom a decision was recorded. */
export type ImporterAgent = Agent & { importer: NonNullable<Agent['importer']> };

const hasDecision = (agent: Agent): agent is ImporterAgent => agent.importer !== undefined;

/** Who may import the files of childminders, by which decision of the director, and since when (S4 art. 5). */
export function ImportersSection({ caf }: { caf: CafDetail }) {
  const title = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const [doing, setDoing] = useState<'nothing' | 'recording' | { ending: string }>('nothing');
  const was = useRef(doing);
  useEffect(() => {
    // The form is gone: the focus goes back to the section it belonged to.
    if (was.current !== 'nothing' && doing === 'nothing') heading.current?.focus();
    was.current = doing;
  }, [doing]);
  const rows = caf.agents.filter(hasDecision);
  const eligible = caf.agents.filter(
    ({ importer, closedAt }) => !closedAt && (importer === undefined || importer.endedOn !== undefined),
  );
  const ended =
    typeof doing === 'object' ? rows.find(({ accountId }) => accountId === doing.ending) : undefined;
  const close = () => setDoing('nothing');

  const actions: Column<ImporterAgent> = {
    key: 'actions',
    header: 'Fin',
    cell: (agent) =>
      agent.importer.endedOn ? (
        <span className="soft">{formatDate(agent.importer.endedOn)}</span>
      ) : (
        <Button look="quiet" onClick={() => setDoing({ ending: agent.accountId })}>
          Mettre fin…
          <span className="only-read-aloud">
            {' '}
            à l’habilitation de {agent.firstName} {agent.lastName}
          </span>
        </Button>
      ),
  };
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        Habilités à importer des fichiers
      </h2>
      <p>
        L’import des fichiers des assistants maternels est réservé aux agents que la direction de la Caf
        habilite. Vous enregistrez sa décision ici.
      </p>
      {rows.length > 0 ? (
        <DataTable
          caption="Agents habilités à importer, et la décision qui les habilite"
          captionHidden
          columns={[...columns, actions]}
          rows={rows}
          rowKey={({ accountId }) => accountId}
          wide
        />
      ) : (
        <p className="soft">Aucun agent de cette Caf n’est habilité à importer.</p>
      )}
      {doing === 'recording' && (
        <NewImporterForm
          code={caf.code}
          agents={eligible}
          director={caf.contact?.director}
          onClosed={close}
        />
      )}
      {ended && <EndImporterForm key={ended.accountId} code={caf.code} agent={ended} onClosed={close} />}
      {doing === 'nothing' &&
        (eligible.length > 0 ? (
          <Button onClick={() => setDoing('recording')}>Enregistrer une décision</Button>
        ) : (
          <p className="soft">
            {caf.agents.some(({ closedAt }) => !closedAt)
              ? 'Tous les agents de la Caf sont habilités à importer.'
              : 'Ajoutez d’abord un agent à la Caf.'}
          </p>
        ))}
    </section>
  );
}

const columns: Column<ImporterAgent>[] = [
  { key: 'name', header: 'Nom', heads: true, cell: ({ firstName, lastName }) => `${firstName} ${lastName}` },
  {
    key: 'state',
    header: 'État',
    cell: ({ importer }) =>
      importer.endedOn ? (
        <StateTag tone="calm">Terminée</StateTag>
      ) : (
        <StateTag tone="good">En cours</StateTag>
      ),
  },
  { key: 'decided', header: 'Décision du', cell: ({ importer }) => formatDate(importer.decidedOn) },
  { key: 'by', header: 'Par', cell: ({ importer }) => importer.decidedBy },
  {
    key: 'reference',
    header: 'Référence',
    cell: ({ importer }) => importer.reference ?? <span className="soft">Aucune</span>,
  },
  { key: 'recorded', header: 'Enregistrée le', cell: ({ importer }) => formatDate(importer.recordedAt) },
];
