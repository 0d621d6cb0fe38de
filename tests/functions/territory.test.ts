import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveCommunes, searchTerritories } from '../../contract/territory.ts';
import { openStage, type Stage } from './driver.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.stop());

describe('choosing communes', () => {
  it('REQ-03 proposes communes, and whole groups with their communes, as one types', async () => {
    const { communes, territories } = await stage.done(searchTerritories, { query: { q: 'crest' } });
    expect(communes.map(({ name }) => name)).toEqual(['Crest']);
    expect(territories.map(({ kind, communes: members }) => [kind, members.length])).toEqual(
      expect.arrayContaining([
        ['epci', 3],
        ['canton', 2],
        ['arrondissement', 4],
      ]),
    );
    expect(territories[0]?.communes[0]).toEqual({ code: '26108', name: 'Crest' });
  });

  it('REQ-03 leaves out the communes of other departments, and says how many', async () => {
    const query = { q: 'enclave', department: '26' };
    const { territories } = await stage.done(searchTerritories, { query });
    expect(territories).toMatchObject([{ communes: [{ code: '26220', name: 'Nyons' }], elsewhere: 1 }]);
  });

  it('REQ-07 reads a pasted list of INSEE codes or of postcodes, and says which it does not know', async () => {
    const codes = ['26108', '26011', '84150', '26999'];
    expect(await stage.done(resolveCommunes, { body: { codes, department: '26' } })).toEqual({
      readAs: 'insee',
      communes: [
        { code: '26108', name: 'Crest' },
        { code: '26011', name: 'Aouste-sur-Sye' },
      ],
      unknown: ['26999'],
      elsewhere: 1,
    });
    const byPostcode = await stage.done(resolveCommunes, { body: { codes: ['26400'] } });
    expect(byPostcode).toMatchObject({ readAs: 'postcode', unknown: [] });
    expect(byPostcode.communes).toHaveLength(3);
  });

  it('REQ-07 says what is wrong with a list that is none', async () => {
    expect(await stage.refused(resolveCommunes, { body: { codes: [] } })).toBe('invalid-request');
    expect(await stage.refused(resolveCommunes, { body: { codes: ['26108 26011 26240'] } })).toBe(
      'invalid-request',
    );
  });
});
