import type { IncomingMessage, RequestListener } from 'node:http';
import { parse } from 'csv-parse/sync';
import { listen } from '../../../local/listen.ts';
import { readBody } from '../../../local/read-body.ts';

/** How the State's geocoder may behave. */
export type Mood = 'well' | 'down' | 'late' | 'odd' | 'elsewhere' | 'short' | 'endless';

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

/** A file of addresses as it was sent, and what else the form says. */
interface SentFile {
  text: string;
  fields: Record<string, string[]>;
}

async function sentFile(request: IncomingMessage): Promise<SentFile> {
  const body = new Uint8Array(await readBody(request));
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(body, { headers }).formData();
  const file = form.get('data');
  const names = [...new Set(form.keys())].filter((name) => name !== 'data');
  return {
    text: file instanceof Blob ? await file.text() : '',
    fields: Object.fromEntries(names.map((name) => [name, form.getAll(name).map(String)])),
  };
}

/** Score, type, commune and status of what it finds, by a word of the street. */
const finds: readonly [RegExp, readonly [string, string, string, string]][] = [
  [/jardins/i, ['0.95', 'housenumber', '26108', 'ok']],
  [/peu sûre/i, ['0.41', 'street', '26108', 'ok']],
  [/ailleurs/i, ['0.93', 'housenumber', '26113', 'ok']],
  [/mairie/i, ['0.97', 'municipality', '26108', 'ok']],
  [/panne/i, ['', '', '', 'error']],
];

/** The file with what is added to each line: titles that it does not ask for stand among them. */
function placed({ text }: SentFile, mood: Mood): string {
  const [titles = [], ...lines] = parse(text) as string[][];
  const added = ['longitude', 'latitude', 'result_score', 'result_label', 'result_type', 'result_citycode'];
  const answered = lines.map((cells) => {
    const [, find] = finds.find(([word]) => word.test(cells[1] ?? '')) ?? [];
    const [score = '', type = '', code = '', status = 'not-found'] = find ?? [];
    const number = Number.parseInt(cells[1] ?? '', 10) || 0;
    const place = find ? [String(5.02 + number / 1e5), '44.729'] : ['', ''];
    return [...cells, ...place, score, 'Étiquette, en une cellule', type, code, status];
  });
  const all = [[...titles, ...added, 'result_status'], ...answered];
  return (mood === 'short' ? all.slice(0, -1) : all)
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
}

/** A server on this machine that answers as the State's geocoder does, about streets that do not exist. */
export async function inventedGeocoder() {
  const asked: URLSearchParams[] = [];
  const files: SentFile[] = [];
  const state: { mood: Mood } = { mood: 'well' };
  const answer: RequestListener = async (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://localhost');
    asked.push(searchParams);
    const json = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (state.mood === 'down') response.writeHead(503).end();
    else if (state.mood === 'elsewhere') response.writeHead(302, { location: 'http://127.0.0.1:9/' }).end();
    else if (state.mood === 'endless') response.end('x'.repeat(1_000_000));
    else if (state.mood === 'odd') json({ features: [{ geometry: { coordinates: ['x', 400] } }, null, 12] });
    else if (request.method === 'POST' && state.mood !== 'late') {
      const file = await sentFile(request);
      files.push(file);
      response.setHeader('content-type', 'text/csv').end(placed(file, state.mood));
    } else if (state.mood === 'well') {
      const known = /jardins/i.test(searchParams.get('q') ?? '');
      json({ type: 'FeatureCollection', features: known ? answers : [], query: searchParams.get('q') });
    }
    // Late: it never answers.
  };
  const { endpoint: url, stop } = await listen(answer);
  return { url, asked, files, state, stop };
}
