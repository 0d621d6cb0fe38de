import { useEffect, useId, useRef, useState } from 'react';
import { resetAgentFactor } from '../../../contract/agents.ts';
import { type CafDetail, readCaf } from '../../../contract/cnaf.ts';
import { agentColumns } from '../../agents/agents-table.tsx';
import { ResetFactor } from '../../agents/reset-factor.tsx';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { CloseAccess } from './close-access.tsx';
import { ClosedAgents } from './closed-agents.tsx';
import { NewAgentForm } from './new-agent-form.tsx';

type Agent = CafDetail['agents'][number];

/** The agents of a Caf, where their access stands, and the ways to add one and to close an access. */
export function AgentsSection({ caf }: { caf: CafDetail }) {
  const title = useId();
  const [adding, setAdding] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasAdding = useRef(false);
  useEffect(() => {
    // The form is gone: the focus goes back to what opened it.
    if (wasAdding.current && !adding) opener.current?.focus();
    wasAdding.current = adding;
  }, [adding]);
  const open = caf.agents.filter(({ closedAt }) => closedAt === undefined);
  const closed = caf.agents.filter(({ closedAt }) => closedAt !== undefined);
  const actions: Column<Agent> = {
    key: 'actions',
    header: 'Actions',
    cell: (agent) => (
      <div className="row">
        <ResetFactor person={agent} route={resetAgentFactor} lists={[readCaf]} />
        <CloseAccess code={caf.code} agent={agent} last={open.length === 1} onClosed={() => setFocus(true)} />
      </div>
    ),
  };
  // The row of the closed access is gone with its button: the section's title takes the focus.
  const [focus, setFocus] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focus) return;
    heading.current?.focus();
    setFocus(false);
  }, [focus]);
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title} ref={heading} tabIndex={-1}>
        Agents de la Caf
      </h2>
      {open.length > 0 ? (
        <DataTable
          caption="Agents et état de leur accès"
          captionHidden
          columns={[...agentColumns, actions]}
          rows={open}
          rowKey={({ accountId }) => accountId}
          wide
        />
      ) : (
        <p>
          {closed.length > 0 ? 'Cette Caf n’a plus aucun agent' : 'Cette Caf n’a encore aucun agent'}
          &nbsp;: personne n’y reçoit les demandes. Ajoutez-en un pour qu’elle puisse travailler.
        </p>
      )}
      {adding ? (
        <NewAgentForm caf={caf} onClosed={() => setAdding(false)} />
      ) : (
        <Button ref={opener} onClick={() => setAdding(true)}>
          Ajouter un agent
        </Button>
      )}
      {closed.length > 0 && (
        <ClosedAgents code={caf.code} agents={closed} onReopened={() => setFocus(true)} />
      )}
    </section>
  );
}
