import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { listRequests, type RequestDetail, readRequest } from '../../../contract/caf.ts';
import { assignRequest } from '../../../contract/caf-instruction.ts';
import { useCommand } from '../../api/command.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../design/button.tsx';
import { SelectField } from '../../design/choices.tsx';
import { ProblemNotice } from '../../design/problem-notice.tsx';
import { toast } from '../../design/toast.tsx';
import { AnswerTime } from './answer-time.tsx';
import { CaseNote } from './case-note.tsx';

/** Who looks after the case, by when it is to be answered, and what colleagues should know: nothing the party reads. */
export function CareSection({ request }: { request: RequestDetail }) {
  const title = useId();
  const session = useSession();
  const me = session.status === 'open' ? session.account.accountId : undefined;
  const queue = useQuery(reading(listRequests, {}));
  const assigning = useCommand(assignRequest, [readRequest, listRequests]);
  const [chosen, setChosen] = useState<string>();
  const agents = (queue.data?.agents ?? []).filter(
    ({ accountId, left }) => !left || accountId === request.assignee,
  );
  const row = queue.data?.requests.find(({ id }) => id === request.id);
  const current = request.assignee ?? '';
  const wanted = chosen ?? current;

  const assign = async (assignee: string) => {
    try {
      await assigning.send({
        params: { id: request.id },
        body: { version: request.version, ...(assignee && { assignee }) },
      });
      setChosen(undefined);
      toast(assignee ? 'Dossier confié.' : 'Le dossier n’est plus confié à personne.');
    } catch (failure) {
      // What is wrong is shown below.
      if (problemOf(failure).code === 'conflict') await readAgain(readRequest, listRequests);
    }
  };
  return (
    <section className="stack stack-tight" aria-labelledby={title}>
      <h2 id={title}>Suivi par la Caf</h2>
      {row?.daysLeft !== undefined && (
        <p>
          Reste pour répondre&nbsp;: <AnswerTime request={row} />
        </p>
      )}
      <ProblemNotice problem={assigning.problem} />
      <form
        className="stack stack-tight no-print"
        onSubmit={(event) => {
          event.preventDefault();
          void assign(wanted);
        }}
      >
        <SelectField
          label="Dossier confié à"
          value={wanted}
          onChange={(event) => setChosen(event.target.value)}
          choices={[
            { value: '', label: 'Personne' },
            ...agents.map(({ accountId, name, left }) => ({
              value: accountId,
              label: accountId === me ? `${name} (moi)` : left ? `${name}, parti` : name,
            })),
          ]}
        />
        <div className="row">
          <Button type="submit" busy={assigning.pending} disabled={wanted === current}>
            Confier
          </Button>
          {me && current !== me && (
            <Button look="quiet" busy={assigning.pending} onClick={() => void assign(me)}>
              M’en charger
            </Button>
          )}
        </div>
      </form>
      <CaseNote request={request} />
    </section>
  );
}
