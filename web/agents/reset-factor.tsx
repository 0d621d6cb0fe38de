import { useState } from 'react';
import type { resetAgentFactor, resetColleagueFactor } from '../../contract/agents.ts';
import { useCommand } from '../api/command.ts';
import { problemOf } from '../api/problem.ts';
import { readAgain } from '../api/query.ts';
import type { Route } from '../api/route.ts';
import { Button } from '../design/button.tsx';
import { ConfirmDialog } from '../design/dialog.tsx';
import { toast } from '../design/toast.tsx';

type Person = { accountId: string; firstName: string; lastName: string; secondFactor: 'none' | 'enrolled' };

/** Said when somebody else was faster. */
const overtaken = {
  title: 'La double authentification est déjà réinitialisée',
  detail:
    'Quelqu’un d’autre vient de le faire\u00a0: vous n’avez rien de plus à faire. La personne associera une nouvelle application à sa prochaine connexion.',
};

/**
 * Resets the second factor of somebody who lost their telephone, after one confirmation that says what it does and what
 * to check first. `route` is the one of whoever acts; `lists` are read again afterwards.
 */
export function ResetFactor({
  person,
  route,
  lists,
}: {
  person: Person;
  route: typeof resetColleagueFactor | typeof resetAgentFactor;
  lists: readonly Route[];
}) {
  const resetting = useCommand(route, lists);
  const [asking, setAsking] = useState(false);
  const name = `${person.firstName} ${person.lastName}`;
  // A dialog that a colleague was faster than stays until it is left: it says what happened.
  if (person.secondFactor === 'none' && !asking) return null;

  const reset = async () => {
    try {
      await resetting.send({ params: { accountId: person.accountId } });
      setAsking(false);
      toast(`La double authentification de ${name} est réinitialisée.`);
    } catch (failure) {
      // A colleague was faster: the list says so.
      if (problemOf(failure).code === 'wrong-state') await readAgain(...lists);
    }
  };
  return (
    <>
      <Button look="quiet" onClick={() => setAsking(true)}>
        Réinitialiser…<span className="only-read-aloud"> la double authentification de {name}</span>
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Réinitialiser la double authentification de ${name}\u00a0?`}
          action="Réinitialiser"
          busy={resetting.pending}
          problem={resetting.problem?.code === 'wrong-state' ? overtaken : resetting.problem}
          onConfirm={() => void reset()}
          onCancel={() => {
            resetting.reset();
            setAsking(false);
          }}
        >
          <div className="stack stack-tight">
            <p>
              Assurez-vous d’abord que c’est bien {person.firstName} qui vous le demande, de vive voix ou par
              un numéro que vous connaissez.
            </p>
            <p>
              Ses sessions ouvertes se ferment aussitôt. À sa prochaine connexion, son mot de passe suffira
              pour associer une nouvelle application. Un e-mail l’en avertit, la Caf aussi, et le journal
              garde la trace de votre geste.
            </p>
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
