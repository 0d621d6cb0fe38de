import { useState } from 'react';
import {
  acceptRequest,
  activateHabilitation,
  listRequests,
  type RequestDetail,
  readRequest,
  recordSignature,
  refuseRequest,
  requestCorrections,
} from '../../../contract/caf.ts';
import type { SentSignature } from '../../../domain/habilitation/habilitation.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { queryClient, readAgain, reading } from '../../api/query.ts';
import { toast } from '../../design/toast.tsx';
import { capitalized, partyWords } from '../../habilitation/words.ts';

/** An act that the server refused: why, on what version it was based, and the reason typed for it. */
export type RefusedAct = { problem: ApiProblem; seen: RequestDetail; typed?: string };

/** Whether someone else got there first: the dossier was read again, what was typed is kept. */
export const isOvertaken = ({ code }: ApiProblem): boolean => code === 'conflict' || code === 'wrong-state';

const changed = [readRequest, listRequests];

/**
 * The acts of a Caf agent on a request, each based on the version in sight. One that fails leaves `refused` behind until
 * the next one succeeds, and rejects with the problem.
 */
export function useDecisions(request: RequestDetail) {
  const [refused, setRefused] = useState<RefusedAct>();
  const accepting = useCommand(acceptRequest, changed);
  const asking = useCommand(requestCorrections, changed);
  const refusing = useCommand(refuseRequest, changed);
  const recording = useCommand(recordSignature, changed);
  const activating = useCommand(activateHabilitation, changed);

  const params = { id: request.id };
  const { version } = request;
  const party = partyWords[request.kind];
  const attempt = async (act: Promise<RequestDetail>, done: string, typed?: string) => {
    try {
      const next = await act;
      queryClient.setQueryData(reading(readRequest, { params }).queryKey, next);
      setRefused(undefined);
      toast(done);
    } catch (failure) {
      const problem = problemOf(failure);
      setRefused({ problem, seen: request, typed });
      if (isOvertaken(problem)) await readAgain(...changed);
      throw failure;
    }
  };
  return {
    refused,
    accept: () =>
      attempt(
        accepting.send({ params, body: { version } }),
        `Demande acceptée. Un e-mail prévient ${party.the}.`,
      ),
    accepting: accepting.pending,
    requestCorrections: (reason: string) =>
      attempt(
        asking.send({ params, body: { version, reason } }),
        `Corrections demandées. ${capitalized(party.the)} reçoit un lien par e-mail.`,
        reason,
      ),
    refuse: (reason: string) =>
      attempt(
        refusing.send({ params, body: { version, reason } }),
        request.convention
          ? `Dossier clos. Un e-mail prévient ${party.the}.`
          : `Demande refusée. Un e-mail prévient ${party.the}.`,
        reason,
      ),
    recordSignature: (signature: SentSignature) =>
      attempt(
        recording.send({ params, body: { version, signature } }),
        'Retour de la convention signée enregistré.',
      ),
    activate: () =>
      attempt(
        activating.send({ params, body: { version } }),
        request.persons.length === 0
          ? 'Convention mise en vigueur.'
          : 'Habilitation activée. Chaque personne reçoit son mot de passe par e-mail.',
      ),
    activating: activating.pending,
  };
}
