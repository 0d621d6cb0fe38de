import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrument, type Mutant } from './instrument.ts';

/**
 * Tries every mutant of the files that the arguments name on the tests of the rules, and prints the score by folder.
 * See docs/mutation.md. `--again` goes on with the mutants of the time before.
 */
const box = join(tmpdir(), 'extranet-mutants');
const results = join(box, 'results.txt');
const now = join(box, 'now.txt');
/** A mutant on which nothing moves for so long never ends. */
const standstill = 60_000;

const globs = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const mutants: Mutant[] =
  process.argv.includes('--again') && existsSync(join(box, 'mutants.json'))
    ? JSON.parse(readFileSync(join(box, 'mutants.json'), 'utf8'))
    : await instrument(box, globs.length > 0 ? globs : ['domain/**/*.ts']);
console.log(`${mutants.length} mutants`);

/** What became of each mutant, and the test that told. */
const outcomes = (): Map<string, { state: string; by: string }> =>
  new Map(
    (existsSync(results) ? readFileSync(results, 'utf8').trimEnd().split('\n') : []).map((line) => {
      const [id = '', state = '', by = ''] = line.split('\t');
      return [id, { state, by }];
    }),
  );

/** One process over what is left to try; it ends by itself, or is ended where it stands still. */
async function round(): Promise<void> {
  writeFileSync(now, '');
  const run = spawn('vitest', ['run', '--config', 'tests/mutation/vitest.config.ts'], {
    cwd: box,
    stdio: ['ignore', 'ignore', 'inherit'],
    detached: true,
  });
  const watch = setInterval(() => {
    const id = readFileSync(now, 'utf8');
    if (id === '' || Date.now() - statSync(now).mtimeMs < standstill || !run.pid) return;
    appendFileSync(results, `${id}\ttimeout\t\n`);
    process.kill(-run.pid, 'SIGKILL');
  }, 5_000);
  await new Promise((resolve) => run.once('exit', resolve));
  clearInterval(watch);
}

for (let left = mutants.length, before = left + 1; left > 0 && left < before; ) {
  before = left;
  await round();
  left = mutants.length - outcomes().size;
}

const found = outcomes();
const folderOf = ({ fileName }: Mutant) => fileName.split('/').slice(0, -1).join('/');
for (const [folder, all] of [...Map.groupBy(mutants, folderOf)].sort()) {
  const count = (...states: string[]) =>
    all.filter(({ id }) => states.includes(found.get(id)?.state ?? '')).length;
  const [killed, survived] = [count('killed', 'timeout'), count('survived')];
  const score = killed + survived > 0 ? `${((100 * killed) / (killed + survived)).toFixed(1)} %` : '–';
  const rest = `${count('uncovered')} on no test’s way, ${count('static')} read once at loading`;
  console.log(`${folder}: ${score} (${killed} killed, ${survived} survived; ${rest})`);
}
for (const { id, fileName, location, mutatorName, replacement } of mutants) {
  if (found.get(id)?.state !== 'survived') continue;
  const { line, column } = location.start;
  console.log(
    `  ${fileName}:${line + 1}:${column + 1} ${mutatorName} → ${replacement.replace(/\s+/g, ' ').slice(0, 80)}`,
  );
}
