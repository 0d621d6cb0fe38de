import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { type Centres, type CentresFile, indexCentres } from '../../domain/territory/centres.ts';
import { listen } from '../listen.ts';
import { readBody } from '../read-body.ts';
import { inventedPlace } from './invented-place.ts';

/** Most octets of a question. */
const mostBytes = 5_000_000;

/** What is added to each line of a question, as the State's geocoder adds it. */
const added = ['longitude', 'latitude', 'result_score', 'result_type', 'result_citycode', 'result_status'];

/**
 * Stands for the State's geocoder on this machine, so that nobody outside is asked: it knows no street, and puts each
 * address somewhere in its commune. Files of addresses alone are answered; for whatever else it is as if it were down,
 * and places are found among the communes.
 * @param reference the folder of the reference data that the build makes
 */
export function startGeocoder(reference: string) {
  let known: Centres | undefined;
  const centres = (): Centres => {
    known ??= indexCentres(JSON.parse(readFileSync(join(reference, 'centres.json'), 'utf8')) as CentresFile);
    return known;
  };
  return listen(async (request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    if (request.method !== 'POST' || pathname !== '/search/csv') {
      response.writeHead(503).end();
      return;
    }
    try {
      const body = await readBody(request, mostBytes);
      const headers = { 'content-type': request.headers['content-type'] ?? '' };
      const file = (await new Response(new Uint8Array(body), { headers }).formData()).get('data');
      const text = file instanceof Blob ? await file.text() : '';
      response.setHeader('content-type', 'text/csv; charset=utf-8').end(answerTo(text, centres()));
    } catch {
      response.writeHead(400).end();
    }
  });
}

/** The file with what is added to each of its lines. */
function answerTo(text: string, { byCode }: Centres): string {
  const [titles = [], ...lines] = parse(text, { skip_empty_lines: true }) as string[][];
  const at = (cells: string[], title: string): string => cells[titles.indexOf(title)] ?? '';
  const answers = lines.map((cells) => {
    const [street, commune, code] = ['street', 'commune', 'citycode'].map((title) => at(cells, title));
    const centre = byCode.get(code ?? '');
    const place = street && commune && centre && inventedPlace({ street, commune }, centre);
    if (!place) return [...cells, '', '', '', '', '', 'not-found'];
    return [
      ...cells,
      String(place.longitude),
      String(place.latitude),
      '0.97',
      'housenumber',
      code ?? '',
      'ok',
    ];
  });
  return [[...titles, ...added], ...answers]
    .map((cells) => `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\n`)
    .join('');
}
