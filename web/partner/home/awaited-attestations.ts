import { useQuery } from '@tanstack/react-query';
import { listOwnAttestations } from '../../../contract/information-attestations.ts';
import type { OwnEstablishments } from '../../../contract/partner.ts';
import { reading } from '../../api/query.ts';
import { formatDate, formatMonth } from '../../design/format.ts';
import type { Task } from '../../design/steps.tsx';

/** The attestations that the agent's information places have to sign (LIN-08), as things to do. */
export function useAwaitedAttestations(conventions: OwnEstablishments['conventions']): Task[] {
  const enabled = conventions.some(({ kind }) => kind === 'linf');
  const { data } = useQuery({ ...reading(listOwnAttestations, {}), enabled });
  return (data?.attestations ?? [])
    .filter(({ state }) => state !== 'signed')
    .map(({ month, dueOn, state, placeName }) => ({
      title: `Signer l’attestation de destruction de ${formatMonth(month)}\u00a0: ${placeName}`,
      hint:
        state === 'late'
          ? `Elle était due le ${formatDate(dueOn)}.`
          : `Au plus tard le ${formatDate(dueOn)}.`,
      to: '/partenaire/attestations',
      state: state === 'late' ? 'En retard' : 'À signer',
      tone: state === 'late' ? 'bad' : 'waiting',
    }));
}
