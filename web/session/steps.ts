import { useNavigate, useRouter } from '@tanstack/react-router';
import type * as z from 'zod';
import type { choosePassword, SignedIn } from '../../contract/session.ts';
import { enterEnrolment, openSession } from '../api/session.ts';
import { homeOf } from '../guard.ts';
import { type PendingCode, setPendingChoice, setPendingCode } from './halfway.ts';

type AfterPassword = z.output<(typeof choosePassword)['response']['schema']>;
type SignedInAnswer = z.output<typeof SignedIn>;
type EnrollingAnswer = Extract<AfterPassword, { step: 'enrol-second-factor' }>;

/** Where a right password can lead, wherever it was asked for. */
export type StepsAfterPassword = {
  onSignedIn: (answer: SignedInAnswer) => unknown;
  /** A code of the authenticator application must follow. */
  onCode: (pending: PendingCode) => unknown;
  /** An authenticator application must be enrolled first. */
  onEnrol: (answer: EnrollingAnswer) => unknown;
};

/** Takes the step that an answer asks for. */
export function follow(answer: AfterPassword, email: string, steps: StepsAfterPassword): unknown {
  switch (answer.step) {
    case 'signed-in':
      return steps.onSignedIn(answer);
    case 'second-factor':
      return steps.onCode({ email, challenge: answer.challenge });
    case 'enrol-second-factor':
      return steps.onEnrol(answer);
  }
}

/** The steps as pages that follow each other, towards where one wanted to go. `then` runs once one is signed in. */
export function useStepPages(retour: string | undefined, then?: () => void): StepsAfterPassword {
  const navigate = useNavigate();
  const router = useRouter();
  return {
    onSignedIn: (answer) => {
      setPendingChoice(undefined);
      setPendingCode(undefined);
      openSession(answer);
      router.history.replace(retour ?? homeOf[answer.account.role]);
      then?.();
    },
    onCode: (pending) => {
      setPendingChoice(undefined);
      setPendingCode(pending);
      return navigate({ to: '/connexion/code', search: { retour } });
    },
    onEnrol: (answer) => {
      setPendingChoice(undefined);
      enterEnrolment(answer);
      return navigate({ to: '/connexion/double-authentification', search: { retour } });
    },
  };
}
