import { describe, expect, it } from 'vitest';
import { findInformationPlaces } from '../../../domain/directory/find-information-places.ts';
import { informationPlaceWrites } from '../../../domain/directory/information-place.ts';
import { InformationPlaces } from '../../../domain/directory/published-places.ts';
import type { PublishedStore } from '../../../domain/directory/published-store.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { everyRecord } from '../../builders/every-record.ts';

const { termination: _, ending: __, ...going } = everyRecord.habilitation.duration ?? never();
function never(): never {
  throw new Error('The record of the builders has every field');
}

/** A LINF's convention in a state of its life. */
const convention = (change: Partial<Habilitation> = {}): Habilitation => ({
  ...everyRecord.habilitation,
  kind: 'linf',
  state: 'active',
  duration: going,
  ...change,
});
const ending = (effectiveOn: string): Partial<Habilitation> => {
  const { termination } = everyRecord.habilitation.duration ?? never();
  return {
    state: 'ending',
    duration: { ...going, termination: { ...(termination ?? never()), effectiveOn } },
  };
};
const signed = convention({ state: 'signed' });
const active = convention();

describe('the directory’s line of an information place', () => {
  it('comes with the activation of its convention, and says what the convention says', () => {
    expect(informationPlaceWrites(signed, active)).toMatchObject([
      {
        do: 'put',
        kind: 'informationPlace',
        record: {
          habilitationId: active.id,
          name: 'Relais petite enfance des Trois Becs',
          communes: ['26108'],
        },
      },
    ]);
  });

  it('AVN-01 follows the communes that an avenant changes', () => {
    const communes = [
      { code: '26108', name: 'Crest' },
      { code: '26011', name: 'Aouste-sur-Sye' },
    ];
    expect(informationPlaceWrites(active, convention({ communes, version: 9 }))).toMatchObject([
      { do: 'put', record: { communes: ['26011', '26108'], version: 9 } },
    ]);
  });

  it('is left alone by what it does not say', () => {
    expect(informationPlaceWrites(active, convention({ note: 'Appelée.', version: 9 }))).toEqual([]);
    expect(informationPlaceWrites(signed, convention({ state: 'refused' }))).toEqual([]);
    expect(
      informationPlaceWrites({ ...signed, kind: 'structures' }, { ...active, kind: 'structures' }),
    ).toEqual([]);
  });

  it('AVN-04 AVN-05 knows its last day once an end is recorded, forgets it when that is cancelled, goes with the end', () => {
    const ends = convention(ending('2026-12-01'));
    expect(informationPlaceWrites(active, ends)).toMatchObject([
      { do: 'put', record: { until: '2026-12-01' } },
    ]);
    const [again] = informationPlaceWrites(ends, active);
    expect(again).toMatchObject({ do: 'put' });
    expect(again && 'record' in again && again.record).not.toHaveProperty('until');
    expect(informationPlaceWrites(ends, { ...ends, state: 'ended' })).toMatchObject([
      { do: 'delete', kind: 'informationPlace', key: ['26', active.id] },
    ]);
  });
});

describe('the information places of a commune', () => {
  const place = (name: string, communes: string[], until?: string) => ({
    ...everyRecord.informationPlace,
    name,
    communes,
    until,
  });
  const published = {
    readInformationPlaces: async (cafCode: string) =>
      cafCode === '26'
        ? InformationPlaces.parse({
            cafCode,
            places: [
              place('Relais Sud', ['26108']),
              place('Relais Est', ['26108', '26011']),
              place('Relais Nord', ['26011']),
              place('Relais fini', ['26108'], '2026-11-22'),
              place('Relais qui finit', ['26108'], '2026-11-23'),
            ],
          })
        : undefined,
  } as Partial<PublishedStore> as PublishedStore;
  // Half past midnight in Paris, still the day before elsewhere.
  const deps = { published, now: () => new Date('2026-11-21T23:30:00Z') };
  const names = async (commune: string) =>
    (await findInformationPlaces(deps, { commune })).map(({ name }) => name);

  it('are those that cover it, in the order of their names, until the day their convention ends', async () => {
    expect(await names('26108')).toEqual(['Relais Est', 'Relais qui finit', 'Relais Sud']);
    expect(await names('26011')).toEqual(['Relais Est', 'Relais Nord']);
  });

  it('are none where nothing was published, or in no department', async () => {
    expect(await names('33063')).toEqual([]);
    expect(await names('00000')).toEqual([]);
  });

  it('PUB-11 are published without what only the table needs', async () => {
    const [first] = await findInformationPlaces(deps, { commune: '26108' });
    expect(first).not.toHaveProperty('version');
    expect(first).not.toHaveProperty('cafCode');
  });
});
