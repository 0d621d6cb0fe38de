import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod';
import { type DirectoryShard, PublicSheet } from '../../domain/directory/published.ts';
import { placesKey, shardKey, sheetKey } from '../../domain/directory/published-objects.ts';
import { InformationPlaces } from '../../domain/directory/published-places.ts';
import type { PublishedStore } from '../../domain/directory/published-store.ts';
import { type CentresFile, indexCentres } from '../../domain/territory/centres.ts';
import { type CommunesFile, indexCommunes } from '../../domain/territory/communes.ts';
import { indexTerritories, type TerritoriesFile } from '../../domain/territory/territories.ts';

interface Options {
  client: S3Client;
  bucket: string;
}

interface Kept<T> {
  etag: string | undefined;
  value: T;
}

const statusOf = z.object({ $metadata: z.object({ httpStatusCode: z.number() }) });

/** {@link PublishedStore} in an S3 bucket: `directory/<caf>.json`, `sheets/<id>.json`, `reference/communes.json`… */
export function s3PublishedStore({ client, bucket: Bucket }: Options): PublishedStore {
  const kept = new Map<string, Kept<unknown>>();

  /** An object, parsed once and kept: a warm function asks only whether it has changed, so it is never stale. */
  async function read<T>(Key: string, parse: (text: string) => T, keep: boolean): Promise<T | undefined> {
    const known = kept.get(Key) as Kept<T> | undefined;
    try {
      const { Body, ETag } = await client.send(
        new GetObjectCommand({ Bucket, Key, IfNoneMatch: known?.etag }),
      );
      const value = parse((await Body?.transformToString('utf-8')) ?? '');
      if (keep) kept.set(Key, { etag: ETag, value });
      return value;
    } catch (error) {
      const status = statusOf.safeParse(error).data?.$metadata.httpStatusCode;
      if (status === 304) return known?.value;
      if (status === 404) return undefined;
      throw error;
    }
  }

  /** What a deployment brought: without it the stage is not whole, and that is for us to mend. */
  async function readReference<T>(name: string, parse: (text: string) => T): Promise<T> {
    const value = await read(`reference/${name}.json`, parse, true);
    if (!value) throw new Error(`The reference file of ${name} is missing from the published bucket`);
    return value;
  }

  return {
    // Shards are written by us and parsed then; parsing thousands of lines again at each change would cost more than it tells.
    readShard: (cafCode) => read(shardKey(cafCode), (text) => JSON.parse(text) as DirectoryShard, true),
    readSheet: (id) => read(sheetKey(id), (text) => PublicSheet.parse(JSON.parse(text)), false),
    readInformationPlaces: (cafCode) =>
      read(placesKey(cafCode), (text) => InformationPlaces.parse(JSON.parse(text)), true),
    readCommunes: () => readReference('communes', (text) => indexCommunes(JSON.parse(text) as CommunesFile)),
    readCentres: () => readReference('centres', (text) => indexCentres(JSON.parse(text) as CentresFile)),
    readTerritories: () =>
      readReference('territories', (text) => indexTerritories(JSON.parse(text) as TerritoriesFile)),
  };
}
