import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildAll } from '../build/build.ts';
import { runIfStale } from '../build/stamps.ts';

const root = join(import.meta.dirname, '..');

/** What the build leaves, as folders. */
export const built = {
  assembly: join(root, 'dist/local-assembly'),
  front: join(root, 'dist/web'),
  reference: join(root, 'dist/reference'),
};

/** What the templates depend on; bundles only have to be there, as they are not copied. */
const templateInputs = [
  'lib',
  'contract',
  'adapters/dynamo/table-shape.ts',
  'local/template/synthesize.ts',
  'cdk.json',
  'package-lock.json',
];

/**
 * Builds the functions, the front, the reference data and the templates, each only if something that it depends on
 * changed. Templates name the bundles where they lie, so that a function built again is served as it is.
 * @param say is told of each step that took time
 * @throws when a step fails, with what it said
 */
export async function buildStale(say: (line: string) => void): Promise<void> {
  if (!existsSync(built.front)) say('building everything: half a minute, the first time');
  for (const [step, ms] of Object.entries(await buildAll({ deploy: false }))) {
    if (ms !== undefined) say(`built ${step} in ${seconds(ms)}`);
  }
  const ms = await runIfStale(root, {
    name: 'local-assembly',
    inputs: templateInputs,
    result: 'dist/local-assembly/manifest.json',
    run: synthesize,
  });
  if (ms !== undefined) say(`synthesized the templates in ${seconds(ms)}`);
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

function synthesize(): Promise<void> {
  const program = join(root, 'local/template/synthesize.ts');
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [program, built.assembly], { cwd: root });
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', failed);
    child.once('close', (code) =>
      code === 0 ? done() : failed(new Error(`The templates could not be made\n${said}`)),
    );
  });
}
