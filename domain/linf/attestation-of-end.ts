import type { Duration } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { DomainEvent } from '../outbox/event.ts';
import { parisDay } from '../paris-day.ts';
import { getMany, listAll, type Write } from '../records.ts';
import { attestationTrace } from './attestation-trace.ts';
import { type DestructionAttestation, mostReferences } from './destruction-attestation.ts';

/** Parts that one write holds: far more than a place can be sent in six months. */
const mostParts = 20;

interface ToSign {
  /** What the ending of the convention says of it. */
  change: Pick<NonNullable<Duration['ending']>, 'attestation'>;
  events: DomainEvent[];
  writes: Write[];
}

/**
 * What a LINF has to sign at the end of its convention (AVN-06, S1 art. 2), once all that it was sent is erased: every
 * reference that no attestation signed before lists. To be written with the end of the erasure; undefined for the other
 * conventions, and where it is there already or came back on paper.
 */
export async function attestationOfEnd(
  deps: Deps,
  { id, kind, cafCode, duration }: Habilitation & { duration: Duration },
): Promise<ToSign | undefined> {
  const attestation = duration.ending?.attestation;
  if (kind !== 'linf' || !attestation || attestation.prepared || attestation.received) return undefined;
  const [erased, attested] = await Promise.all([
    listAll(deps.records, 'erasedRequestsOf', { habilitationId: id }),
    listAll(deps.records, 'attestationsOf', { habilitationId: id }),
  ]);
  const before = new Set(attested.flatMap(({ record }) => (record.signed ? record.references : [])));
  const left = erased.map(({ record }) => record).filter(({ reference }) => !before.has(reference));
  const parts = Math.min(mostParts, Math.max(1, Math.ceil(left.length / mostReferences)));
  const today = parisDay(deps.now());
  const endedOn = duration.termination?.effectiveOn ?? today;
  // No attestation of this month is there: those of a month are made in the next one, while the convention is in force.
  const month = today.slice(0, 7);
  const records = Array.from({ length: parts }, (_, index): DestructionAttestation => {
    const of = left.slice(index * mostReferences, (index + 1) * mostReferences);
    const days = of.map(({ transmittedAt }) => parisDay(new Date(transmittedAt))).sort();
    return {
      ...{ habilitationId: id, cafCode, month, number: index + 1 },
      references: of.map(({ reference }) => reference).sort(),
      endedOn,
      from: days[0] ?? endedOn,
      to: days.at(-1) ?? endedOn,
      preparedAt: deps.now().toISOString(),
      dueOn: attestation.dueOn,
      reminded: [],
      version: 1,
      lastCommand: 'prepared',
    };
  });
  return {
    change: { attestation: { ...attestation, prepared: { month, parts } } },
    events: [
      { type: 'destruction-attestation-awaited', habilitationId: id, month, number: 1, about: 'prepared' },
    ],
    writes: records.flatMap((record): Write[] => [
      { do: 'create', kind: 'destructionAttestation', record },
      attestationTrace(deps, 'system', { from: 'system' }, record, 'destruction-attestation-prepared'),
    ]),
  };
}

/** The parts of the attestation of an end, in their order. */
export async function partsOfEnd(
  deps: Deps,
  id: string,
  { month, parts }: { month: string; parts: number },
): Promise<DestructionAttestation[]> {
  const numbers = Array.from({ length: parts }, (_, index) => String(index + 1));
  const found = await getMany(
    deps.records,
    'destructionAttestation',
    numbers.map((number): [string, string, string] => [id, month, number]),
  );
  return found.filter((part) => part !== undefined);
}
