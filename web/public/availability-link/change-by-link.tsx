import { useState } from 'react';
import type { LinkedEstablishment } from '../../../contract/availability-links.ts';
import type { DeclaredPeriods } from '../../../domain/availability/availability.ts';
import { problemOf } from '../../api/problem.ts';
import { now } from '../../api/server-time.ts';
import { DraftFound } from '../../design/draft-found.tsx';
import { parisDay } from '../../design/format.ts';
import { PageTitle } from '../../design/page-title.tsx';
import { DeclarationForm, type Refusal } from '../../partner/availability/declaration-form.tsx';
import { useEntry } from '../../partner/availability/entry.ts';
import { contentOf, errorsOfProblem } from '../../partner/availability/rules.ts';

/** The grid, for one publication: the same as in the partners' area, without signing in. */
export function ChangeByLink({
  establishment,
  sending,
  onSend,
}: {
  establishment: LinkedEstablishment;
  sending: boolean;
  onSend: (declaration: DeclaredPeriods) => Promise<void>;
}) {
  const [today] = useState(() => parisDay(now()));
  const inHand = useEntry(establishment, today);
  const [refusal, setRefusal] = useState<Refusal>({ turn: 0, errors: [] });
  const publish = async () => {
    setRefusal(({ turn }) => ({ turn, errors: [] }));
    try {
      await onSend({ kind: 'periods', periods: [contentOf(inHand.entry)] });
      inHand.forget();
    } catch (failure) {
      const problem = problemOf(failure);
      setRefusal(({ turn }) => ({ turn: turn + 1, title: problem.title, errors: errorsOfProblem(problem) }));
    }
  };
  return (
    <>
      <PageTitle above={establishment.name} below={establishment.address}>
        Modifier les disponibilités
      </PageTitle>
      <div className="stack">
        {inHand.restored && inHand.touched && <DraftFound onForget={inHand.forget} />}
        <DeclarationForm
          establishment={establishment}
          inHand={inHand}
          today={today}
          sending={sending}
          refusal={refusal}
          onPublish={publish}
        />
      </div>
    </>
  );
}
