import { useNavigate } from '@tanstack/react-router';
import { signOut } from '../../contract/session.ts';
import { call } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import { queryClient } from '../api/query.ts';
import { closeSession } from '../api/session.ts';
import { toast } from '../design/toast.tsx';

/** Ends the session here and at the server; while the server does not answer, one stays signed in and is told. */
export function useSignOut(): () => Promise<void> {
  const navigate = useNavigate();
  return async () => {
    try {
      await call(signOut, {});
    } catch (failure) {
      const problem = problemOf(failure);
      if (problem.status !== 401) {
        toast(`Vous êtes encore connecté. ${problem.title}\u00a0: réessayez.`);
        return;
      }
    }
    closeSession();
    queryClient.clear();
    await navigate({ to: '/connexion' });
    toast('Vous êtes déconnecté.');
  };
}
