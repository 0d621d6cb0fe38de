import { describe, expect, it } from 'vitest';
import type { ListedEstablishment } from '../../../domain/directory/published.ts';
import type { PublishedStore } from '../../../domain/directory/published-store.ts';
import {
  type DirectoryQuery,
  pageLength,
  searchDirectory,
} from '../../../domain/directory/search-directory.ts';
import { indexCommunes } from '../../../domain/territory/communes.ts';
import { someCommunes } from '../../builders/some-communes.ts';

const listed = (id: string, change: Partial<ListedEstablishment> = {}): ListedEstablishment => ({
  id,
  type: 'EAJE',
  name: `Crèche ${id}`,
  address: { commune: 'Crest', communeCode: '26108', postcode: '26400' },
  avip: false,
  handicap: false,
  ...change,
});

const shards: Record<string, ListedEstablishment[]> = {
  '26': [
    listed('26-1', { name: 'Multi-accueil Les Fougères' }),
    listed('26-2', { name: 'Étoile filante', type: 'ALSH' }),
    listed('26-3', { address: { commune: 'Aouste-sur-Sye', communeCode: '26011', postcode: '26400' } }),
    listed('26-4', { address: { commune: 'Piégros-la-Clastre', communeCode: '26240' } }),
    listed('26-5', { address: { commune: 'Valence', communeCode: '26362', postcode: '26000' } }),
  ],
  '971': [listed('971-1', { address: { commune: 'Saint-Martin', communeCode: '97801', postcode: '97150' } })],
  '73': Array.from({ length: 120 }, (_, index) =>
    listed(`73-${String(index).padStart(3, '0')}`, {
      address: { commune: 'Chambéry', communeCode: '73065' },
    }),
  ),
};
const read: string[] = [];
const index = indexCommunes(someCommunes);
const published = {
  readShard: async (cafCode: string) => {
    read.push(cafCode);
    const establishments = shards[cafCode];
    return establishments && { cafCode, establishments };
  },
  readCommunes: async () => index,
} as PublishedStore;

async function search(query: DirectoryQuery) {
  const found = await searchDirectory({ published }, query);
  if (!found.ok) throw new Error(found.problem.code);
  return { ids: found.value.establishments.map(({ id }) => id), total: found.value.total };
}

describe('searching the directory', () => {
  it('PUB-11 finds the establishments of a commune, by name, and reads that department alone', async () => {
    read.length = 0;
    expect(await search({ commune: '26108' })).toEqual({ ids: ['26-2', '26-1'], total: 2 });
    expect(read).toEqual(['26']);
  });

  it('finds by postcode those that have it, and those without one whose commune has it', async () => {
    expect((await search({ postcode: '26400' })).ids.sort()).toEqual(['26-1', '26-2', '26-3', '26-4']);
  });

  it('finds in a department by words of the name or of the commune, accents aside, in any order', async () => {
    expect((await search({ cafCode: '26', text: 'fougeres multi' })).ids).toEqual(['26-1']);
    expect((await search({ cafCode: '26', text: 'ETOILE' })).ids).toEqual(['26-2']);
    expect((await search({ cafCode: '26', text: 'piegros la' })).ids).toEqual(['26-4']);
    expect((await search({ cafCode: '26', text: '' })).total).toBe(5);
  });

  it('keeps one kind of establishment', async () => {
    expect((await search({ commune: '26108', type: 'ALSH' })).ids).toEqual(['26-2']);
    expect((await search({ commune: '26108', type: 'MAM' })).total).toBe(0);
  });

  it('finds a commune served by the Caf of another department', async () => {
    expect((await search({ commune: '97801' })).ids).toEqual(['971-1']);
    expect((await search({ postcode: '97150' })).ids).toEqual(['971-1']);
  });

  it('shows pages of fifty, none twice, none missing', async () => {
    const pages = [];
    for (let after = 0; after < 150; after += pageLength) pages.push(await search({ cafCode: '73', after }));
    expect(pages.map(({ ids }) => ids.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(120);
    expect(pages.every(({ total }) => total === 120)).toBe(true);
  });

  it('finds nothing where nothing was ever published, and where there is no Caf', async () => {
    expect(await search({ commune: '33063' })).toEqual({ ids: [], total: 0 });
    expect(await search({ commune: '98735' })).toEqual({ ids: [], total: 0 });
    expect(await search({ postcode: '99999' })).toEqual({ ids: [], total: 0 });
  });

  it('asks for a place when there is none', async () => {
    const found = await searchDirectory({ published }, { text: 'crèche' });
    expect(found).toMatchObject({
      ok: false,
      problem: { code: 'invalid-request', errors: [{ path: 'commune' }] },
    });
  });
});
