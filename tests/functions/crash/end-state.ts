import { tableShape } from '../../../adapters/dynamo/table-shape.ts';
import type { Stage } from '../driver.ts';
import { itemsAt, keysChangedSince } from '../table.ts';

/** Kinds that say nothing of what happened: secrets of browsers and mails, of which a retry may leave one more. */
const passing = new Set([
  'session',
  'signInAttempts',
  'challenge',
  'privateLink',
  'availabilityLink',
  'informationCall',
  'addressSalt',
]);

/** What differs from one run to another without meaning anything. */
const incidental: readonly [RegExp, string][] = [
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<instant>'],
  [/\d{4}-\d\d-\d\d/g, '<day>'],
  [/[DFLMSR]\d\d-[0-9A-Z]{4}-[0-9A-Z]{4}/g, '<request>'],
  [/[0-9a-z]{9}-[0-9A-Z]{16}/g, '<sortable>'],
  [/[PCN]\d\d-[0-9A-Z]{6}/g, '<account>'],
  [/E-[0-9A-Z]{8}/g, '<editor>'],
  [/\d\d-([A-Z]+)-[\d-]+/g, '<$1>'],
  [/[0-9a-f]{64}/g, '<hash>'],
  // A PDF is longer or shorter by the letters that it prints.
  [/(?<="file":\{"bytes":)\d+(?=,"contentType":"application\/pdf","key":"attestations)/g, '<size>'],
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '<intent>'],
  [/(agent|p|alix|lucie|linf|mam|conseil)\d+(?=[.@])/g, '<number>'],
];

/**
 * What the table holds of all that changed since a moment, in a form that two runs of the same thing share: each record
 * without its identifiers, times and versions; a trace and an event by what they say.
 */
export async function changedSince(stage: Stage, moment: number): Promise<string[]> {
  return (await itemsAt(stage, await keysChangedSince(stage, moment)))
    .filter((item) => !passing.has(String(item[tableShape.kind])))
    .map((item) => `${item[tableShape.kind]} ${withoutIncidents(essence(item))}`)
    .sort();
}

const essence = (item: Record<string, unknown>): unknown => {
  switch (item[tableShape.kind]) {
    case 'trace':
      return { who: item.who, action: item.action, subject: item.subject, from: item.from };
    case 'outbox':
      return { event: item.event, handled: item.handledAt !== undefined };
    // Sealed anew each time: no two runs share a byte of it.
    case 'sealedRequest':
      return { parts: Object.keys(item.parts as object).sort() };
    default:
      return Object.fromEntries(Object.entries(item).filter(([name]) => !ownFields.has(name)));
  }
};
const ownFields = new Set<string>([
  tableShape.partitionKey,
  tableShape.sortKey,
  tableShape.index.partitionKey,
  tableShape.index.sortKey,
  tableShape.kind,
  tableShape.timeToLive,
  ...['version', 'lastCommand', 'commandId', 'id'],
]);

/** The text of a value, its keys in one order, without what differs by chance. */
export function withoutIncidents(value: unknown): string {
  const text = JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return incidental.reduce((left, [pattern, word]) => left.replace(pattern, word), text ?? '');
}
