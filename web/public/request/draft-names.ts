import { readDraft, writeDraft } from '../../api/draft-store.ts';
import type { AskedKind } from './kinds.ts';

/** Where the one draft of a new request of a kind is kept. */
export const newRequestDraft = (kind: AskedKind): string => `habilitation-${kind}`;

/** Where the draft of a correction is kept. The secret of its link is never kept. */
export const correctionDraft = (reference: string): string => `correction-${reference}`;

/** Whether a request of a kind was begun in this browser. */
export const hasDraft = (kind: AskedKind): boolean => readDraft({}, newRequestDraft(kind)) !== undefined;

/** Removes a draft: it was sent, or its author no longer wants it. */
export const forgetDraft = (name: string): void => writeDraft({}, name, undefined);
