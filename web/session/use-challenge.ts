import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { createChallenge } from '../../contract/public.ts';
import { call } from '../api/client.ts';
import { now } from '../api/server-time.ts';
import { proveInBackground } from './proof-of-work.ts';

/**
 * The text to copy from the screen, and the proof of work that goes with it, begun as soon as the text is there. A text
 * that lapses is replaced by another in time (PWD-07).
 */
export function useChallenge() {
  const [turn, setTurn] = useState(1);
  const shown = useQuery({
    queryKey: [createChallenge.path, turn],
    queryFn: ({ signal }) => call(createChallenge, {}, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const challenge = shown.data;
  const work = useRef<Promise<number>>(undefined);

  useEffect(() => {
    if (!challenge) return;
    const given = new AbortController();
    work.current = proveInBackground(challenge.proof, given.signal);
    // Whoever sends waits for it, and meets the failure there.
    work.current.catch(() => undefined);
    const left = Date.parse(challenge.expiresAt) - now();
    const lapse = setTimeout(() => setTurn((before) => before + 1), Math.max(left, 1000));
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
    /** The challenge with its proof, once the work is done. */
    proved: async (): Promise<{ id: string; proof: number }> => {
      const asked = challenge ?? (await shown.refetch({ throwOnError: true })).data;
      if (!asked) throw new Error('no challenge to answer');
      const proof =
        (await work.current) ?? (await proveInBackground(asked.proof, new AbortController().signal));
      return { id: asked.id, proof };
    },
  };
}
