import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { Position } from '../../domain/establishment/position.ts';
import { codeOfAddresses, isInCommune } from '../../domain/territory/districts.ts';
import type { AddressFinder, AddressToLocate, Whereabouts } from '../../domain/territory/geocoder.ts';
import { isLikeEnough } from './likeness.ts';

interface Options {
  /** Where the State's geocoder answers: `https://data.geopf.fr/geocodage`. */
  url: string;
  /** Milliseconds that an answer is waited for. */
  patience?: number;
}

/**
 * Addresses of one question. It takes 200,000 lines and 50 MB; so few are answered in seconds, and are little to ask
 * again.
 */
const most = 500;
const usualPatience = 60_000;
/** Octets of an answer, for each address, with room to spare: what is longer is no answer. */
const [perAddress, atLeast] = [4_000, 20_000];
/** Characters of a cell. */
const longest = 200;

const columns = ['line', 'street', 'postcode', 'commune', 'citycode'] as const;

/** One line of its answer: what was asked, and what it adds. */
const Row = z.object({
  line: z.string().regex(/^\d+$/).transform(Number),
  latitude: z.string(),
  longitude: z.string(),
  result_score: z.string(),
  result_type: z.string(),
  result_citycode: z.string(),
  result_status: z.string().optional(),
});
type Row = z.infer<typeof Row>;

/** {@link AddressFinder} of the State (Géoplateforme, base adresse nationale): a file of addresses at a time. */
export function stateAddressFinder({ url, patience = usualPatience }: Options): AddressFinder {
  return {
    most,
    async locateAll(addresses) {
      if (addresses.length === 0) return [];
      try {
        const response = await fetch(`${url}/search/csv`, {
          method: 'POST',
          body: questionOf(addresses),
          signal: AbortSignal.timeout(patience),
          redirect: 'error',
        });
        if (!response.ok || !response.body) return undefined;
        const text = await textOf(response.body, atLeast + perAddress * addresses.length);
        return text === undefined ? undefined : answersIn(text, addresses);
      } catch {
        return undefined;
      }
    },
  };
}

/** The addresses as a file, and which columns say what: the commune's code is held to, the rest is looked for. */
function questionOf(addresses: readonly AddressToLocate[]): FormData {
  const lines = addresses.map((address, line) => [
    String(line),
    address.street ?? '',
    address.postcode ?? '',
    address.commune,
    codeOfAddresses(address),
  ]);
  const text = [columns, ...lines].map((cells) => `${cells.map(cellOf).join(',')}\n`).join('');
  const form = new FormData();
  form.append('data', new Blob([text], { type: 'text/csv' }), 'addresses.csv');
  for (const column of ['street', 'postcode', 'commune']) form.append('columns', column);
  form.append('citycode', 'citycode');
  return form;
}

/** What may be asked: one line, no character that nobody can see, not too long. */
const cellOf = (text: string): string =>
  `"${text
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed()
    .replaceAll('"', '""')}"`;

/** The text of a body that is no longer than it should be. */
async function textOf(body: ReadableStream<Uint8Array>, mostBytes: number): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += chunk.length;
    if (bytes > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** What it says of each address; undefined when it is no answer to this question. */
function answersIn(text: string, addresses: readonly AddressToLocate[]): Whereabouts[] | undefined {
  const parsed = z
    .array(Row)
    .safeParse(parse(text, { bom: true, columns: true, delimiter: ',', skip_empty_lines: true }));
  if (!parsed.success) return undefined;
  const byLine = new Map(parsed.data.map((row) => [row.line, row]));
  if (byLine.size !== addresses.length || parsed.data.length !== addresses.length) return undefined;
  const answers: Whereabouts[] = [];
  for (const [line, address] of addresses.entries()) {
    const row = byLine.get(line);
    if (!row) return undefined;
    answers.push(whereaboutsOf(row, address));
  }
  return answers;
}

/** What it says of lines that it could place, could not, or found nothing to place in. */
const answered: ReadonlySet<string> = new Set(['ok', 'not-found', 'skipped']);

function whereaboutsOf(row: Row, { communeCode }: AddressToLocate): Whereabouts {
  const { result_type: type, result_score: score, result_citycode: code, result_status: status } = row;
  if (status !== undefined && status !== '' && !answered.has(status)) return 'unanswered';
  if (!isLikeEnough(type, Number(score))) return 'unknown';
  if (communeCode !== undefined && !isInCommune(code, communeCode)) return 'unknown';
  if (row.latitude === '' || row.longitude === '') return 'unknown';
  const { data } = Position.safeParse({ latitude: Number(row.latitude), longitude: Number(row.longitude) });
  return data ?? 'unknown';
}
