import { useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { beginSecondFactor } from '../../contract/session.ts';
import { call } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { leaveEnrolment } from '../api/session.ts';
import { PageTitle } from '../design/page-title.tsx';
import { FailureState, LoadingState } from '../design/situations.tsx';
import { toast } from '../design/toast.tsx';
import { EnrolmentForm } from './enrolment-form.tsx';
import { EnrolmentKey } from './enrolment-key.tsx';
import { pendingEnrolment } from './halfway.ts';
import { useStepPages } from './steps.ts';
import './narrow-page.css';

/**
 * The step of the first sign-in where an agent of a Caf or of the Cnaf adds the extranet to an authenticator
 * application; nothing else can be reached before. After a reload one signs in again, and is given another key.
 */
export function EnrolmentPage() {
  const { retour } = useSearch({ from: '/session/connexion/double-authentification' });
  const [enrolling] = useState(pendingEnrolment);
  const navigate = useNavigate();
  const { onSignedIn } = useStepPages(retour, () => toast('Votre double authentification est en place.'));
  // A key lives as long as the page that shows it.
  const key = useQuery({
    queryKey: ['second-factor-key'],
    queryFn: () => call(beginSecondFactor, {}),
    enabled: enrolling !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
  if (!enrolling) return <Navigate to="/connexion" search={{ retour }} replace />;

  const beginAgain = async () => {
    leaveEnrolment();
    await navigate({ to: '/connexion', search: { retour }, replace: true });
    toast('Cette connexion n’a pas abouti à temps. Recommencez avec votre mot de passe.');
  };
  const problem = key.error && problemOf(key.error);
  return (
    <div className="narrow-page stack stack-loose">
      <PageTitle below="À chaque connexion, un code de votre téléphone confirmera que c’est bien vous&nbsp;: votre mot de passe seul n’ouvre plus rien.">
        Mettre en place la double authentification
      </PageTitle>
      {key.data ? (
        <>
          <EnrolmentKey secret={key.data.secret} uri={key.data.uri} />
          <EnrolmentForm
            key={key.data.ticket}
            ticket={key.data.ticket}
            onConfirmed={() => onSignedIn({ ...enrolling.answer, step: 'signed-in' })}
            onLapsed={beginAgain}
            onAnotherKey={() => key.refetch()}
          />
          <LaterOn />
        </>
      ) : problem ? (
        <FailureState
          title={problem.title}
          detail={problem.detail}
          onRetry={problem.code === 'session-ended' ? beginAgain : () => key.refetch()}
        />
      ) : (
        <LoadingState />
      )}
    </div>
  );
}

function LaterOn() {
  return (
    <section className="panel panel-soft stack stack-tight" aria-labelledby="telephone-perdu">
      <h2 id="telephone-perdu">Et si vous perdez ce téléphone&nbsp;?</h2>
      <p>
        Un collègue de votre Caf, ou un administrateur de la Cnaf, pourra réinitialiser votre double
        authentification. Votre connexion suivante vous donnera une nouvelle clé.
      </p>
    </section>
  );
}
