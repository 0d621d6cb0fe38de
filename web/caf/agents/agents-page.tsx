import { useQuery } from '@tanstack/react-query';
import { listAgents, resetColleagueFactor } from '../../../contract/agents.ts';
import { AgentsTable } from '../../agents/agents-table.tsx';
import { ResetFactor } from '../../agents/reset-factor.tsx';
import { reading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';

/** The agents of one's Caf: where each access stands, and what to do for a colleague who lost a telephone. */
export function AgentsPage() {
  const query = useQuery(reading(listAgents, {}));
  const session = useSession();
  const me = session.status === 'open' || session.status === 'ended' ? session.account.accountId : undefined;
  return (
    <>
      <PageTitle below="Un collègue a perdu ou changé de téléphone&nbsp;? Réinitialisez sa double authentification&nbsp;: sa prochaine connexion en mettra une nouvelle en place.">
        Agents
      </PageTitle>
      <Loaded query={query} what="des agents">
        {({ agents }) => (
          <div className="stack">
            <AgentsTable
              caption="Agents de la Caf et leur double authentification"
              agents={agents}
              me={me}
              action={(agent) => (
                <ResetFactor person={agent} route={resetColleagueFactor} lists={[listAgents]} />
              )}
            />
            <p className="soft">
              Pour ajouter un agent ou fermer l’accès de quelqu’un qui part, adressez-vous à un administrateur
              de la Cnaf.
            </p>
          </div>
        )}
      </Loaded>
    </>
  );
}
