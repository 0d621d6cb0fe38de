/**
 * A sign-in halfway: the password received by mail was right, another must be chosen (PWD-03). It lives in memory alone;
 * after a reload one signs in again with the password received.
 */
export type PendingChoice = { email: string; challenge: string; received: string };

let pending: PendingChoice | undefined;

export const pendingChoice = (): PendingChoice | undefined => pending;

/** Remembers the step, or forgets it once it is done. */
export function setPendingChoice(choice: PendingChoice | undefined): void {
  pending = choice;
}
