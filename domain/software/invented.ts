import type { Availability } from '../availability/availability.ts';
import { AccountId, HabilitationId } from '../identifiers.ts';
import { addDays, parisDay } from '../paris-day.ts';
import type { RecordKey, RecordKind, Write } from '../records.ts';
import type { EditorId } from './editor.ts';

const habilitationId = HabilitationId.parse('S00-ESSA-0001');
const givenBy = AccountId.parse('P00-ESSA1S');

/** The crèches of the sandbox, in no department. The third gave no mandate. */
const inventedEstablishments = [
  { id: '00-ESSAI-1', name: 'Crèche Les Hirondelles (inventée)', capacity: 20, mandate: true, declared: 3 },
  { id: '00-ESSAI-2', name: 'Micro-crèche La Ruche (inventée)', capacity: 12, mandate: true, declared: 0 },
  { id: '00-ESSAI-3', name: 'Crèche Le Marronnier (inventée)', capacity: 30, mandate: false, declared: 0 },
] as const;

interface Invented {
  kind: RecordKind;
  key: RecordKey;
  record: unknown;
}

/** What the use case reads about the invented crèches: mandates, a convention in force, capacities, one declaration. */
export function inventedRecords(now: Date, editorId: EditorId): Invented[] {
  const today = parisDay(now);
  const at = new Date(now.getTime() - 3 * 86_400_000).toISOString();
  const habilitation = {
    id: habilitationId,
    state: 'active',
    establishments: inventedEstablishments.map(({ id }) => ({
      establishmentId: id,
      type: 'EAJE',
      operating: true,
      availability: true,
    })),
  };
  const availability = (establishmentId: string, version: number): Availability => ({
    establishmentId,
    periods: [
      {
        from: addDays(today, -3),
        until: addDays(today, 11),
        state: 'available',
        cells: [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 2 }],
      },
    ],
    declaredAt: at,
    declaredBy: givenBy,
    confirmedAt: at,
    version,
    lastCommand: 'essai-0001',
  });
  return [
    { kind: 'habilitation', key: [habilitationId], record: habilitation },
    ...inventedEstablishments.flatMap(({ id, capacity, mandate, declared }): Invented[] => [
      { kind: 'reference', key: [id], record: { id, capacity, version: 1 } },
      ...(mandate
        ? [
            {
              kind: 'mandate' as const,
              key: [id] as const,
              record: {
                establishmentId: id,
                current: { editorId, habilitationId, givenAt: at, givenBy },
                past: [],
                version: 1,
                lastCommand: 'essai-0001',
              },
            },
          ]
        : []),
      ...(declared > 0
        ? [{ kind: 'availability' as const, key: [id] as const, record: availability(id, declared) }]
        : []),
    ]),
  ];
}

/** Key of what the use case writes, as far as the sandbox reads it again. */
export function inventedKey(write: Extract<Write, { record: unknown }>): RecordKey {
  switch (write.kind) {
    case 'delivery':
      return [write.record.keyHash];
    case 'deliveredItem':
      return [write.record.keyHash, write.record.establishmentId];
    case 'availability':
    case 'availabilityListing':
    case 'mandate':
      return [write.record.establishmentId];
    default:
      return [JSON.stringify(write.record)];
  }
}
