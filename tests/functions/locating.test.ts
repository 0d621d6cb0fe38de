import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSheet } from '../../contract/public.ts';
import { listDepartment } from '../../contract/search.ts';
import { locateEstablishments } from '../../domain/directory/locate-establishments.ts';
import type { Geocoder, LocatedAddress } from '../../domain/territory/geocoder.ts';
import { openStage, type Stage } from './driver.ts';
import { recordsOf } from './table.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.deps.records.commit(
    ['1 rue Haute', '2 rue Basse', undefined].map((street, index) => ({
      do: 'create' as const,
      kind: 'reference' as const,
      record: {
        id: `26-RPE-L${index + 1}`,
        cafCode: '26',
        type: 'RPE' as const,
        name: `Relais ${index + 1}`,
        address: { ...(street && { street }), postcode: '26150', commune: 'Die', communeCode: '26113' },
        version: 1,
      },
    })),
  );
});
afterAll(() => stage.stop());

/** A geocoder that knows one street, and counts what it is asked. */
function knowing(answer: LocatedAddress | undefined) {
  const asked: (string | undefined)[] = [];
  const geocoder: Geocoder = {
    findPlaces: async () => [],
    locate: async ({ street }) => {
      asked.push(street);
      return street === '1 rue Haute' ? answer : answer && { ...answer, approximate: true };
    },
  };
  return { asked, deps: { ...stage.deps, geocoder } };
}
const here = { latitude: 44.76, longitude: 5.37, approximate: false, by: 'addresses' as const };
const drôme = { cafCodes: ['26'] };

describe('locating establishments', () => {
  it('keeps nothing when no geocoder answers: the centre of a commune is no find', async () => {
    const { asked, deps } = knowing({ ...here, approximate: true, by: 'centres' });
    expect(await locateEstablishments(deps, drôme)).toEqual({ asked: 0, located: 0, unanswered: true });
    expect(asked).toHaveLength(1);
    expect(await recordsOf(stage, 'location')).toEqual([]);
  });

  it('asks about each address once, so many in one run, and goes on where it stopped after a crash', async () => {
    const { asked, deps } = knowing(here);
    stage.own.gateway.faults.order({
      service: 'dynamodb',
      operation: 'TransactWriteItems',
      nth: 1,
      mode: 'after',
    });
    await expect(locateEstablishments(deps, { ...drôme, limit: 1 })).rejects.toThrow();
    stage.own.gateway.faults.clear();
    expect(await locateEstablishments(deps, { ...drôme, limit: 1 })).toMatchObject({ asked: 1 });
    expect(await locateEstablishments(deps, drôme)).toMatchObject({ asked: 0 });
    expect(asked).toEqual(['1 rue Haute', '2 rue Basse']);
  });

  it('PUB-11 shows on the sheet and in the lists where the address was found, and nothing where it was not', async () => {
    await stage.react();
    const { latitude, longitude } = here;
    const { establishments } = await stage.done(listDepartment, {
      params: { cafCode: '26' },
      query: { text: 'relais' },
    });
    expect(establishments.map(({ position }) => position)).toEqual([
      { latitude, longitude },
      undefined,
      undefined,
    ]);
    const sheet = await stage.done(readSheet, { params: { id: '26-RPE-L1' } });
    expect(sheet.position).toEqual({ latitude, longitude });
  });

  it('asks anew about an address that changed, and no longer shows where the former one was', async () => {
    const [seen] = (await recordsOf(stage, 'reference')).filter(({ id }) => id === '26-RPE-L1');
    if (!seen) throw new Error('gone');
    const moved = { ...seen, address: { ...seen.address, street: '9 rue Neuve' }, version: 2 };
    await stage.deps.records.commit([{ do: 'replace', kind: 'reference', record: moved }]);
    await stage.react();
    expect((await stage.done(readSheet, { params: { id: '26-RPE-L1' } })).position).toBeUndefined();
    const { asked, deps } = knowing(here);
    await locateEstablishments(deps, drôme);
    expect(asked).toEqual(['9 rue Neuve']);
  });

  it('gives each department its turn in a day', async () => {
    const { deps } = knowing(undefined);
    const seen = new Set<string>();
    const records = {
      ...deps.records,
      list: async (_: unknown, by: { cafCode: string }) => {
        seen.add(by.cafCode);
        return { items: [] };
      },
    } as unknown as Stage['deps']['records'];
    for (let hour = 0; hour < 24; hour += 1) {
      const now = () => new Date(Date.UTC(2026, 10, 22, hour, 40));
      await locateEstablishments({ ...deps, records, now });
    }
    expect(seen.size).toBe(101);
  });
});
