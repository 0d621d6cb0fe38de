import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createChallenge } from '../../contract/public.ts';
import { call } from '../api/client.ts';
import { ApiProblem } from '../api/problem.ts';
import { now } from '../api/server-time.ts';
import { findProof, type Proof, proveInBackground } from './proof-of-work.ts';

const minute = 60_000;

/** What is shown, where something is, and the proof of work to find meanwhile. */
interface ShownChallenge {
  id: string;
  instruction?: string;
  words?: readonly string[];
  proof: Proof;
  expiresAt: string;
}

/** Where a challenge comes from; the path tells them apart. */
export interface ChallengeSource {
  path: string;
  ask: (signal: AbortSignal) => Promise<ShownChallenge>;
}

const usual: ChallengeSource = {
  path: createChallenge.path,
  ask: (signal) => call(createChallenge, {}, { signal }),
};

const notReady = (
  detail = 'Recopiez le texte affiché, puis réessayez. Si cela continue, essayez avec un autre navigateur.',
) => new ApiProblem({ code: 'proof-failed', status: 0, title: 'L’envoi n’a pas pu être préparé', detail });

/**
 * The text to copy from the screen, and the proof of work that goes with it, begun as soon as the text is there. A text
 * that lapses is replaced by another in time (PWD-07).
 */
export function useChallenge(source: ChallengeSource = usual) {
  const [turn, setTurn] = useState(1);
  const shown = useQuery({
    queryKey: [source.path, turn],
    queryFn: ({ signal }) => source.ask(signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const challenge = shown.data;
  const work = useRef<Promise<number>>(undefined);

  useEffect(() => {
    if (!challenge) return;
    const given = new AbortController();
    // Where workers are forbidden the page does the work itself: slower, but done.
    work.current = proveInBackground(challenge.proof, given.signal).catch(() =>
      given.signal.aborted ? Promise.reject(given.signal.reason) : findProof(challenge.proof),
    );
    // Whoever sends waits for it, and meets the failure there.
    work.current.catch(() => undefined);
    const left = Date.parse(challenge.expiresAt) - now();
    // Whatever the clocks say, a text stays long enough to be copied.
    const lapse = setTimeout(
      () => setTurn((before) => before + 1),
      Math.min(Math.max(left, minute), 60 * minute),
    );
    return () => {
      given.abort();
      clearTimeout(lapse);
    };
  }, [challenge]);

  return {
    words: challenge?.words,
    instruction: challenge?.instruction,
    /** How many texts were shown so far: a screen reader is told of a new one. */
    turn,
    failed: shown.isError,
    retrying: shown.isFetching,
    retry: () => void shown.refetch(),
    renew: () => setTurn((before) => before + 1),
    /**
     * The challenge with its proof, once the work is done; throws an {@link ApiProblem} when it cannot be, with other
     * words where no text is shown.
     */
    proved: async (otherwise?: string): Promise<{ id: string; proof: number }> => {
      // Whoever is quicker than the network waits for it, then for the work.
      const known = challenge ?? (await shown.refetch({ cancelRefetch: false })).data;
      const proof = known && (await (work.current ?? findProof(known.proof)).catch(() => undefined));
      if (!known || proof === undefined || proof < 0) throw notReady(otherwise);
      return { id: known.id, proof };
    },
  };
}
