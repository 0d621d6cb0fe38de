import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type FeedAccess, listFeedAccesses } from '../../../contract/information-feed.ts';
import { informationSchemaAddress } from '../../../contract/information-schema-address.ts';
import { keptMonths } from '../../../domain/linf/deadlines.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { reading } from '../../api/query.ts';
import { Button, LinkButton } from '../../design/button.tsx';
import { Loaded } from '../../design/loaded.tsx';
import { Notice } from '../../design/notice.tsx';
import { PageTitle } from '../../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../../design/shell.tsx';
import { ShownSecret } from '../../design/shown-secret.tsx';
import { EmptyState } from '../../design/situations.tsx';
import { useOwnPlaces } from './own-places.ts';
import { SoftwareAccessForm } from './software-access-form.tsx';
import { SoftwareAccessTable } from './software-access-table.tsx';

/** An access just made: its secret is known to this page alone, and to nobody once it is left. */
export interface MadeAccess {
  access: FeedAccess;
  secret: string | undefined;
}

/** The programs that read the requests of an information place in place of a person (LIN-03). */
export function SoftwareAccessPage() {
  const { lieu } = useSearch({ from: '/partenaire/demandes/logiciels' });
  const { query, places } = useOwnPlaces();
  const place = places?.find(({ id }) => id === lieu) ?? places?.[0];
  return (
    <>
      <Breadcrumb here="Accès pour logiciel">
        <BreadcrumbLink to="/partenaire/demandes" search={{ lieu: place?.id }}>
          Demandes des familles
        </BreadcrumbLink>
      </Breadcrumb>
      <PageTitle below="Votre logiciel peut récupérer les demandes des familles à mesure qu’elles arrivent. Ce qu’il reçoit compte comme lu, en votre nom.">
        Accès pour logiciel
      </PageTitle>
      <Loaded query={query} what="de vos lieux d’information">
        {() =>
          place ? (
            <Accesses key={place.id} id={place.id}>
              <li>
                Ce que votre logiciel a reçu s’efface chez vous aussi&nbsp;: {numberInWords(keptMonths)} mois
                après l’envoi de la demande, ou plus tôt si la famille la retire.
              </li>
              <li>
                Pour l’éditeur de votre logiciel&nbsp;:{' '}
                <Link to="/editeurs/demandes">la description du flux</Link> et{' '}
                <a href={informationSchemaAddress}>le schéma XML</a>.
              </li>
            </Accesses>
          ) : (
            <EmptyState
              title="Aucun lieu d’information"
              action={<LinkButton to="/partenaire">Revenir à l’accueil</LinkButton>}
            >
              <p>Aucune convention de lieu d’information en vigueur ne vous nomme.</p>
            </EmptyState>
          )
        }
      </Loaded>
    </>
  );
}

/** The accesses of programs under one convention; `children` say what is to be known of what they are for. */
export function Accesses({ id, children }: { id: string; children: ReactNode }) {
  const query = useQuery(reading(listFeedAccesses, { params: { id } }));
  const [adding, setAdding] = useState(false);
  const [made, setMade] = useState<MadeAccess>();
  const close = (one?: MadeAccess) => {
    setAdding(false);
    if (one) setMade(one);
  };
  // The secret of an access closed meanwhile is of no use to anybody.
  const closed = query.data?.accesses.some(
    ({ clientId, state }) => clientId === made?.access.clientId && state !== 'open',
  );
  return (
    <div className="stack">
      {made && !closed && <NewAccess {...made} />}
      {adding ? (
        <SoftwareAccessForm id={id} onClosed={close} />
      ) : (
        <div>
          <Button look="strong" onClick={() => setAdding(true)}>
            Créer un accès
          </Button>
        </div>
      )}
      <Loaded query={query} what="des accès">
        {({ accesses }) =>
          accesses.length === 0 ? (
            <EmptyState title="Aucun accès">
              <p>Créez un accès par logiciel&nbsp;: vous pourrez fermer l’un sans toucher aux autres.</p>
            </EmptyState>
          ) : (
            <SoftwareAccessTable id={id} accesses={accesses} />
          )
        }
      </Loaded>
      <section className="stack stack-tight" aria-labelledby="a-savoir">
        <h2 id="a-savoir">À savoir</h2>
        <ul>
          <li>
            Un accès dépend de la personne qui l’a créé. Il s’arrête si son propre accès est fermé, si un
            nouveau mot de passe lui est envoyé, ou si la convention prend fin.
          </li>
          {children}
        </ul>
      </section>
    </div>
  );
}

/** What the program must be given, shown once. */
function NewAccess({ access, secret }: MadeAccess) {
  if (secret === undefined) {
    return (
      <Notice kind="warning" title={`Le secret de «\u00a0${access.name}\u00a0» n’a pas pu être affiché`} live>
        <p>La première réponse s’est perdue en route. Fermez cet accès et créez-en un autre.</p>
      </Notice>
    );
  }
  return (
    <Notice kind="success" title={`L’accès «\u00a0${access.name}\u00a0» est créé`} live>
      <div className="stack stack-tight">
        <p>
          Copiez le secret maintenant dans votre logiciel&nbsp;: il ne sera plus jamais affiché. Ne l’envoyez
          pas par e-mail.
        </p>
        <ShownSecret clientId={access.clientId} secret={secret} />
      </div>
    </Notice>
  );
}
