import { Link } from '@tanstack/react-router';
import type { ConnectionsOfPerson } from '../../../contract/caf-connections.ts';
import { dormancyInWords, reasonInWords, reasonNames } from '../../../documents/connection-reasons.ts';
import { formatCount } from '../../design/format.ts';
import { Notice } from '../../design/notice.tsx';

/** Why a person's connections deserve a look, and what one can do about it. */
export function PersonReasons({ person }: { person: ConnectionsOfPerson['person'] }) {
  const { suspicions, dormancy, conventions } = person;
  const [convention] = conventions.filter(({ open }) => open);
  return (
    <section className="stack" aria-labelledby="a-regarder">
      <h2 id="a-regarder">À regarder</h2>
      {suspicions.length === 0 && !dormancy && (
        <p>Rien ne fait penser que les codes de cette personne sont partagés.</p>
      )}
      {suspicions.map(({ reason, evidence }) => (
        <Notice key={reason.kind} kind="warning" title={reasonNames[reason.kind]}>
          <p>{reasonInWords(reason)}</p>
          <p className="soft">
            {formatCount(evidence.length, 'ligne')} {evidence.length > 1 ? 'le montrent' : 'le montre'},
            marquées plus bas.
          </p>
        </Notice>
      ))}
      {dormancy && (
        <Notice kind="info" title="Compte dormant">
          <p>{dormancyInWords(dormancy)} Demandez au partenaire si cette personne est toujours en mission.</p>
        </Notice>
      )}
      {suspicions.length > 0 && (
        <p>
          Une alerte n’est pas une preuve. Parlez-en d’abord avec la personne ou son responsable&nbsp;; elle
          peut changer de mot de passe à tout moment.{' '}
          {convention && (
            <>
              Si ses codes ont fui, agissez depuis{' '}
              <Link to="/caf/demandes/$id" params={{ id: convention.id }}>
                la convention
              </Link>
              .
            </>
          )}
        </p>
      )}
    </section>
  );
}
