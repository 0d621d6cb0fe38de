import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { readCaf } from '../../contract/cnaf.ts';
import { reading } from '../api/query.ts';
import { Loaded } from '../design/loaded.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../design/shell.tsx';
import { AgentsSection } from './agents/agents-section.tsx';
import { ContactSection } from './contact-section.tsx';
import { ImportersSection } from './importers/importers-section.tsx';
import { PastLoads } from './reference-list/past-loads.tsx';
import { ReferenceListSection } from './reference-list/reference-list-section.tsx';

/** One Caf as the Cnaf keeps it: its agents, who of them may import files, its reference list of establishments. */
export function CafPage() {
  const { code } = useParams({ from: '/cnaf/caf/$code' });
  const query = useQuery(reading(readCaf, { params: { code } }));
  return (
    <>
      <Breadcrumb here={query.data?.name ?? `Caf ${code}`}>
        <BreadcrumbLink to="/cnaf">Les Caf</BreadcrumbLink>
      </Breadcrumb>
      <Loaded query={query} what="de la Caf" absent="Cette Caf n’existe pas">
        {(caf) => (
          <>
            <PageTitle>{caf.name}</PageTitle>
            <div className="stack stack-loose">
              <ContactSection contact={caf.contact} />
              <AgentsSection key={`agents ${code}`} caf={caf} />
              <ImportersSection key={`importers ${code}`} caf={caf} />
              <ReferenceListSection key={`list ${code}`} cafCode={code} />
              <PastLoads loads={caf.loads} />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}
