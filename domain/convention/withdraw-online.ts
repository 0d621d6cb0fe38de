import type { Deps } from '../deps.ts';
import { type OnlinePart, withdrawalWrites } from '../establishment/withdrawal-writes.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import { traceWrite } from '../traces/trace.ts';
import { isInForce } from './duration.ts';

/** Read by whoever looks at the sheet's history. */
const reason = 'La convention qui permettait de tenir ces informations à jour a pris fin.';

/**
 * Takes offline what an ended convention alone kept up to date: nobody answers for it any more. One establishment after
 * another, each in its own write; done again, it finds nothing left. Establishments that another convention in force
 * covers stay as they are. What was sent under it and waits, or was sent back, goes first, so that nothing can be put
 * online behind.
 * @throws Error when somebody changes a sheet in the very moment: the next run goes on from there.
 */
export async function withdrawOnline(deps: Deps, ended: Habilitation): Promise<void> {
  if (ended.establishments.length === 0) return;
  const by = ended.duration?.termination?.recordedBy;
  if (!by) return;
  const today = parisDay(deps.now());
  const others = (await listAll(deps.records, 'habilitationsOfCaf', { cafCode: ended.cafCode }))
    .map(({ record }) => record)
    .filter((one) => one.id !== ended.id && isInForce(one, today))
    .flatMap(({ establishments }) => establishments.map(({ establishmentId }) => establishmentId));
  for (const { establishmentId } of ended.establishments) {
    const [publication, availability, submission] = await deps.records.getAll([
      { kind: 'publication', key: [establishmentId] },
      { kind: 'availability', key: [establishmentId] },
      { kind: 'submission', key: [establishmentId] },
    ]);
    if (submission?.habilitationId === ended.id) {
      const { version } = submission;
      const removed = await deps.records.commit([
        { do: 'remove', kind: 'submission', key: [establishmentId], version },
      ]);
      if (!removed.ok) throw new Error('Something was sent or decided while its convention was ending');
    }
    if (others.includes(establishmentId)) continue;
    const online: OnlinePart[] = [
      ...(publication && !publication.withdrawn ? [{ part: 'operating' as const, record: publication }] : []),
      ...(availability && !availability.withdrawn
        ? [{ part: 'availability' as const, record: availability }]
        : []),
    ];
    for (const part of online) {
      const withdrawn = { reason, at: deps.now().toISOString(), by };
      const committed = await deps.records.commit([
        ...withdrawalWrites(part, withdrawn, `end-${ended.id}`),
        traceWrite(
          deps,
          'system',
          { from: 'system' },
          {
            cafCode: ended.cafCode,
            action: 'information-withdrawn',
            subject: { kind: 'establishment', id: establishmentId },
            detail: part.part,
          },
        ),
      ]);
      if (!committed.ok) throw new Error('A sheet changed while its convention was ending');
    }
  }
}
