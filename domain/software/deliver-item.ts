import type { Call } from '../actor.ts';
import { heldPeriods } from '../availability/hold-periods.ts';
import { recordDeclaration } from '../availability/record-declaration.ts';
import type { Deps } from '../deps.ts';
import { cafCodeOfEstablishment } from '../identifiers.ts';
import { parisDay } from '../paris-day.ts';
import type { Problem } from '../problem.ts';
import type { Editor } from './editor.ts';
import { whichHold } from './list-mandates.ts';
import { pointerTo, type ReadItem } from './read-items.ts';
import type { ItemOutcome, ItemRefusal } from './report.ts';

/** Declarations that may meet on one establishment at the same moment. */
const mostRivals = 5;

interface Of {
  editor: Pick<Editor, 'id'>;
  keyHash: string;
  expiresAt: number;
}

/**
 * Puts one item online, or says why not. The mandate, the convention and the version are read at this moment; the mark
 * that the item was delivered is written with the places, so that a retry finds it and an agent's correction in between
 * is not undone. An engine that fails makes a `try-again`, and spares the other items.
 */
export async function deliverItem(
  deps: Deps,
  read: ReadItem,
  of: Of,
  call: Pick<Call, 'from'>,
): Promise<ItemOutcome> {
  const refusal = (code: ItemRefusal): ItemOutcome => ({
    index: read.index,
    establishmentId: read.item.establishmentId,
    refusal: code,
  });
  try {
    for (let tries = 0; tries < mostRivals; tries += 1) {
      const outcome = await tryOnce(deps, read, of, call, refusal);
      if (outcome) return outcome;
    }
    return refusal('try-again');
  } catch (error) {
    if (error instanceof Error && '$metadata' in error) return refusal('try-again');
    throw error;
  }
}

/** Undefined when somebody else was first: what they wrote is to be read. */
async function tryOnce(
  deps: Deps,
  { index, item, declaration }: ReadItem,
  { editor, keyHash, expiresAt }: Of,
  call: Pick<Call, 'from'>,
  refusal: (code: ItemRefusal) => ItemOutcome,
): Promise<ItemOutcome | undefined> {
  const { establishmentId } = item;
  const [delivered, mandate, last, reference] = await deps.records.getAll([
    { kind: 'deliveredItem', key: [keyHash, establishmentId] },
    { kind: 'mandate', key: [establishmentId] },
    { kind: 'availability', key: [establishmentId] },
    { kind: 'reference', key: [establishmentId] },
  ]);
  if (delivered) return { index, establishmentId, version: delivered.deliveredVersion };
  const current = mandate?.current;
  const [holds] = await whichHold(deps, current?.editorId === editor.id ? [mandate] : []);
  if (!current || !holds) return refusal('no-mandate');
  // A machine does not undo what the Caf withdrew: a person must declare first (PUB-07).
  if (last?.withdrawn) return refusal('withdrawn');
  if (item.basedOn !== undefined && item.basedOn !== (last?.version ?? 0)) return refusal('version-changed');
  if (declaration.kind === 'unchanged' && !heldPeriods(last, parisDay(deps.now()))) {
    return refusal('nothing-declared');
  }
  const recorded = await recordDeclaration(
    deps,
    {
      establishment: {
        id: establishmentId,
        cafCode: cafCodeOfEstablishment(establishmentId),
        capacity: reference?.capacity,
      },
      last,
      declaration,
      // In the name of the agent who gave the mandate (PUB-09).
      by: current.givenBy,
      source: { kind: 'software', editorId: editor.id },
      author: { role: 'software', accountId: editor.id },
    },
    { from: call.from, commandId: keyHash },
    [
      {
        do: 'create',
        kind: 'deliveredItem',
        record: { keyHash, establishmentId, deliveredVersion: (last?.version ?? 0) + 1, expiresAt },
      },
      // Taken back in the very moment, the mandate puts nothing online any more.
      { do: 'check', kind: 'mandate', key: [establishmentId], version: mandate.version },
    ],
  );
  if (recorded.ok) return { index, establishmentId, version: recorded.value.version };
  return recorded.problem.code === 'invalid-request'
    ? { ...refusal('invalid-item'), flaws: flawsOf(index, recorded.problem) }
    : undefined;
}

/** The rules that need the table, such as the capacity: their codes are put into words by whoever answers. */
const flawsOf = (index: number, problem: Extract<Problem, { code: 'invalid-request' }>) =>
  problem.errors.map(({ path, message }) => ({
    pointer: pointerTo(
      index,
      path
        .replace(/^declaration\.?/, '')
        .split('.')
        .filter(Boolean),
    ),
    fr: message,
    en: message,
  }));
