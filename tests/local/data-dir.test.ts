import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { identify } from '../../build/process-identity.ts';
import { takeDataDir } from '../../local/data-dir.ts';
import { sdkClients } from '../../local/sdk-clients.ts';
import { startFixtureStack, temporaryDir } from './fixture-stack.ts';

let dir: string;
let remove: () => void;
beforeEach(() => {
  ({ dir, remove } = temporaryDir());
});
afterEach(() => remove());

describe('the data folder of an embedded stack', () => {
  it('is taken by one process alone, as long as it runs', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const ended = new Promise((resolve) => other.once('close', resolve));
    writeFileSync(join(dir, 'used-by.json'), JSON.stringify(identify(other.pid ?? 0)));
    expect(() => takeDataDir(dir, false)).toThrow(`Process ${other.pid} uses ${dir}`);
    other.kill('SIGKILL');
    await ended;
    const data = takeDataDir(dir, false);
    expect(data.isNew).toBe(true);
    data.release();
  });

  it('belongs to who is putting its name down, unless that was cut off', () => {
    const holder = join(dir, 'used-by.json');
    writeFileSync(holder, '');
    expect(() => takeDataDir(dir, false)).toThrow('Another start uses');
    utimesSync(holder, new Date(0), new Date(0));
    takeDataDir(dir, false).release();
    expect(existsSync(holder)).toBe(false);
  });

  it('is emptied, not removed, when it is to begin again', () => {
    const data = takeDataDir(dir, false);
    data.complete();
    mkdirSync(join(dir, 's3'));
    data.release();
    const again = takeDataDir(dir, false);
    expect(again.isNew).toBe(false);
    again.release();
    const anew = takeDataDir(dir, true);
    expect(anew.isNew).toBe(true);
    expect(existsSync(join(dir, 's3'))).toBe(false);
    anew.release();
  });

  it('is refused in plain words when it is no folder, or cannot be made', () => {
    const file = join(dir, 'file');
    writeFileSync(file, '');
    expect(() => takeDataDir(file, false)).toThrow(`${file} is no folder: choose another folder`);
    expect(() => takeDataDir(join(file, 'in'), false)).toThrow('is no folder: choose another folder');
  });

  it('is refused at the start when another version wrote records that this one cannot read', async () => {
    /** Starts on the folder, writes a record that holds nothing but its kind, and stops. */
    const writeOne = async (recordKind: string) => {
      const { gateway, env, stop } = await startFixtureStack(dir);
      const Item = {
        pk: { S: 'FEED#L26-7KQ3-M9TX' },
        sk: { S: 'CLIENT#1' },
        recordKind: { S: recordKind },
      };
      const { dynamodb } = sdkClients(gateway.endpoints);
      await dynamodb.send(new PutItemCommand({ TableName: env.TABLE_NAME, Item }));
      await stop();
    };
    await writeOne('aKindThatIsNoMore');
    await writeOne('feedClient');
    await expect(startFixtureStack(dir)).rejects.toThrow(
      'records of kind "feedClient" look otherwise: begin again with --fresh',
    );
    expect(existsSync(join(dir, 'used-by.json'))).toBe(false);
  });
});
