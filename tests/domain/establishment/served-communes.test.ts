import { describe, expect, it } from 'vitest';
import { withOfficialCommunes } from '../../../domain/establishment/served-communes.ts';
import { indexCommunes } from '../../../domain/territory/communes.ts';

const communes = async () =>
  indexCommunes({
    year: 2026,
    communes: [
      ['26011', 'Aouste-sur-Sye', '26400', 2500],
      ['26108', 'Crest', '26400', 8500],
    ],
  });
const served = (communesServed: { code: string; name: string }[]) =>
  withOfficialCommunes({ tariffs: 'Selon le barème.', communesServed }, communes);

describe('the communes that an establishment says it serves', () => {
  it('PUB-06 PUB-08 bear their official names, whatever was sent beside their codes, each once', async () => {
    const sent = [
      { code: '26108', name: 'Appelez le 06 12 34 56 78' },
      { code: '26011', name: 'Aouste sur Sye' },
      { code: '26108', name: 'Crest' },
    ];
    expect(await served(sent)).toEqual({
      ok: true,
      value: {
        tariffs: 'Selon le barème.',
        communesServed: [
          { code: '26108', name: 'Crest' },
          { code: '26011', name: 'Aouste-sur-Sye' },
        ],
      },
    });
  });

  it('are refused when one of them is no commune of today', async () => {
    const refused = await served([
      { code: '26108', name: 'Crest' },
      { code: '26999', name: 'Crest' },
    ]);
    expect(refused).toMatchObject({
      ok: false,
      problem: { errors: [{ path: 'information.communesServed', message: 'unknown-commune' }] },
    });
  });

  it('are read from no list where none is named', async () => {
    const unread = () => Promise.reject(new Error('Nobody needs the list'));
    expect((await withOfficialCommunes({ communesServed: [] }, unread)).ok).toBe(true);
  });
});
