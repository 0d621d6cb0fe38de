import { type Enrolling, session } from '../api/session.ts';

/**
 * A sign-in halfway: the password received by mail was right, another must be chosen (PWD-03). It lives in memory alone;
 * after a reload one signs in again with the password received.
 */
export type PendingChoice = { email: string; challenge: string; received: string };

/** A sign-in halfway: the password was right, a code of the authenticator application must follow. In memory alone. */
export type PendingCode = { email: string; challenge: string };

let choice: PendingChoice | undefined;
let code: PendingCode | undefined;

export const pendingChoice = (): PendingChoice | undefined => choice;
export const pendingCode = (): PendingCode | undefined => code;

/** Remembers the step, or forgets it once it is done. */
export function setPendingChoice(next: PendingChoice | undefined): void {
  choice = next;
}

/** Remembers the step, or forgets it once it is done. */
export function setPendingCode(next: PendingCode | undefined): void {
  code = next;
}

/** The session opened for the enrolment of a second factor, if that is where one stands. */
export function pendingEnrolment(): Enrolling | undefined {
  const now = session();
  return now.status === 'enrolling' ? now : undefined;
}
