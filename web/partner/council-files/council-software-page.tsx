import { useParams } from '@tanstack/react-router';
import { announceCouncilFileBySoftware } from '../../../contract/council-files.ts';
import { requestToken } from '../../../contract/software.ts';
import { linkSeconds } from '../../../domain/childminders/deposit-links.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { Accesses } from '../information-requests/software-access-page.tsx';

/** The programs that drop files for a council, and can do nothing else (CSV-02). */
export function CouncilSoftwarePage() {
  const { id } = useParams({ from: '/partenaire/depot/$id/logiciels' });
  return (
    <>
      <Breadcrumb here="Accès pour logiciel">
        <BreadcrumbLink to="/partenaire/depot/$id" params={{ id }}>
          Dépôt des fichiers
        </BreadcrumbLink>
      </Breadcrumb>
      <PageTitle below="Votre logiciel peut déposer le fichier à votre place. Son accès ne permet rien d’autre&nbsp;: ni lire, ni remplacer ce qui est déposé.">
        Accès pour logiciel
      </PageTitle>
      <Accesses id={id}>
        <li>
          À chaque dépôt, le logiciel confirme pour vous que les personnes du fichier ont été informées de
          leurs droits. Assurez-vous que c’est bien le cas.
        </li>
        <li>
          Pour l’éditeur de votre logiciel&nbsp;: il demande un jeton à <code>{requestToken.path}</code>,
          annonce le fichier à <code>{announceCouncilFileBySoftware.path}</code>, puis l’envoie tel quel à
          l’adresse reçue, avec les en-têtes reçus, dans les {numberInWords(linkSeconds / 60)} minutes.
        </li>
      </Accesses>
    </>
  );
}
