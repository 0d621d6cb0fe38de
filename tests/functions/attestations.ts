import { HabilitationId } from '../../domain/identifiers.ts';
import { monthAfter } from '../../domain/linf/destruction-attestation.ts';
import type { ErasedRequest } from '../../domain/linf/information-request.ts';
import { prepareAttestations } from '../../domain/linf/prepare-attestations.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { erasedRequestRecord } from '../builders/linf-records.ts';
import type { Stage } from './driver.ts';
import { nextNumber } from './habilitations.ts';
import { near } from './near.ts';

const digits = (length: number) => String(nextNumber()).padStart(length, '0');

/** What is left of a request that an information place received, erased on a day. */
export async function erased(
  stage: Stage,
  habilitationId: string,
  change: Partial<ErasedRequest> = {},
): Promise<ErasedRequest> {
  const record: ErasedRequest = {
    ...erasedRequestRecord,
    habilitationId: HabilitationId.parse(habilitationId),
    id: `0mh2k3l4p-${digits(16)}`,
    reference: `F26-${digits(4)}-M9TX`,
    ...change,
  };
  await stage.deps.records.commit([{ do: 'put', kind: 'erasedRequest', record }]);
  return record;
}

/** The month before the present one. */
export const lastMonth = (): string => monthAfter(parisDay(new Date()).slice(0, 7), -1);

/** Has the schedule run, as the clock would. */
export async function prepare(): Promise<void> {
  const { handler } = await import('../../functions/schedule/prepare-attestations.ts');
  await handler();
}

/** An attestation that waits to be signed, for two requests erased last month. */
export async function toSign(stage: Stage, habilitationId: string) {
  const month = lastMonth();
  const known = await stage.deps.records.get('destructionAttestation', [habilitationId, month, '1']);
  if (known)
    await stage.deps.records.commit([
      { do: 'delete', kind: 'destructionAttestation', key: [habilitationId, month, '1'], mustExist: true },
    ]);
  for (const day of ['03', '17']) await erased(stage, habilitationId, { erasedOn: `${month}-${day}` });
  await prepareAttestations(stage.deps, near);
  // Late in a month the same run reminds of it, which is a version more: taken back, for any day to be like the first.
  const record = await stage.deps.records.get('destructionAttestation', [habilitationId, month, '1']);
  if (record?.reminded.length) {
    const asPrepared = { ...record, reminded: [], version: 1 };
    await stage.deps.records.commit([{ do: 'put', kind: 'destructionAttestation', record: asPrepared }]);
  }
  return { id: habilitationId, month, number: '1' };
}

/** What a person signs. */
export const signature = {
  name: 'Solène Le Gwen',
  function: 'Responsable du relais',
  committed: true as const,
};
