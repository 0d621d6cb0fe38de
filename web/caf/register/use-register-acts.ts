import { useState } from 'react';
import {
  answerRegisterEntry,
  closeRegisterEntry,
  extendRegisterEntry,
  identifyRegisterSubject,
  listRegister,
  noteRegisterEntry,
  type RegisterDetail,
  readRegisterEntry,
  refuseRegisterEntry,
  reopenRegisterEntry,
  takeRegisterEntry,
} from '../../../contract/rights.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import type { RegisterAnswer } from '../../../domain/rights/answer-register-entry.ts';
import type { EffectProof } from '../../../domain/rights/close-register-entry.ts';
import type { RegisterSubject } from '../../../domain/rights/register-entry.ts';
import { monthsMore } from '../../../domain/rights/time-limit.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { queryClient, readAgain, reading } from '../../api/query.ts';
import { toast } from '../../design/toast.tsx';

const changed = [readRegisterEntry, listRegister];

/**
 * The acts of a Caf agent on an entry of the register, each based on the version in sight. One that fails leaves
 * `problem` behind until the next one succeeds, and rejects with it; when somebody else was first, the entry is read
 * again.
 */
export function useRegisterActs(entry: RegisterDetail) {
  const [problem, setProblem] = useState<ApiProblem>();
  const taking = useCommand(takeRegisterEntry, changed);
  const identifying = useCommand(identifyRegisterSubject, changed);
  const noting = useCommand(noteRegisterEntry, changed);
  const extending = useCommand(extendRegisterEntry, changed);
  const answering = useCommand(answerRegisterEntry, changed);
  const refusing = useCommand(refuseRegisterEntry, changed);
  const closing = useCommand(closeRegisterEntry, changed);
  const reopening = useCommand(reopenRegisterEntry, changed);

  const params = { id: entry.id };
  const { version } = entry;
  const told = entry.person.email ? ' La personne est prévenue par e-mail.' : '';
  const attempt = async (act: Promise<RegisterDetail>, done: string) => {
    try {
      const next = await act;
      queryClient.setQueryData(reading(readRegisterEntry, { params }).queryKey, next);
      setProblem(undefined);
      toast(done);
    } catch (failure) {
      const found = problemOf(failure);
      setProblem(found);
      if (found.code === 'conflict' || found.code === 'wrong-state') await readAgain(...changed);
      throw failure;
    }
  };
  return {
    problem,
    taking: taking.pending,
    take: () => attempt(taking.send({ params, body: { version } }), 'Vous êtes chargé de cette demande.'),
    identify: (about: RegisterSubject) =>
      attempt(identifying.send({ params, body: { version, about } }), 'Objet de la demande enregistré.'),
    note: (note: string) => attempt(noting.send({ params, body: { version, note } }), 'Note ajoutée.'),
    extend: (reason: string) =>
      attempt(
        extending.send({ params, body: { version, reason } }),
        `Délai prolongé de ${numberInWords(monthsMore)} mois.${told}`,
      ),
    answer: (answer: RegisterAnswer) =>
      attempt(
        answering.send({ params, body: { version, answer } }),
        answer.by === 'email' ? 'Réponse enregistrée et envoyée par e-mail.' : 'Réponse enregistrée.',
      ),
    refuse: (reason: string) =>
      attempt(refusing.send({ params, body: { version, reason } }), `Demande refusée.${told}`),
    close: (proof: EffectProof) =>
      attempt(closing.send({ params, body: { version, proof } }), 'Demande close.'),
    reopen: (reason: string) =>
      attempt(
        reopening.send({ params, body: { version, reason } }),
        'Demande rouverte\u00a0: un nouveau mois commence.',
      ),
  };
}
