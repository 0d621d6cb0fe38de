import { existsSync } from 'node:fs';
import { built } from './build-stale.ts';
import { localClock } from './clock/clock.ts';
import { takeDataDir } from './data-dir.ts';
import { startEngines } from './engines/start-engines.ts';
import { provision } from './provision.ts';
import { sdkClients } from './sdk-clients.ts';
import { readModel, readResources } from './template/model.ts';

/**
 * Opens the data of an embedded stack that is stopped, for a command to work on: its engines run until `stop`.
 * @param path folder of the data
 * @throws when there is none, or when a stack uses it
 */
export async function openData(path: string) {
  if (!existsSync(path)) throw new Error(`There are no data in ${path}: "npm start" makes them`);
  const data = takeDataDir(path, false);
  const engines = await startEngines({ dir: data.path });
  const clients = sdkClients(engines.endpoints);
  const stop = async () => {
    await engines.stop();
    data.release();
  };
  try {
    const names = await provision(clients, readResources(built.assembly), data.file('resources.json'));
    const { functions } = readModel(built.assembly, names);
    const publisher = functions.find(({ name }) => name === 'events-publish')?.environment ?? {};
    return {
      dynamodb: clients.dynamodb,
      s3: clients.s3,
      table: String(publisher.TABLE_NAME),
      bucket: String(publisher.PUBLISHED_BUCKET),
      siteUrl: 'http://localhost:3000',
      now: localClock(data.file('clock.json')).now,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
