import { findProof, type Proof } from './proof-of-work.ts';

/** Does the work away from the page, so that typing stays smooth. */
addEventListener('message', async ({ data }: MessageEvent<Proof>) => postMessage(await findProof(data)));
