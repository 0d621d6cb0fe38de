import { describe, expect, it } from 'vitest';
import {
  type DepartmentQuery,
  listDepartment,
  pageLength,
} from '../../../domain/directory/list-department.ts';
import type { ListedEstablishment } from '../../../domain/directory/published.ts';

const listed = (id: string, change: Partial<ListedEstablishment> = {}): ListedEstablishment => ({
  id,
  type: 'EAJE',
  name: `Crèche ${id}`,
  address: { commune: 'Crest', communeCode: '26108', postcode: '26400' },
  avip: false,
  handicap: false,
  ...change,
});

const drôme = [
  listed('26-1', { name: 'Multi-accueil Les Fougères' }),
  listed('26-2', { name: 'Étoile filante', type: 'ALSH' }),
  listed('26-3', { address: { commune: 'Aouste-sur-Sye', communeCode: '26011', postcode: '26400' } }),
  listed('26-4', { address: { commune: 'Piégros-la-Clastre', communeCode: '26240' } }),
  listed('26-5', { address: { commune: 'Valence', communeCode: '26362', postcode: '26000' } }),
];
const savoie = Array.from({ length: 120 }, (_, index) => listed(`73-${String(index).padStart(3, '0')}`));

function list(establishments: ListedEstablishment[], query: Omit<DepartmentQuery, 'today'>) {
  const found = listDepartment({ cafCode: '26', establishments }, { ...query, today: '2026-11-22' });
  return { ids: found.establishments.map(({ id }) => id), total: found.total };
}

describe('listing the establishments of a department', () => {
  it('finds by words of the name or of the commune, accents aside, in any order', () => {
    expect(list(drôme, { text: 'fougeres multi' }).ids).toEqual(['26-1']);
    expect(list(drôme, { text: 'ETOILE' }).ids).toEqual(['26-2']);
    expect(list(drôme, { text: 'piegros la' }).ids).toEqual(['26-4']);
    expect(list(drôme, { text: '' }).total).toBe(5);
  });

  it('keeps one kind of establishment', () => {
    expect(list(drôme, { text: 'crest', type: 'ALSH' }).ids).toEqual(['26-2']);
    expect(list(drôme, { type: 'MAM' }).total).toBe(0);
  });

  it('shows pages of fifty, none twice, none missing', () => {
    const pages = [];
    for (let after = 0; after < 150; after += pageLength) pages.push(list(savoie, { after }));
    expect(pages.map(({ ids }) => ids.length)).toEqual([50, 50, 20]);
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(120);
    expect(pages.every(({ total }) => total === 120)).toBe(true);
  });

  it('PUB-12 shows no more what nobody confirmed for too long', () => {
    const availability = {
      periods: [],
      declaredAt: '2026-11-01T08:00:00Z',
      confirmedAt: '2026-11-01T08:00:00Z',
    };
    const shard = { cafCode: '26', establishments: [listed('26-1', { availability })] };
    const shown = (today: string) => listDepartment(shard, { today }).establishments[0]?.availability;
    expect(shown('2026-11-15')).toEqual(availability);
    expect(shown('2026-11-16')).toBeUndefined();
  });

  it('finds nothing where nothing was ever published', () => {
    expect(listDepartment(undefined, { today: '2026-11-22' })).toEqual({ establishments: [], total: 0 });
  });
});
