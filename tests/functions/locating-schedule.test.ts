import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startGeocoder } from '../../local/geocoder/geocoder.ts';
import { someCentres } from '../builders/some-centres.ts';
import { stagedPerson } from '../builders/staged-people.ts';
import { council, imported, openStageOfImporter } from './childminders.ts';
import type { Stage } from './driver.ts';
import type { Somebody } from './people.ts';

let stage: Stage;
let caf: Somebody;
beforeAll(async () => {
  ({ stage, caf } = await openStageOfImporter());
}, 120_000);
afterAll(() => stage.stop());

describe('the schedule that finds where childminders work', () => {
  it('PUB-11 asks the geocoder that the stage names, and fails aloud when it has been silent for long', async () => {
    const { handler } = await import('../../functions/schedule/locate-childminders.ts');
    const { id } = await council(stage, caf);
    const positionsOf = () => stage.deps.records.get('childminderPositions', ['26', id]);
    await imported(
      stage,
      caf,
      id,
      Array.from({ length: 20 }, (_, index) => stagedPerson(400 + index)),
    );
    const folder = mkdtempSync(join(tmpdir(), 'centres-'));
    writeFileSync(join(folder, 'centres.json'), JSON.stringify(someCentres));
    const geocoder = await startGeocoder(folder);
    process.env.GEOCODER_URL = geocoder.endpoint;
    try {
      expect(await handler()).toMatchObject({ asked: 20, silent: 0, failed: 0 });
      const { located, unknown } = (await positionsOf()) ?? {};
      expect((located ?? 0) + (unknown ?? 0)).toBe(20);
      expect(located).toBeGreaterThan(0);
      await geocoder.stop();
      await imported(
        stage,
        caf,
        id,
        Array.from({ length: 20 }, (_, index) => stagedPerson(440 + index)),
      );
      expect(await handler()).toMatchObject({ asked: 0, silent: 1 });
      const waiting = await positionsOf();
      if (!waiting) throw new Error('It was looked for');
      const { notBefore: _, ...due } = waiting;
      const record = { ...due, attempts: 2, version: due.version + 1 };
      await stage.deps.records.commit([{ do: 'replace', kind: 'childminderPositions', record }]);
      await expect(handler()).rejects.toThrow('3 times in a row');
      // Whoever is told says of nobody where they live.
      expect(stage.log.lines.join('\n')).not.toMatch(/tilleuls/i);
    } finally {
      delete process.env.GEOCODER_URL;
      rmSync(folder, { recursive: true });
    }
  });
});
