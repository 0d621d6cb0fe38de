import { useQuery } from '@tanstack/react-query';
import { listAdministrators, resetAgentFactor } from '../../../contract/agents.ts';
import { AgentsTable } from '../../agents/agents-table.tsx';
import { ResetFactor } from '../../agents/reset-factor.tsx';
import { reading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Loaded } from '../../design/loaded.tsx';
import { PageTitle } from '../../design/page-title.tsx';

/** The administrators of the Cnaf, and what one does for another who lost a telephone. */
export function AdministratorsPage() {
  const query = useQuery(reading(listAdministrators, {}));
  const session = useSession();
  const me = session.status === 'open' || session.status === 'ended' ? session.account.accountId : undefined;
  return (
    <>
      <PageTitle below="Un administrateur a perdu ou changé de téléphone&nbsp;? Réinitialisez sa double authentification&nbsp;: sa prochaine connexion en mettra une nouvelle en place.">
        Administrateurs
      </PageTitle>
      <Loaded query={query} what="des administrateurs">
        {({ agents }) => (
          <AgentsTable
            caption="Administrateurs et leur double authentification"
            agents={agents}
            me={me}
            action={(agent) => (
              <ResetFactor person={agent} route={resetAgentFactor} lists={[listAdministrators]} />
            )}
          />
        )}
      </Loaded>
    </>
  );
}
