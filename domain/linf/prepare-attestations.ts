import { everyCaf } from '../caf/cafs.ts';
import { isInForce } from '../convention/duration.ts';
import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import { announce } from '../outbox/announce.ts';
import { addDays, parisDay } from '../paris-day.ts';
import { listAll } from '../records.ts';
import { attestationTrace } from './attestation-trace.ts';
import {
  attestationDueOn,
  attestationReminder,
  type DestructionAttestation,
  monthAfter,
  mostReferences,
} from './destruction-attestation.ts';
import type { ErasedRequest } from './information-request.ts';

/** Months looked back at: one whose preparation was missed for weeks is still made up for. */
const monthsBack = 2;

/** The system acts for nobody: its traces name no address. */
const system = { from: 'system' } as const;

export interface PreparedAttestations {
  prepared: number;
  reminded: number;
}

/**
 * Prepares for each information place what it has to sign for the requests erased in the months before this one, and
 * reminds of what waits for a signature (LIN-08, S1 art. 2). Nothing is done twice, whatever the number of runs.
 */
export async function prepareAttestations(
  deps: Deps,
  { cafCodes = everyCaf }: { cafCodes?: readonly string[] } = {},
): Promise<PreparedAttestations> {
  const outcome: PreparedAttestations = { prepared: 0, reminded: 0 };
  for (const cafCode of cafCodes) {
    const listed = await listAll(deps.records, 'habilitationsOfCaf', { cafCode });
    const today = parisDay(deps.now());
    const places = listed
      .map(({ record }) => record)
      .filter((one) => one.kind === 'linf' && isInForce(one, today));
    for (const place of places) outcome.prepared += await prepare(deps, place, today);
    if (places.length > 0)
      outcome.reminded += await remind(deps, cafCode, new Set(places.map(({ id }) => id)));
  }
  return outcome;
}

async function prepare(deps: Deps, { id, cafCode }: Habilitation, today: string): Promise<number> {
  let prepared = 0;
  for (let back = monthsBack; back >= 1; back -= 1) {
    const month = monthAfter(today.slice(0, 7), -back);
    const known = await deps.records.get('destructionAttestation', [id, month, '1']);
    if (known) continue;
    const listed = await listAll(deps.records, 'erasedRequestsOf', {
      habilitationId: id,
      from: `${month}-01`,
      through: addDays(`${monthAfter(month)}-01`, -1),
    });
    const erased = listed.map(({ record }) => record);
    // The last ones first: that the first one is there says that all are.
    const slices = slicesOf(erased).reverse();
    for (const { number, of } of slices) {
      if (await create(deps, { habilitationId: id, cafCode, month, number, erased: of })) prepared += 1;
    }
  }
  return prepared;
}

const slicesOf = (erased: readonly ErasedRequest[]) =>
  Array.from({ length: Math.ceil(erased.length / mostReferences) }, (_, index) => ({
    number: index + 1,
    of: erased.slice(index * mostReferences, (index + 1) * mostReferences),
  }));

async function create(
  deps: Deps,
  {
    habilitationId,
    cafCode,
    month,
    number,
    erased,
  }: Pick<DestructionAttestation, 'habilitationId' | 'cafCode' | 'month' | 'number'> & {
    erased: readonly ErasedRequest[];
  },
): Promise<boolean> {
  const days = erased.map(({ transmittedAt }) => parisDay(new Date(transmittedAt))).sort();
  const record: DestructionAttestation = {
    habilitationId,
    cafCode,
    month,
    number,
    references: erased.map(({ reference }) => reference).sort(),
    from: days[0] ?? `${month}-01`,
    to: days.at(-1) ?? `${month}-01`,
    preparedAt: deps.now().toISOString(),
    dueOn: attestationDueOn(month),
    reminded: [],
    version: 1,
    lastCommand: 'prepared',
  };
  const committed = await deps.records.commit([
    { do: 'create', kind: 'destructionAttestation', record },
    attestationTrace(deps, 'system', system, record, 'destruction-attestation-prepared'),
    announce(deps, {
      type: 'destruction-attestation-awaited',
      habilitationId,
      month,
      number,
      about: 'prepared',
    }),
  ]);
  return committed.ok;
}

async function remind(deps: Deps, cafCode: string, inForce: ReadonlySet<string>): Promise<number> {
  const today = parisDay(deps.now());
  const awaited = await listAll(deps.records, 'attestationsOfCaf', { cafCode, awaited: true });
  let reminded = 0;
  for (const { record } of awaited) {
    const about = attestationReminder(record, today);
    if (!about || !inForce.has(record.habilitationId)) continue;
    const next: DestructionAttestation = {
      ...record,
      reminded: [...record.reminded, { about, at: deps.now().toISOString() }],
      version: record.version + 1,
    };
    const { habilitationId, month, number } = record;
    const committed = await deps.records.commit([
      { do: 'replace', kind: 'destructionAttestation', record: next },
      attestationTrace(deps, 'system', system, record, 'destruction-attestation-reminded'),
      announce(deps, { type: 'destruction-attestation-awaited', habilitationId, month, number, about }),
    ]);
    if (committed.ok) reminded += 1;
  }
  return reminded;
}
