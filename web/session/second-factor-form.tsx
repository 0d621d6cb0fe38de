import { type ReactNode, useState } from 'react';
import type * as z from 'zod';
import { proveSecondFactor, type SignedIn } from '../../contract/session.ts';
import { useCommand } from '../api/command.ts';
import { type ApiProblem, problemOf } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { FormErrorSummary } from '../design/error-summary.tsx';
import { useProblemForm } from '../design/problem-form.ts';
import { CodeField } from './code-field.tsx';
import type { PendingCode } from './halfway.ts';
import { useSecondsToWait, WaitNote } from './wait-note.tsx';

/** The code that ends a sign-in, on its page and over a page whose session ended. */
export function SecondFactorForm({
  pending,
  title,
  action = 'Me connecter',
  beside,
  onSignedIn,
  onLapsed,
}: {
  pending: PendingCode;
  title?: ReactNode;
  action?: string;
  /** Stands beside the button. */
  beside?: ReactNode;
  onSignedIn: (answer: z.output<typeof SignedIn>) => unknown;
  /** The time to give the code is over, or something else ended this sign-in: one begins again. */
  onLapsed: () => unknown;
}) {
  const command = useCommand(proveSecondFactor);
  const [problem, setProblem] = useState<ApiProblem>();
  const wait = useSecondsToWait(problem);
  const form = useProblemForm({
    schema: proveSecondFactor.body,
    defaultValues: { ...pending, code: '' },
    onSubmit: async (body) => {
      if (wait > 0) return;
      setProblem(undefined);
      try {
        await onSignedIn(await command.send({ body }));
      } catch (failure) {
        const refused = problemOf(failure);
        if (refused.code === 'session-ended') return onLapsed();
        setProblem(refused);
        throw failure;
      }
    },
  });
  return (
    <form className="stack" {...form.props}>
      <FormErrorSummary {...form.summary} />
      {title}
      <CodeField {...form.field('code')} />
      <div>
        <WaitNote seconds={wait} />
        <div className="row">
          <Button type="submit" look="strong" busy={form.sending} disabled={wait > 0}>
            {action}
          </Button>
          {beside}
        </div>
      </div>
    </form>
  );
}
