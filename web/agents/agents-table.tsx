import type { ReactNode } from 'react';
import type { AgentLine } from '../../contract/agents.ts';
import { AgeText } from '../design/age-text.tsx';
import { type Column, DataTable } from '../design/data-table.tsx';
import { EmailText } from '../design/email-text.tsx';
import { AccessTag } from '../habilitation/access.tsx';
import { FactorTag } from './factor-tag.tsx';

/** What is shown of an agent, before what can be done. */
export const agentColumns: Column<AgentLine>[] = [
  { key: 'name', header: 'Nom', heads: true, cell: ({ firstName, lastName }) => `${firstName} ${lastName}` },
  { key: 'email', header: 'Adresse e-mail', cell: ({ email }) => <EmailText email={email} /> },
  {
    key: 'account',
    header: 'Identification',
    cell: ({ accountId }) => <span className="figures unbroken">{accountId}</span>,
  },
  { key: 'access', header: 'Accès', cell: ({ access }) => <AccessTag access={access} /> },
  {
    key: 'factor',
    header: 'Double authentification',
    cell: ({ secondFactor }) => <FactorTag state={secondFactor} />,
  },
  {
    key: 'sign-in',
    header: 'Dernière connexion',
    cell: ({ lastSignInAt }) =>
      lastSignInAt ? <AgeText since={lastSignInAt} /> : <span className="soft">Jamais</span>,
  },
];

/** Agents with their second factor; `me` has no action, for nobody resets one's own. */
export function AgentsTable({
  caption,
  agents,
  me,
  action,
}: {
  caption: string;
  agents: readonly AgentLine[];
  me: string | undefined;
  action: (agent: AgentLine) => ReactNode;
}) {
  const actions: Column<AgentLine> = {
    key: 'actions',
    header: 'Téléphone perdu',
    cell: (agent) => (agent.accountId === me ? <span className="soft">C’est vous</span> : action(agent)),
  };
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={[...agentColumns, actions]}
      rows={agents}
      rowKey={({ accountId }) => accountId}
      wide
    />
  );
}
