import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyBuild } from './synthesized.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'synth-gate-'));
const minutes = 60_000;

/** Runs `cdk synth` as a deployment does, and tells how it ended and what it said. */
function synth(...options: string[]): Promise<{ passed: boolean; said: string }> {
  const cli = join(root, 'node_modules/aws-cdk/bin/cdk');
  const output = mkdtempSync(join(folder, 'out-'));
  return new Promise((done) => {
    execFile(
      process.execPath,
      [cli, 'synth', '--quiet', '--no-notices', '--output', output, ...options],
      { cwd: root },
      (error, stdout, stderr) => done({ passed: error === null, said: `${stdout}${stderr}` }),
    );
  });
}

beforeAll(() => emptyBuild(folder));
afterAll(() => rmSync(folder, { recursive: true }));

describe('the gate before a deployment', () => {
  it.each(['demo', 'production'])(
    'lets the stage %s through: valid templates, no finding unanswered',
    async (stage) => {
      expect(await synth('-c', `stage=${stage}`, '-c', `built=${folder}`)).toMatchObject({ passed: true });
    },
    2 * minutes,
  );

  it(
    'stops at a finding that nobody answered',
    async () => {
      const { passed, said } = await synth(
        '--app',
        `${process.execPath} ${join(import.meta.dirname, 'unanswered-finding.ts')}`,
      );
      expect(passed).toBe(false);
      expect(said).toContain('AwsSolutions-S1');
    },
    2 * minutes,
  );

  it(
    'says which build is missing',
    async () => {
      const { passed, said } = await synth('-c', `built=${join(folder, 'nowhere')}`);
      expect(passed).toBe(false);
      expect(said).toContain('No bundle for');
    },
    2 * minutes,
  );

  it(
    'says which stages there are',
    async () => {
      const { passed, said } = await synth('-c', 'stage=prod', '-c', `built=${folder}`);
      expect(passed).toBe(false);
      expect(said).toContain('-c stage=demo or -c stage=production');
    },
    2 * minutes,
  );
});
