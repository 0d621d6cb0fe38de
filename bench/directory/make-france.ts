import type { AvailabilityCell } from '../../domain/availability/availability.ts';
import { freeMasks } from '../../domain/availability/free-masks.ts';
import { cafOfDepartment, departmentOfCommune } from '../../domain/caf/cafs.ts';
import type { DirectoryShard, ListedEstablishment } from '../../domain/directory/published.ts';
import type { EstablishmentType } from '../../domain/establishment/establishment-type.ts';
import { addDays } from '../../domain/paris-day.ts';
import type { Centres } from '../../domain/territory/centres.ts';
import type { Commune, CommuneIndex } from '../../domain/territory/communes.ts';
import { chanceOf } from '../../tests/builders/chance.ts';

/** Numbers from 0 to 1, the same at every run. */
type Draw = () => number;

/** How many there are of each type, in France. */
const counts: Record<EstablishmentType, number> = {
  EAJE: 18_700,
  ALSH: 32_000,
  MAM: 4_200,
  RPE: 3_200,
  LAEP: 1_800,
};
const names: Record<EstablishmentType, string> = {
  EAJE: 'Multi-accueil',
  ALSH: 'Accueil de loisirs',
  MAM: 'Maison d’assistants maternels',
  RPE: 'Relais petite enfance',
  LAEP: 'Lieu d’accueil enfants-parents',
};
const surnames = [
  'Les Lucioles',
  'Les Hirondelles',
  'Pomme d’Api',
  'La Clairière',
  'Le Jardin',
  'Les Galets',
];

/** Communes that a Caf serves, to be drawn by their population. */
export function drawCommune({ byCode }: CommuneIndex): (draw: Draw) => Commune {
  const communes = [...byCode.values()].filter(({ department }) => cafOfDepartment(department));
  const sums: number[] = [];
  let sum = 0;
  for (const { population } of communes) {
    sum += population;
    sums.push(sum);
  }
  return (draw) => {
    const wanted = draw() * sum;
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return communes[low] as Commune;
  };
}

/** Somewhere in a commune: the more people, the further from its centre. */
export function somewhereIn(commune: Commune, { byCode }: Centres, draw: Draw) {
  const { latitude = 0, longitude = 0 } = byCode.get(commune.code) ?? {};
  const reach = Math.min(0.06, 0.004 + Math.sqrt(commune.population) / 15_000);
  const shift = () => (draw() + draw() - 1) * reach;
  const degrees = (value: number) => Math.round(value * 1e6) / 1e6;
  return { latitude: degrees(latitude + shift()), longitude: degrees(longitude + shift() * 1.4) };
}

/**
 * All of France: establishments over the real communes, by their population, as the shards that would be published.
 * The same ones at every run. `times` multiplies the 59,900 of today.
 */
export function makeFrance(
  communes: CommuneIndex,
  centres: Centres,
  today: string,
  times = 1,
): DirectoryShard[] {
  const draw = chanceOf(20_260).next;
  const commune = drawCommune(communes);
  const shards = new Map<string, DirectoryShard>();
  for (const type of Object.keys(counts) as EstablishmentType[]) {
    for (let number = 1; number <= Math.round(counts[type] * times); number += 1) {
      const at = commune(draw);
      const cafCode = cafOfDepartment(departmentOfCommune(at.code) ?? '')?.code ?? '';
      const shard = shards.get(cafCode) ?? { cafCode, establishments: [] };
      shards.set(cafCode, shard);
      shard.establishments.push(
        establishment(`${cafCode}-${type}-${number}`, type, at, centres, today, draw),
      );
    }
  }
  return [...shards.values()];
}

function establishment(
  id: string,
  type: EstablishmentType,
  commune: Commune,
  centres: Centres,
  today: string,
  draw: Draw,
): ListedEstablishment {
  const surname = surnames[Math.floor(draw() * surnames.length)];
  return {
    id,
    type,
    name: `${names[type]} ${surname} de ${commune.name}`,
    address: {
      street: `${1 + Math.floor(draw() * 150)} rue des Tilleuls`,
      commune: commune.name,
      communeCode: commune.code,
      ...(commune.postcodes[0] && { postcode: commune.postcodes[0] }),
    },
    position: somewhereIn(commune, centres, draw),
    phone: `+3347500${String(Math.floor(draw() * 10_000)).padStart(4, '0')}`,
    email: `accueil-${id.toLowerCase()}@commune.example`,
    ...(draw() < 0.6 && { website: `https://www.commune.example/enfance/${id.toLowerCase()}` }),
    avip: draw() < 0.05,
    handicap: draw() < 0.4,
    ...(type === 'EAJE' && draw() < 0.5 && { availability: availability(today, draw) }),
  };
}

function availability(today: string, draw: Draw): NonNullable<ListedEstablishment['availability']> {
  const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const;
  const cells = days.map((day): AvailabilityCell => {
    const morning = draw() < 0.5;
    return {
      care: morning ? 'regular' : 'occasional',
      age: morning ? '1-2' : 'under-1',
      day,
      half: morning ? 'morning' : 'afternoon',
      places: 2,
    };
  });
  const confirmedAt = `${addDays(today, -Math.floor(draw() * 20))}T09:00:00Z`;
  const until = addDays(today, Math.floor(draw() * 60));
  return {
    periods: [{ from: addDays(today, -7), until, state: 'available', free: freeMasks(cells) }],
    declaredAt: confirmedAt,
    confirmedAt,
  };
}
