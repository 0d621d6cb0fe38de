import { useSyncExternalStore } from 'react';
import type * as z from 'zod';
import type { AccountView, choosePassword, refreshSession, SignedIn } from '../../contract/session.ts';
import { forgetDrafts } from './draft-store.ts';
import { ApiProblem } from './problem.ts';
import { publicRoute } from './route.ts';
import { learnServerTime } from './server-time.ts';
import { leaveUnread } from './unread.ts';

/**
 * Where the session stands: `unknown` until the cookies were tried, `ended` when somebody was at work and must sign in
 * again to go on, `enrolling` when a password has opened nothing but the enrolment of a second factor. The access token
 * lives here and nowhere else.
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'none' }
  | { status: 'open'; account: AccountView; accessToken: string }
  | { status: 'ended'; account: AccountView }
  | Enrolling;

type EnrollingAnswer = Extract<
  z.output<(typeof choosePassword)['response']['schema']>,
  { step: 'enrol-second-factor' }
>;
/** Nobody is signed in yet: the token serves the two calls of the enrolment. */
export type Enrolling = { status: 'enrolling'; accessToken: string; answer: EnrollingAnswer };

let state: SessionState = { status: 'unknown' };
let renewing: Promise<boolean> | undefined;
const listeners = new Set<() => void>();

function enter(next: SessionState) {
  state = next;
  for (const changed of [...listeners]) changed();
}

/** The session as it stands now. */
export const session = (): SessionState => state;

/** The session, for a component that follows it. */
export const useSession = (): SessionState => useSyncExternalStore(watchSession, session);

/** Calls back at each change, until the function it gives is called. */
function watchSession(changed: () => void): () => void {
  listeners.add(changed);
  return () => {
    listeners.delete(changed);
  };
}

/** Begins or goes on with what a sign-in answered. */
export function openSession(signedIn: z.output<typeof SignedIn>): void {
  enter({ status: 'open', account: signedIn.account, accessToken: signedIn.accessToken });
}

/** Begins the enrolment of a second factor with what a right password answered. */
export function enterEnrolment(answer: EnrollingAnswer): void {
  enter({ status: 'enrolling', accessToken: answer.accessToken, answer });
}

/** Gives the enrolment up: one signs in again. */
export function leaveEnrolment(): void {
  if (state.status === 'enrolling') enter({ status: 'none' });
}

/** Forgets the session and the drafts of whoever was there. */
export function closeSession(): void {
  if (state.status === 'open' || state.status === 'ended') forgetDrafts(state.account.accountId);
  enter({ status: 'none' });
}

/** Who is signed in; after a reload the cookies open the session again. `undefined` when nobody is. */
export async function currentAccount(): Promise<AccountView | undefined> {
  if (state.status === 'unknown') await renewSession();
  return state.status === 'open' || state.status === 'ended' ? state.account : undefined;
}

const refresh = publicRoute<typeof refreshSession>('POST', '/api/session/refresh');

/**
 * A new access token from the cookies, asked once however many calls wait for it. False when the session is over;
 * throws when the server cannot be reached, since that says nothing about the session.
 */
export function renewSession(): Promise<boolean> {
  renewing ??= askForToken().finally(() => {
    renewing = undefined;
  });
  return renewing;
}

async function askForToken(): Promise<boolean> {
  const answer = await fetch(refresh.path, { method: refresh.method }).catch(() => {
    throw ApiProblem.noAnswer();
  });
  learnServerTime(answer);
  if (answer.ok) {
    openSession(await answer.json());
    return true;
  }
  if (answer.status >= 500) throw await ApiProblem.from(answer);
  leaveUnread(answer);
  if (state.status === 'open') enter({ status: 'ended', account: state.account });
  else if (state.status === 'unknown') enter({ status: 'none' });
  return false;
}

/** Waits until the person has signed in again; false when they preferred to leave. */
export function sessionReopened(): Promise<boolean> {
  if (state.status !== 'ended') return Promise.resolve(state.status === 'open');
  return new Promise((resolve) => {
    const stop = watchSession(() => {
      if (state.status === 'ended') return;
      stop();
      resolve(state.status === 'open');
    });
  });
}
