import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { newSortableId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { listAll, type Versioned, type Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { planReferenceLoad, type ReferenceLoadPlan } from './plan-load.ts';
import type { LineReading } from './read-line.ts';
import type { ReferenceEstablishment } from './reference-establishment.ts';

/** Establishments per transaction: an engine takes a hundred writes, and a smaller one meets fewer others. */
const perTransaction = 50;

/**
 * Brings a Caf's reference list up to date with a file that was read. Only what differs is written, in transactions of
 * fifty: a load cut short leaves whole establishments, and loading the file again does the rest. The trace and the
 * load's own record come last, once everything is in; sending again what was recorded says how things stand now, and
 * records nothing twice.
 */
export async function loadReferenceList(
  deps: Deps,
  input: { cafCode: string; readings: readonly LineReading[] },
  actor: Actor,
  call: Call,
): Promise<Result<ReferenceLoadPlan, Problem>> {
  const current = new Map<string, Versioned<ReferenceEstablishment>>();
  for (const { kind, record } of await listAll(deps.records, 'referencesOfCaf', { cafCode: input.cafCode })) {
    if (kind === 'reference') current.set(record.id, record);
  }
  const plan = planReferenceLoad(current, input.readings);
  const latest = await deps.records.list(
    'referenceLoadsOfCaf',
    { cafCode: input.cafCode },
    { newestFirst: true, limit: 1 },
  );
  if (latest.items[0]?.record.lastCommand === call.commandId) return done(plan);
  const writes: Write[] = [
    ...plan.created.map(
      (establishment): Write => ({
        do: 'create',
        kind: 'reference',
        record: { ...establishment, version: 1 },
      }),
    ),
    ...plan.updated.map(
      ({ establishment }): Write => ({
        do: 'replace',
        kind: 'reference',
        record: { ...establishment, version: (current.get(establishment.id)?.version ?? 0) + 1 },
      }),
    ),
  ];
  for (let start = 0; start < writes.length; start += perTransaction) {
    const committed = await deps.records.commit(writes.slice(start, start + perTransaction));
    if (!committed.ok) return refused({ code: 'conflict' });
  }

  const at = deps.now();
  const counts = {
    created: plan.created.length,
    updated: plan.updated.length,
    unchanged: plan.unchanged.length,
    refused: plan.refused,
    absent: plan.absent.length,
  };
  const recorded = await deps.records.commit([
    {
      do: 'create',
      kind: 'referenceLoad',
      record: {
        id: newSortableId(deps.random, at),
        cafCode: input.cafCode,
        at: at.toISOString(),
        by: actor.accountId,
        lastCommand: call.commandId,
        ...counts,
      },
    },
    { do: 'put', kind: 'latestLoad', record: { cafCode: input.cafCode, at: at.toISOString() } },
    traceWrite(deps, actor, call, {
      cafCode: input.cafCode,
      action: 'reference-list-loaded',
      subject: { kind: 'caf', id: input.cafCode },
      detail: `${counts.created} ${counts.updated} ${counts.unchanged} ${counts.refused} ${counts.absent}`,
    }),
  ]);
  return recorded.ok ? done(plan) : refused({ code: 'conflict' });
}
