import type * as z from 'zod';
import type { createChallenge } from '../../contract/public.ts';

export type Proof = z.output<typeof createChallenge.response.schema>['proof'];

/** The number n ≤ `maxNumber` for which SHA-256(salt + n), in hexadecimal, is the challenge; -1 when there is none. */
export async function findProof({ salt, challenge, maxNumber }: Proof): Promise<number> {
  const encoder = new TextEncoder();
  for (let number = 0; number <= maxNumber; number += 1) {
    const hash = await crypto.subtle.digest('SHA-256', encoder.encode(`${salt}${number}`));
    if (hexOf(hash) === challenge) return number;
  }
  return -1;
}

const hexOf = (hash: ArrayBuffer): string =>
  Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The same, in a worker of its own; rejects when the work cannot be done, or is given up through `signal`. */
export function proveInBackground(proof: Proof, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./proof-worker.ts', import.meta.url), { type: 'module' });
    const end = (settle: () => void) => {
      worker.terminate();
      settle();
    };
    worker.onmessage = ({ data }: MessageEvent<number>) => end(() => resolve(data));
    worker.onerror = () => end(() => reject(new Error('the worker failed')));
    signal.addEventListener('abort', () => end(() => reject(signal.reason)));
    worker.postMessage(proof);
  });
}
