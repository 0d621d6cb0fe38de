import { useEffect, useId, useRef, useState } from 'react';
import type { CafDetail } from '../../../contract/cnaf.ts';
import { AgeText } from '../../design/age-text.tsx';
import { Button } from '../../design/button.tsx';
import { type Column, DataTable } from '../../design/data-table.tsx';
import { AccessTag } from '../../habilitation/access.tsx';
import { NewAgentForm } from './new-agent-form.tsx';

type Agent = CafDetail['agents'][number];

/** The agents of a Caf, where their access stands, and the way to add one. */
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
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Agents de la Caf</h2>
      {caf.agents.length > 0 ? (
        <DataTable
          caption="Agents et état de leur accès"
          captionHidden
          columns={columns}
          rows={caf.agents}
          rowKey={({ accountId }) => accountId}
        />
      ) : (
        <p>
          Cette Caf n’a encore aucun agent&nbsp;: personne n’y reçoit les demandes. Ajoutez le premier pour
          qu’elle puisse commencer.
        </p>
      )}
      {adding ? (
        <NewAgentForm caf={caf} onClosed={() => setAdding(false)} />
      ) : (
        <Button ref={opener} onClick={() => setAdding(true)}>
          Ajouter un agent
        </Button>
      )}
    </section>
  );
}

const columns: Column<Agent>[] = [
  { key: 'name', header: 'Nom', heads: true, cell: ({ firstName, lastName }) => `${firstName} ${lastName}` },
  { key: 'email', header: 'Adresse e-mail', cell: ({ email }) => email },
  {
    key: 'account',
    header: 'Identification',
    cell: ({ accountId }) => <span className="figures unbroken">{accountId}</span>,
  },
  { key: 'access', header: 'Accès', cell: ({ access }) => <AccessTag access={access} /> },
  {
    key: 'sign-in',
    header: 'Dernière connexion',
    cell: ({ lastSignInAt }) =>
      lastSignInAt ? <AgeText since={lastSignInAt} /> : <span className="soft">Jamais</span>,
  },
];
