import type { RequestListener } from 'node:http';
import { listen } from '../../../local/listen.ts';

/** How the State's geocoder may behave. */
export type Mood = 'well' | 'down' | 'late' | 'odd' | 'elsewhere';

/** A find in the shape that the State's geocoder gives it. */
const feature = (label: string, type: string, score: number, [longitude, latitude]: [number, number]) => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: {
    label,
    score,
    id: '26108_0320_00012',
    name: label.split(' 26')[0],
    postcode: '26400',
    citycode: '26108',
    x: 858_000.1,
    y: 6_405_000.2,
    city: 'Crest',
    context: '26, Drôme, Auvergne-Rhône-Alpes',
    type,
    importance: 0.5,
    _type: 'address',
  },
});

const answers = [
  feature('12 Rue des Jardins Inventés 26400 Crest', 'housenumber', 0.95, [5.0213, 44.7291]),
  feature('Rue des Jardins Inventés 26400 Crest', 'street', 0.8, [5.02, 44.729]),
  feature('Crest', 'municipality', 0.5, [5.015, 44.726]),
];

/** A server on this machine that answers as the State's geocoder does, about streets that do not exist. */
export async function inventedGeocoder() {
  const asked: URLSearchParams[] = [];
  const state: { mood: Mood } = { mood: 'well' };
  const answer: RequestListener = (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    asked.push(searchParams);
    const json = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (state.mood === 'down') response.writeHead(503).end();
    else if (state.mood === 'elsewhere') response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    else if (state.mood === 'odd') json({ features: [{ geometry: { coordinates: ['x', 400] } }, null, 12] });
    else if (state.mood === 'well') {
      const known = /jardins/i.test(searchParams.get('q') ?? '');
      json({ type: 'FeatureCollection', features: known ? answers : [], query: searchParams.get('q') });
    }
    // Late: it never answers.
  };
  const { endpoint: url, stop } = await listen(answer);
  return { url, asked, state, stop };
}
