import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { buildFunctions } from './functions.ts';
import { runIfStale, type Step } from './stamps.ts';

const root = resolve(import.meta.dirname, '..');

/** Runs another program of the project under the Node.js that runs this one; what it prints is shown if it fails. */
function node(...args: string[]): Promise<void> {
  return new Promise((done, failed) => {
    // Whoever asks for the build, a test runner included, gets the front that people get.
    const env = { ...process.env, NODE_ENV: 'production' };
    const child = spawn(process.execPath, args, { cwd: root, env });
    const said: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => said.push(data));
    child.stderr.on('data', (data: Buffer) => said.push(data));
    child.on('error', failed);
    child.on('close', (code) =>
      code === 0
        ? done()
        : failed(
            new Error(`node ${args.join(' ')} failed\n${stripVTControlCharacters(`${Buffer.concat(said)}`)}`),
          ),
    );
  });
}

/** They say what each bundle holds of the table. */
const grants = globSync('lib/*grants.ts', { cwd: root });

const shared = ['contract', 'domain', 'package-lock.json'];

const steps = (deploy: boolean): Step[] => [
  {
    name: 'functions',
    inputs: [...shared, 'adapters', 'documents', 'functions', 'lib/functions.ts', ...grants, 'build'],
    options: { deploy },
    result: 'dist/functions/meta.json',
    run: () => buildFunctions({ root, out: resolve(root, 'dist/functions'), deploy }),
  },
  {
    name: 'front',
    inputs: [
      ...shared,
      'documents/field-names.ts',
      'documents/french-dates.ts',
      'documents/legal-forms.ts',
      'adapters/csv',
      'build/front-files.ts',
      'build/reference-data.ts',
      'build/without-json-schemas.ts',
      'web',
    ],
    result: 'dist/web/index.html',
    run: () => node('node_modules/vite/bin/vite.js', 'build', 'web', '--logLevel', 'warn'),
  },
  {
    name: 'reference',
    inputs: [
      'build/reference-data.ts',
      'build/cantons.ts',
      'build/centres.ts',
      'build/cog',
      'domain/caf',
      'domain/territory',
      'package-lock.json',
    ],
    result: 'dist/reference/centres.json',
    run: () => node('build/reference-data.ts'),
  },
];

/**
 * Builds what is stale of the functions, the front and the reference data, all at once, into `dist/`.
 * @param options.deploy makes functions that can be deployed, with native code for Lambda's processors.
 * @returns for each step, the milliseconds it took, or undefined when nothing had changed.
 * @throws when a step fails, after the others are done.
 */
export async function buildAll(options: { deploy: boolean }): Promise<Record<string, number | undefined>> {
  const outcomes = await Promise.allSettled(
    steps(options.deploy).map(async (step) => [step.name, await runIfStale(root, step)] as const),
  );
  const failures = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (failures.length > 0) throw new Error(failures.map((failure) => failure.message).join('\n\n'));
  return Object.fromEntries(
    outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
  );
}

if (import.meta.main) {
  try {
    const times = await buildAll({ deploy: process.argv.includes('--deploy') });
    for (const [name, milliseconds] of Object.entries(times)) {
      console.log(
        name.padEnd(10),
        milliseconds === undefined ? 'unchanged' : `${(milliseconds / 1000).toFixed(1)} s`,
      );
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
