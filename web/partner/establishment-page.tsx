import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type OwnEstablishment, readOwnEstablishment } from '../../contract/partner.ts';
import { problemOf } from '../api/problem.ts';
import { reading } from '../api/query.ts';
import { LinkButton } from '../design/button.tsx';
import { PageTitle } from '../design/page-title.tsx';
import { Breadcrumb, BreadcrumbLink } from '../design/shell.tsx';
import { EmptyState, FailureState, LoadingState } from '../design/situations.tsx';

/** What one may not do, and why, for each right. */
const withoutRight = {
  operating: 'Votre convention ne vous permet pas de saisir le fonctionnement de cet établissement.',
  availability: 'Votre convention ne vous permet pas de déclarer les disponibilités de cet établissement.',
};

/** The frame of a page about one establishment of the agent: fetched, and shown only to whoever holds the right. */
export function EstablishmentPage({
  id,
  title,
  right,
  children,
}: {
  id: string;
  title: string;
  right: keyof typeof withoutRight;
  children: (establishment: OwnEstablishment) => ReactNode;
}) {
  const query = useQuery(reading(readOwnEstablishment, { params: { id } }));
  const establishment = query.data;
  return (
    <div className="stack">
      <Breadcrumb here={title}>
        <BreadcrumbLink to="/partenaire">Vos établissements</BreadcrumbLink>
      </Breadcrumb>
      <PageTitle
        key={title}
        tab={establishment ? `${title}, ${establishment.name}` : title}
        above={establishment?.name}
      >
        {title}
      </PageTitle>
      {query.isPending && <LoadingState what="de l’établissement" />}
      {query.isError && !establishment && (
        <Unreadable failure={query.error} retrying={query.isFetching} onRetry={() => void query.refetch()} />
      )}
      {establishment &&
        (establishment.rights[right] ? (
          children(establishment)
        ) : (
          <EmptyState title={withoutRight[right]} action={<BackToList />}>
            Pour obtenir ce droit, demandez à votre Caf un avenant à la convention.
          </EmptyState>
        ))}
    </div>
  );
}

function Unreadable({
  failure,
  retrying,
  onRetry,
}: {
  failure: Error;
  retrying: boolean;
  onRetry: () => void;
}) {
  const problem = problemOf(failure);
  if (problem.code === 'not-found' || problem.code === 'forbidden') {
    return (
      <EmptyState title="Cet établissement ne fait pas partie de vos conventions" action={<BackToList />}>
        Vérifiez l’adresse, ou ouvrez-le depuis la liste de vos établissements.
      </EmptyState>
    );
  }
  return <FailureState title={problem.title} detail={problem.detail} onRetry={onRetry} retrying={retrying} />;
}

const BackToList = () => <LinkButton to="/partenaire">Revenir à vos établissements</LinkButton>;
