import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { officialCentres } from './centres.ts';

/** The communes of France with their centres, from the State's geographic API (Licence Ouverte). */
const source = 'https://geo.api.gouv.fr/communes?fields=code,centre&format=json&geometry=centre';

/**
 * Lays the official centres of communes where the next build of the reference data finds them. A deployment runs it
 * once a year; without it, centres are those of the packages, most of them approximate.
 * @throws when the API does not answer with a list of communes.
 */
async function layOfficialCentres(folder: string): Promise<number> {
  const response = await fetch(source, { signal: AbortSignal.timeout(60_000) });
  if (!response.ok) throw new Error(`${source} answered ${response.status}`);
  const communes: unknown = await response.json();
  if (!Array.isArray(communes) || communes.length < 30_000)
    throw new Error(`${source} gave too few communes`);
  mkdirSync(dirname(officialCentres(folder)), { recursive: true });
  writeFileSync(officialCentres(folder), JSON.stringify(communes));
  return communes.length;
}

if (import.meta.main) {
  const count = await layOfficialCentres(resolve(import.meta.dirname, 'cog'));
  console.log(`${count} centres laid in build/cog: "npm run build" now uses them`);
}
