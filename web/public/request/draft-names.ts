import { readDraft, writeDraft } from '../../api/draft-store.ts';

/** Where the one draft of a new request is kept. */
export const newRequestDraft = 'habilitation-structures';

/** Where the draft of a correction is kept. The secret of its link is never kept. */
export const correctionDraft = (reference: string): string => `correction-${reference}`;

/** Whether a request was begun in this browser. */
export const hasDraft = (): boolean => readDraft({}, newRequestDraft) !== undefined;

/** Removes a draft: it was sent, or its author no longer wants it. */
export const forgetDraft = (name: string): void => writeDraft({}, name, undefined);
