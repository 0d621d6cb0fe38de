import { useQuery } from '@tanstack/react-query';
import { Link, Outlet } from '@tanstack/react-router';
import { listRequests } from '../../contract/caf.ts';
import { listSubmissions } from '../../contract/caf-validation.ts';
import { listRegister } from '../../contract/rights.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { reading } from '../api/query.ts';
import { useSession } from '../api/session.ts';
import { MoreNavigation, NavigationLink } from '../design/shell.tsx';
import { WorkShell } from '../design/work-shell.tsx';
import { useSignOut } from '../session/sign-out.ts';
import { useFilesToImport } from './childminders/waiting-files.tsx';
import { waitsForCaf } from './requests/state-words.ts';

/** The frame of the pages of Caf agents: what waits for them is counted in the navigation. */
export function CafLayout() {
  const signOut = useSignOut();
  const session = useSession();
  const cafCode =
    session.status === 'open' || session.status === 'ended' ? session.account.cafCode : undefined;
  const requests = useQuery(reading(listRequests, {}));
  const submissions = useQuery(reading(listSubmissions, {}));
  const waiting =
    requests.data && waitsForCaf.reduce((sum, state) => sum + (requests.data.counts[state] ?? 0), 0);
  const register = useQuery(reading(listRegister, {}));
  const awaitingAnswers =
    register.data && (register.data.counts.received ?? 0) + (register.data.counts['in-progress'] ?? 0);
  const filesToImport = useFilesToImport();
  return (
    <WorkShell
      area={cafByCode(cafCode ?? '')?.name ?? 'espace Caf'}
      home="/caf"
      onSignOut={signOut}
      accountLinks={
        <li>
          <Link to="/compte/mot-de-passe">Changer mon mot de passe</Link>
        </li>
      }
      navigation={
        <>
          <NavigationLink to="/caf/demandes" count={waiting}>
            Demandes
          </NavigationLink>
          <NavigationLink to="/caf/tableau-de-bord">Tableau de bord</NavigationLink>
          <NavigationLink to="/caf/validations" count={submissions.data?.submissions.length}>
            Validations
          </NavigationLink>
          <NavigationLink to="/caf/en-ligne">En ligne</NavigationLink>
          <NavigationLink to="/caf/demandes-information">Lieux d’information</NavigationLink>
          <NavigationLink to="/caf/assistants-maternels" count={filesToImport}>
            Assistants maternels
          </NavigationLink>
          <NavigationLink to="/caf/registre" count={awaitingAnswers}>
            Droits et réclamations
          </NavigationLink>
          <MoreNavigation>
            <NavigationLink to="/caf/logiciels">Logiciels</NavigationLink>
            <NavigationLink to="/caf/connexions">Connexions</NavigationLink>
            <NavigationLink to="/caf/journal">Journal</NavigationLink>
            <NavigationLink to="/caf/agents">Agents</NavigationLink>
            <NavigationLink to="/caf/ma-caf">Ma Caf</NavigationLink>
          </MoreNavigation>
        </>
      }
    >
      <Outlet />
    </WorkShell>
  );
}
