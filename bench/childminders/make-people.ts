import { cafOfDepartment, departmentOfCommune } from '../../domain/caf/cafs.ts';
import type { PublishedChildminder, PublishedChildminders } from '../../domain/childminders/published.ts';
import type { Position } from '../../domain/establishment/position.ts';
import type { Centres } from '../../domain/territory/centres.ts';
import type { CommuneIndex } from '../../domain/territory/communes.ts';
import { chanceOf } from '../../tests/builders/chance.ts';
import { drawCommune, somewhereIn } from '../directory/make-france.ts';

/** Childminders of France. */
const count = 310_000;
const surnames = ['Orsatelli', 'Brivadois', 'Castelnaud', 'Delamarche', 'Ferrandier', 'Guillemot'];

export interface BenchSearch {
  position: Position;
  /** Kilometres. */
  radius: number;
  place?: PublishedChildminder['place'];
}

/** All of them over the real communes, by population, as the objects that would be published: the same at every run. */
export function makePeople(communes: CommuneIndex, centres: Centres): PublishedChildminders[] {
  const draw = chanceOf(31_000).next;
  const commune = drawCommune(communes);
  const objects = new Map<string, PublishedChildminders>();
  for (let number = 0; number < count; number += 1) {
    const at = commune(draw);
    const cafCode = cafOfDepartment(departmentOfCommune(at.code) ?? '')?.code ?? '';
    const object = objects.get(cafCode) ?? {
      cafCode,
      revision: 'AAAAAAAAAAAAAAAA',
      sources: [{ councilName: `Conseil départemental ${cafCode}`, receivedOn: '2026-11-02' }],
      childminders: [],
    };
    objects.set(cafCode, object);
    const masked = draw() < 0.1;
    const id = number.toString(36).padStart(22, '0');
    const inHouse = draw() < 0.08;
    object.childminders.push({
      id,
      lastName: surnames[number % surnames.length] ?? '',
      firstName: `Camille ${number % 97}`,
      commune: at.name,
      communeCode: at.code,
      ...(!masked && { street: `${1 + (number % 150)} rue des Tilleuls`, postcode: at.postcodes[0] }),
      phone: `+33475${String(number).padStart(6, '0')}`,
      ...(draw() < 0.7 && { email: `assmat${number}@courriel.example` }),
      ...(masked && { masked: ['address' as const] }),
      position: masked ? positionOf(centres, at.code) : somewhereIn(at, centres, draw),
      ...(masked && { approximate: true as const }),
      place: inHouse ? 'mam' : 'home',
      ...(inHouse && { mamName: `MAM de ${at.name}` }),
      ...(draw() < 0.5 && { agrementEndsOn: draw() < 0.02 ? '2024-01-01' : '2031-06-30' }),
    });
  }
  return [...objects.values()];
}

function positionOf({ byCode }: Centres, code: string): Position {
  const { latitude = 0, longitude = 0 } = byCode.get(code) ?? {};
  return { latitude, longitude };
}

/** Searches as families make them: where people live, over the radii in turn; a quarter for houses alone. */
export function makeSearches(communes: CommuneIndex, centres: Centres, wanted: number): BenchSearch[] {
  const draw = chanceOf(2_000).next;
  const commune = drawCommune(communes);
  const radii = [1, 2, 5, 10, 30];
  const degrees = (value: number) => Math.round(value * 1e3) / 1e3;
  return Array.from({ length: wanted }, (_, index) => {
    const { latitude, longitude } = somewhereIn(commune(draw), centres, draw);
    return {
      position: { latitude: degrees(latitude), longitude: degrees(longitude) },
      radius: radii[index % radii.length] ?? 1,
      ...(Math.floor(index / radii.length) % 4 === 3 && { place: 'mam' as const }),
    };
  });
}

export const queryOf = ({ position, radius, place }: BenchSearch): Record<string, string> => ({
  lat: String(position.latitude),
  lon: String(position.longitude),
  radius: String(radius),
  ...(place && { place }),
});
