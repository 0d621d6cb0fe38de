import { readFile } from 'node:fs/promises';
import { type CommuneIndex, type CommunesFile, indexCommunes } from '../../domain/territory/communes.ts';

/** The official communes, from the reference data that the build makes. */
export async function readCommunes(): Promise<CommuneIndex> {
  const file = new URL('../../dist/reference/communes.json', import.meta.url);
  return indexCommunes(JSON.parse(await readFile(file, 'utf8')) as CommunesFile);
}
