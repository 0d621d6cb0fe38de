import type { Flag } from './flags.ts';
import type { LineReading } from './read-line.ts';
import type { ReferenceEstablishment } from './reference-establishment.ts';

/** Fields that a load may change, as a report names them. */
const valuesOf = ({ address, position, ...rest }: ReferenceEstablishment) => ({
  type: rest.type,
  name: rest.name,
  manager: rest.manager,
  street: address.street,
  postcode: address.postcode,
  commune: address.commune,
  communeCode: address.communeCode,
  phone: rest.phone,
  email: rest.email,
  website: rest.website,
  position: position && `${position.latitude} ${position.longitude}`,
  capacity: rest.capacity,
});
type ReferenceField = keyof ReturnType<typeof valuesOf>;

function changedFields(before: ReferenceEstablishment, after: ReferenceEstablishment): ReferenceField[] {
  const [old, fresh] = [valuesOf(before), valuesOf(after)];
  return (Object.keys(fresh) as ReferenceField[]).filter((field) => old[field] !== fresh[field]);
}

/** What became of one line of the file. */
interface ReportLine {
  line: number;
  outcome: 'created' | 'updated' | 'unchanged' | 'refused';
  /** Our identifier; of a refused line, the identifier in the file if it is valid. */
  id?: string;
  name?: string;
  /** Fields that differ from what is on record, of an updated line. */
  changed?: ReferenceField[];
  flags: Flag[];
}

export interface ReferenceLoadPlan {
  created: ReferenceEstablishment[];
  updated: { establishment: ReferenceEstablishment; changed: ReferenceField[] }[];
  /** Identifiers of establishments that the file gives as they are on record. */
  unchanged: string[];
  /** How many lines could not be used. */
  refused: number;
  /** Identifiers on record that the file lacks: kept, since a convention may name them; only reported. */
  absent: string[];
  /** One per line of the file, in its order. */
  lines: ReportLine[];
}

/**
 * What loading these lines would do to the establishments on record, by identifier: pure, so that it can be shown before
 * it is done, and loading the same file twice changes nothing the second time.
 */
export function planReferenceLoad(
  current: ReadonlyMap<string, ReferenceEstablishment>,
  readings: readonly LineReading[],
): ReferenceLoadPlan {
  const plan: ReferenceLoadPlan = {
    created: [],
    updated: [],
    unchanged: [],
    refused: 0,
    absent: [],
    lines: [],
  };
  const seen = new Set<string>();
  for (const reading of readings) {
    if (reading.outcome === 'refused') {
      plan.refused++;
      plan.lines.push(reading);
      continue;
    }
    const { line, establishment, flags } = reading;
    const { id, name } = establishment;
    const before = current.get(id);
    const changed = before ? changedFields(before, establishment) : [];
    seen.add(id);
    if (!before) plan.created.push(establishment);
    else if (changed.length > 0) plan.updated.push({ establishment, changed });
    else plan.unchanged.push(id);
    const outcome = before ? (changed.length > 0 ? 'updated' : 'unchanged') : 'created';
    plan.lines.push({ line, outcome, id, name, ...(changed.length > 0 && { changed }), flags });
  }
  plan.absent = [...current.keys()].filter((id) => !seen.has(id));
  return plan;
}
