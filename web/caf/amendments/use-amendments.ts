import { useState } from 'react';
import { listRequests, readRequest } from '../../../contract/caf.ts';
import {
  abandonAmendment,
  changeAmendment,
  draftAmendment,
  listAmendments,
  postAmendment,
  signAmendment,
} from '../../../contract/caf-amendments.ts';
import { useCommand } from '../../api/command.ts';
import { type ApiProblem, problemOf } from '../../api/problem.ts';
import { readAgain } from '../../api/query.ts';
import { toast } from '../../design/toast.tsx';

/** What may show an avenant, or what it brought about. */
const changed = [listAmendments, readRequest, listRequests];
/** Refusals after which the page shows something that is no longer so. */
const overtaken = new Set([
  'conflict',
  'wrong-state',
  'amendment-under-way',
  'amendment-waits',
  'amendment-outdated',
]);

/** The acts of a Caf agent on avenants; the last refusal stays until the next success. */
export function useAmendments() {
  const [refused, setRefused] = useState<ApiProblem>();
  const attempt = async <T>(act: Promise<T>, done: string): Promise<T> => {
    try {
      const result = await act;
      setRefused(undefined);
      toast(done);
      return result;
    } catch (failure) {
      const problem = problemOf(failure);
      setRefused(problem);
      if (overtaken.has(problem.code)) await readAgain(...changed);
      throw failure;
    }
  };
  const drafting = useCommand(draftAmendment, changed);
  const changing = useCommand(changeAmendment, changed);
  const posting = useCommand(postAmendment, changed);
  const signing = useCommand(signAmendment, changed);
  const abandoning = useCommand(abandonAmendment, changed);
  return {
    refused,
    draft: (...input: Parameters<typeof drafting.send>) =>
      attempt(drafting.send(...input), 'Brouillon enregistré.'),
    change: (...input: Parameters<typeof changing.send>) =>
      attempt(changing.send(...input), 'Brouillon enregistré.'),
    post: (...input: Parameters<typeof posting.send>) =>
      attempt(posting.send(...input), 'Avenant prêt à poster. Le partenaire est prévenu par e-mail.'),
    posting: posting.pending,
    sign: (...input: Parameters<typeof signing.send>) =>
      attempt(signing.send(...input), 'Signatures enregistrées\u00a0: l’avenant est en vigueur.'),
    abandon: (...input: Parameters<typeof abandoning.send>) =>
      attempt(abandoning.send(...input), 'Avenant abandonné.'),
  };
}
