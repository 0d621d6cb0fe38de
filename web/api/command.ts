import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from './client.ts';
import { ApiProblem, problemOf } from './problem.ts';
import { readAgain } from './query.ts';
import type { CallInput, CallOutput, Route } from './route.ts';

type Intent<R> = { key: string; underWay?: Promise<CallOutput<R>> };

/**
 * Sends one operation that changes something. One intent has one key: a double click sends once, and sending the same
 * thing again after a lost answer carries the same key, so that it takes effect once (REQ-08).
 * `changes` names what must be read again afterwards.
 */
export function useCommand<const R extends Route>(route: R, changes: readonly Route[] = []) {
  const intents = useRef(new Map<string, Intent<R>>());
  const mutation = useMutation({
    mutationFn: ({ input, key }: { input: CallInput<R>; key: string }) =>
      call(route, input, { idempotencyKey: key }),
    onSuccess: () => readAgain(...changes),
  });

  /** Sends, or joins the same thing already under way. Throws {@link ApiProblem}. */
  const send = (input: CallInput<R>): Promise<CallOutput<R>> => {
    const content = JSON.stringify(input);
    const intent: Intent<R> = intents.current.get(content) ?? { key: crypto.randomUUID() };
    intents.current.set(content, intent);
    intent.underWay ??= mutation.mutateAsync({ input, key: intent.key }).then(
      (output) => {
        intents.current.delete(content);
        return output;
      },
      (failure: unknown) => {
        intent.underWay = undefined;
        if (!(failure instanceof ApiProblem && failure.outcomeUnknown)) intents.current.delete(content);
        throw failure;
      },
    );
    return intent.underWay;
  };
  return {
    send,
    pending: mutation.isPending,
    problem: mutation.error ? problemOf(mutation.error) : undefined,
    data: mutation.data,
    reset: mutation.reset,
  };
}
