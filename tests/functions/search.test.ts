import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { searchEstablishments, searchPlaces } from '../../contract/search.ts';
import { advance } from './clock.ts';
import { openStage, type Stage } from './driver.ts';
import { declared, newEstablishment, week } from './establishments.ts';
import { partner } from './habilitations.ts';
import { agent, type Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
let id: string;
let someone: Awaited<ReturnType<typeof partner>>;
beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  someone = await partner(stage, caf.browser);
  id = await newEstablishment(stage, someone.id);
  await stage.react();
});
afterAll(async () => {
  vi.useRealTimers();
  await stage.stop();
});

describe('the public search', () => {
  it('PUB-11 finds around a commune, nearest first, with the distance', async () => {
    const found = await stage.done(searchEstablishments, { query: { commune: '26108', radius: '1' } });
    expect(found.centre).toEqual({
      latitude: 44.7264,
      longitude: 5.0152,
      approximate: false,
      communeCode: '26108',
    });
    expect(found.establishments.find((one) => one.id === id)?.distance).toBe(715);
    const distances = found.establishments.map(({ distance }) => distance);
    expect(distances).toEqual(distances.toSorted((a, b) => a - b));
  });

  it('PUB-03 finds places within ten seconds of their declaration', async () => {
    const query = { lat: '44.726', lon: '5.015', radius: '2', age: '1-2', days: 'monday', from: week.from };
    const ids = async () =>
      (await stage.done(searchEstablishments, { query })).establishments.map((one) => one.id);
    expect(await ids()).not.toContain(id);
    await declared(stage, someone.browser, id);
    await stage.react();
    advance(5_000);
    expect(await ids()).toContain(id);
  });

  it.each([
    [{}, 'commune', 'Indiquez une adresse, une commune ou un code postal.'],
    [{ lat: '44.7' }, 'lon', 'Une position a une latitude et une longitude : indiquez les deux.'],
    [
      { postcode: '99999' },
      'postcode',
      'Ce lieu n’est pas connu : choisissez-le parmi ceux qui sont proposés.',
    ],
    [{ commune: '26108', radius: '500' }, 'radius', 'Choisissez une des réponses proposées.'],
    [{ commune: '26108', types: 'EAJE,CHÂTEAU' }, 'types', 'Cette valeur n’a pas la forme attendue.'],
  ])('says in French what to mend in %j', async (query, path, message) => {
    const { problem } = await stage.call(searchEstablishments, { query });
    expect(problem?.errors).toEqual([{ path, message }]);
  });

  it('suggests places, and logs nothing of what was typed', async () => {
    const { places } = await stage.done(searchPlaces, { query: { q: '12 rue des Jardins 26400 Crest' } });
    expect(places[0]).toEqual({
      kind: 'commune',
      label: 'Crest (26400)',
      latitude: 44.7264,
      longitude: 5.0152,
      approximate: true,
      communeCode: '26108',
      postcode: '26400',
    });
    expect(stage.log.lines.join('\n')).not.toMatch(/Jardins|44\.7/);
  });
});
