import type { CouncilFile } from './council-file.ts';

/** Seconds that a link serves: the browser sends as soon as it has one. */
export const linkSeconds = 300;

/** A way to send one file, once, straight into the bucket: nothing else can be done with it (CSV-02). */
export interface DepositLink {
  url: string;
  /** What must be sent with the bytes, exactly; the length is stated by whoever sends them. */
  headers: Record<string, string>;
  expiresAt: string;
}

/** Signs links into the bucket of deposits. `adapters/s3/deposit-links.ts` says what they allow. */
export interface DepositLinks {
  linkTo(file: Pick<CouncilFile, 'habilitationId' | 'id' | 'bytes'>, now: Date): Promise<DepositLink>;
}
