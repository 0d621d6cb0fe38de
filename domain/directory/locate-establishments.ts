import { cafs } from '../caf/cafs.ts';
import type { Deps } from '../deps.ts';
import { listAll } from '../records.ts';
import type { ReferenceEstablishment } from '../reference-list/reference-establishment.ts';
import type { Geocoder } from '../territory/geocoder.ts';
import { askedOf, type Location } from './location.ts';

/** Addresses asked about in one run; the next runs do the rest. */
const perRun = 400;

const anHour = 3_600_000;

/**
 * Finds where the establishments are that neither a list nor a provider placed, a few departments an hour so that each
 * has its turn in a day. Each is written as soon as it is found: a run cut short, or done twice, leaves nothing to mend,
 * and an address is asked about once. Stops when no geocoder answers: the centre of a commune is no find.
 */
export async function locateEstablishments(
  deps: Deps & { geocoder: Geocoder },
  {
    cafCodes = cafsOfTheHour(deps.now()),
    limit = perRun,
  }: { cafCodes?: readonly string[]; limit?: number } = {},
): Promise<{ asked: number; located: number; unanswered: boolean }> {
  const outcome = { asked: 0, located: 0, unanswered: false };
  for (const cafCode of cafCodes) {
    for (const reference of await withoutPosition(deps, cafCode)) {
      if (outcome.asked >= limit) return outcome;
      const found = await deps.geocoder.locate(reference.address);
      if (found?.by === 'centres') return { ...outcome, unanswered: true };
      outcome.asked += 1;
      const { latitude, longitude, approximate = true } = found ?? {};
      const position =
        !approximate && latitude !== undefined && longitude !== undefined
          ? { latitude, longitude }
          : undefined;
      if (position) outcome.located += 1;
      const record: Location = {
        establishmentId: reference.id,
        asked: askedOf(reference.address),
        ...(position && { position }),
        locatedAt: deps.now().toISOString(),
      };
      await deps.records.commit([{ do: 'put', kind: 'location', record }]);
    }
  }
  return outcome;
}

/** The Caf whose turn it is: all of them in a day. */
function cafsOfTheHour(now: Date): string[] {
  const hour = Math.floor(now.getTime() / anHour) % 24;
  return cafs.filter((_, index) => index % 24 === hour).map(({ code }) => code);
}

/** Those that have an address, no position, and of whose address no geocoder was asked yet. */
async function withoutPosition({ records }: Deps, cafCode: string): Promise<ReferenceEstablishment[]> {
  const lines = await listAll(records, 'referencesOfCaf', { cafCode });
  const asked = new Map(
    lines.flatMap((line) =>
      line.kind === 'location' ? [[line.record.establishmentId, line.record.asked] as const] : [],
    ),
  );
  return lines.flatMap((line) => {
    if (line.kind !== 'reference') return [];
    const { id, address, position } = line.record;
    return !position && address.street && asked.get(id) !== askedOf(address) ? [line.record] : [];
  });
}
