import type { Actor, Call } from '../../domain/actor.ts';
import { AccountId, HabilitationId } from '../../domain/identifiers.ts';
import type { ExportedRequest } from '../../domain/linf/exported-request.ts';
import type { ExportFormat, InformationExport } from '../../domain/linf/information-export.ts';
import type { InformationRequest, SealedRequest } from '../../domain/linf/information-request.ts';
import type { LinfDeps } from '../../domain/linf/request-keys.ts';
import { newRequestKey, seal } from '../../domain/linf/seal.ts';
import type { RecordKey, RecordKind } from '../../domain/records.ts';
import { done } from '../../domain/result.ts';
import { systemRandom } from '../../functions/runtime/random.ts';
import { everyRecord } from '../../tests/builders/every-record.ts';
import { familyRequest, informationRequestRecord } from '../../tests/builders/linf-records.ts';

const habilitationId = HabilitationId.parse('L26-7KQ3-M9TX');
const accountId = AccountId.parse('P26-0A1B2C');
const now = new Date('2026-11-22T10:00:00Z');

export const call: Call = { from: '203.0.113.7', commandId: 'bench-0001' };
export const actor: Actor = {
  accountId,
  role: 'partner',
  firstName: 'Camille',
  lastName: 'Faurel',
  email: 'camille.faurel@exemple.fr',
  habilitationIds: [habilitationId],
};
export const communes = { byCode: new Map() };

const numbered = (index: number) => String(index).padStart(4, '0');
const familyOf = (index: number) => ({ ...familyRequest, lastName: `Orsatelli ${index}` });
const requestOf = (index: number): InformationRequest => {
  const { firstRetrieved, ...request } = informationRequestRecord;
  return {
    ...request,
    id: `0mwr1aft0-PAPBWAWPY926${numbered(index)}`,
    reference: `F26-7KQ3-${numbered(index)}`,
    state: 'received',
    followUps: [],
  };
};

/** One request as it leaves. */
export const exportedOf = (index: number): ExportedRequest => ({
  request: requestOf(index),
  placeName: 'Relais petite enfance Les Petits Pas',
  commune: { code: '26108', name: '26108' },
  homeCommune: { code: '26108', name: '26108' },
  workCommune: { code: '26362', name: '26362' },
  family: familyOf(index),
});

/** An export of sealed requests, in a memory that stands for the table and the bucket: engines cost what they cost. */
export function heldExport(
  format: ExportFormat,
  count: number,
): { deps: LinfDeps; record: InformationExport } {
  const requests = Array.from({ length: count }, (_, index) => requestOf(index));
  const held = new Map<string, unknown>();
  const keys = new Map<string, Uint8Array>();
  const put = (kind: RecordKind, key: RecordKey, record: unknown) =>
    held.set([kind, ...key].join(' '), record);
  for (const [index, request] of requests.entries()) {
    const key = newRequestKey(systemRandom);
    const part = <P extends 'family' | 'link'>(name: P, content: Parameters<typeof seal<P>>[4]) =>
      seal(systemRandom, key, request.id, name, content);
    const parts = { family: part('family', familyOf(index)), link: part('link', 'secret') };
    const sealed: SealedRequest = { requestId: request.id, parts, expiresAt: request.expiresAt };
    keys.set(request.id, key);
    put('informationRequest', [habilitationId, request.id], request);
    put('sealedRequest', [request.id], sealed);
  }
  const convention = { ...everyRecord.habilitation, id: habilitationId, kind: 'linf', state: 'active' };
  put('habilitation', [habilitationId], { ...convention, duration: { effectiveOn: '2026-01-05' } });
  const record: InformationExport = {
    id: 'e'.repeat(24),
    accountId,
    habilitationId,
    format,
    requests: requests.map(({ id }) => id),
    startedAt: now.toISOString(),
    made: [],
    version: 1,
    lastCommand: call.commandId,
    expiresAt: 4_102_444_800,
  };
  put('informationExport', [accountId, record.id], record);
  const at = (kind: RecordKind, key: RecordKey) => held.get([kind, ...key].join(' ')) as never;
  const deps: LinfDeps = {
    records: {
      get: async (kind, key) => at(kind, key),
      getAll: async (wanted) => wanted.map(({ kind, key }) => at(kind, key)) as never,
      list: async () => ({ items: [] }),
      commit: async (writes) => {
        for (const write of writes)
          if ('record' in write && write.kind === 'informationExport')
            put(write.kind, [accountId, write.record.id], write.record);
        return done(undefined);
      },
    },
    keys: { create: async () => {}, read: async (id) => keys.get(id), destroy: async () => {} },
    now: () => now,
    random: systemRandom,
    traceRetentionDays: () => 365,
  };
  return { deps, record };
}
