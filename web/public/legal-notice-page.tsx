import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { LegalNotice } from '../../contract/legal-notice.ts';
import { Facts } from '../design/facts.tsx';
import { Loaded } from '../design/loaded.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { PhoneLink } from '../establishment/contact-links.tsx';
import { legalNotice } from './legal-notice.ts';
import '../session/narrow-page.css';

/** Who makes the site, who answers for it and who keeps it on its machines (law 2004-575, article 1-1). */
export function LegalNoticePage() {
  const query = useQuery(legalNotice);
  return (
    <div className="narrow-page stack">
      <PageTitle below="Qui publie ce site, qui en répond, et sur quelles machines il se trouve.">
        Mentions légales
      </PageTitle>
      <Loaded query={query} what="des mentions légales">
        {(notice) => <Notice {...notice} />}
      </Loaded>
      <section className="stack stack-tight" aria-labelledby="contenu-publie">
        <h2 id="contenu-publie">Ce qui est publié</h2>
        <p>
          Les établissements et les lieux d’information renseignent eux-mêmes ce que vous lisez d’eux, sous
          convention avec la Caf de leur département. Une information est fausse, ou ne devrait pas
          paraître&nbsp;?{' '}
          <Link to="/vos-droits" search={{}}>
            Signalez-le à la Caf
          </Link>
          .
        </p>
        <p>
          Ce qui peut être repris, et à quelles conditions&nbsp;:{' '}
          <Link to="/donnees-ouvertes">données ouvertes</Link>.
        </p>
      </section>
    </div>
  );
}

function Notice({ publisher, host }: LegalNotice) {
  return (
    <>
      <section className="stack stack-tight" aria-labelledby="editeur">
        <h2 id="editeur">Éditeur</h2>
        <Facts
          facts={[
            { term: 'Nom', value: publisher.name },
            { term: 'Adresse', value: publisher.address },
            { term: 'Téléphone', value: <PhoneLink phone={publisher.telephone} /> },
            { term: 'Direction de la publication', value: publisher.director },
          ]}
        />
      </section>
      <section className="stack stack-tight" aria-labelledby="hebergeur">
        <h2 id="hebergeur">Hébergeur</h2>
        <Facts
          facts={[
            { term: 'Nom', value: host.name },
            { term: 'Adresse', value: host.address },
            { term: 'Téléphone', value: <PhoneLink phone={host.telephone} /> },
          ]}
        />
      </section>
    </>
  );
}
