import { useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { listOwnCommitments, type OwnCommitmentView } from '../../../contract/commitments.ts';
import { reading } from '../../api/query.ts';
import { now } from '../../api/server-time.ts';
import { Button } from '../../design/button.tsx';
import { Facts } from '../../design/facts.tsx';
import { formatBytes, formatDateTime, parisDay } from '../../design/format.ts';
import { Loaded } from '../../design/loaded.tsx';
import { StateTag } from '../../design/state-tag.tsx';
import { askedFacts } from '../../habilitation/commitment-facts.tsx';
import { commitmentState, commitmentTitle } from '../../habilitation/commitment-words.ts';
import { FilingForm } from './filing-form.tsx';

/** The commitments of subcontractors that the Caf asked a LINF for, newest first, each to be filed here (LIN-09). */
export function CommitmentsSection({ id, caf }: { id: string; caf: string }) {
  const query = useQuery(reading(listOwnCommitments, { params: { id } }));
  const [filing, setFiling] = useState<number>();
  return (
    <section className="stack stack-tight" aria-labelledby="engagements">
      <h2 id="engagements">Engagements de vos prestataires</h2>
      <p>
        Un prestataire intervient pour vous et voit des données des familles&nbsp;? Il signe avec vous un
        engagement de sécurité et de confidentialité (article&nbsp;2). La {caf} peut vous le demander à tout
        moment.
      </p>
      <Loaded query={query} what="des engagements demandés">
        {({ commitments }) =>
          commitments.length === 0 ? (
            <p className="soft">La {caf} ne vous a rien demandé.</p>
          ) : (
            [...commitments]
              .reverse()
              .map((commitment) => (
                <Commitment
                  key={commitment.number}
                  id={id}
                  caf={caf}
                  commitment={commitment}
                  filing={filing === commitment.number}
                  onFiling={setFiling}
                />
              ))
          )
        }
      </Loaded>
    </section>
  );
}

function Commitment({
  id,
  caf,
  commitment,
  filing,
  onFiling,
}: {
  id: string;
  caf: string;
  commitment: OwnCommitmentView;
  /** Whether its form is open: one at a time. */
  filing: boolean;
  onFiling: (number: number | undefined) => void;
}) {
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const { number, filed } = commitment;
  const name = commitmentTitle(commitment);
  const state = commitmentState(commitment, parisDay(now()), 'partner');
  const close = () => {
    onFiling(undefined);
    title.current?.focus();
  };
  return (
    <article className="panel stack stack-tight" aria-labelledby={titleId}>
      <div className="row">
        <h3 id={titleId} ref={title} tabIndex={-1}>
          {name}
        </h3>
        <StateTag tone={state.tone}>{state.name}</StateTag>
      </div>
      <Facts
        facts={[
          ...askedFacts(commitment),
          ...(filed
            ? [
                {
                  term: 'Déposé le',
                  value: (
                    <>
                      {formatDateTime(filed.at)}
                      <br />
                      {filed.file.name} <span className="soft small">({formatBytes(filed.file.bytes)})</span>
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
      {filing ? (
        <FilingForm id={id} caf={caf} commitment={commitment} onClose={close} />
      ) : (
        <div className="no-print">
          <Button look={filed ? 'quiet' : 'strong'} onClick={() => onFiling(number)}>
            {filed ? 'Remplacer le document' : 'Déposer l’engagement signé'}
            <span className="only-read-aloud"> ({name})</span>
          </Button>
        </div>
      )}
    </article>
  );
}
