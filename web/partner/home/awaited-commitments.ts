import { useQueries } from '@tanstack/react-query';
import { listOwnCommitments } from '../../../contract/commitments.ts';
import type { OwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';
import { formatDate } from '../../design/format.ts';
import type { Task } from '../../design/steps.tsx';
import { commitmentState } from '../../habilitation/commitment-words.ts';

/** The commitments of subcontractors that a Caf awaits from the agent's information places (LIN-09), as things to do. */
export function useAwaitedCommitments(conventions: OwnEstablishments['conventions'], today: string): Task[] {
  const places = conventions.filter(({ kind }) => kind === 'linf');
  const asked = useQueries({
    queries: places.map(({ number: id }) => reading(listOwnCommitments, { params: { id } })),
  });
  return asked.flatMap(({ data }, index) =>
    (data?.commitments ?? [])
      .filter(({ filed }) => filed === undefined)
      .map((commitment) => {
        const { number, subcontractor, dueOn } = commitment;
        const { name: state, tone } = commitmentState(commitment, today, 'partner');
        return {
          title: `Déposer l’engagement d’un prestataire\u00a0: ${subcontractor ?? `demande n°\u00a0${number}`}`,
          hint: `Demandé par la Caf, au plus tard le ${formatDate(dueOn)}.`,
          to: '/partenaire/conventions/$id',
          params: { id: places[index]?.number },
          state,
          tone,
        };
      }),
  );
}
