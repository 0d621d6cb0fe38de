import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import type { RequestDetail } from '../../../contract/caf.ts';
import { type CommitmentView, downloadCommitment, listCommitments } from '../../../contract/commitments.ts';
import { statesInForce } from '../../../domain/habilitation/transitions.ts';
import { call } from '../../api/client.ts';
import { problemOf } from '../../api/problem.ts';
import { readAgain, reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatDateTime, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { FileInParts } from '../../files/file-in-parts.tsx';
import { askedFacts } from '../../habilitation/commitment-facts.tsx';
import { commitmentState, commitmentTitle } from '../../habilitation/commitment-words.ts';
import { AskForm } from './ask-form.tsx';

/** What was asked of a LINF about its subcontractors, newest first, what it filed, and the way to ask (LIN-09). */
export function CommitmentsSection({ request }: { request: RequestDetail }) {
  if (request.kind !== 'linf' || request.activatedAt === undefined) return null;
  return <Commitments request={request} />;
}

function Commitments({ request }: { request: RequestDetail }) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const [asking, setAsking] = useState(false);
  const query = useQuery(reading(listCommitments, { params: { id: request.id } }));
  const close = () => {
    setAsking(false);
    title.current?.focus();
  };
  const inForce = statesInForce.includes(request.state);
  return (
    <section className="stack stack-tight" aria-labelledby={titleId}>
      <h2 id={titleId} ref={title} tabIndex={-1}>
        Engagements des prestataires
      </h2>
      <Loaded query={query} what="des engagements demandés">
        {({ commitments }) => (
          <>
            {commitments.length === 0 && (
              <p className="soft">
                Aucun demandé. Tant que la convention est en vigueur, vous pouvez demander au lieu
                d’information l’engagement de sécurité et de confidentialité que ses prestataires ont signé
                (article&nbsp;2).
              </p>
            )}
            {[...commitments].reverse().map((commitment) => (
              <Commitment key={commitment.number} commitment={commitment} request={request} />
            ))}
            {inForce &&
              (asking ? (
                <AskForm id={request.id} after={commitments.length} onClose={close} />
              ) : (
                <div className="no-print">
                  <Button onClick={() => setAsking(true)}>Demander un engagement</Button>
                </div>
              ))}
          </>
        )}
      </Loaded>
    </section>
  );
}

function Commitment({ commitment, request }: { commitment: CommitmentView; request: RequestDetail }) {
  const title = useId();
  const { number, version, filed } = commitment;
  const name = commitmentTitle(commitment);
  const state = commitmentState(commitment, parisDay(now()), 'caf');
  const author = request.persons.find(({ accountId }) => accountId === filed?.by);
  return (
    <article className="stack stack-tight" aria-labelledby={title}>
      <div className="row">
        <h3 id={title}>{name}</h3>
        <StateTag tone={state.tone}>{state.name}</StateTag>
      </div>
      <Facts
        facts={[
          ...askedFacts(commitment),
          ...(filed
            ? [
                {
                  term: 'Déposé le',
                  value: `${formatDateTime(filed.at)}, par ${author ? `${author.firstName} ${author.lastName}` : filed.by}`,
                },
                {
                  term: 'Document',
                  value: (
                    <FileInParts
                      file={filed.file}
                      label="Télécharger l’engagement"
                      of={name}
                      load={(part) =>
                        call(downloadCommitment, {
                          params: { id: request.id, number: String(number) },
                          query: { version: String(version), part },
                        }).catch(async (failure: unknown) => {
                          if (problemOf(failure).code === 'conflict') await readAgain(listCommitments);
                          throw failure;
                        })
                      }
                    />
                  ),
                },
              ]
            : []),
        ]}
      />
    </article>
  );
}
