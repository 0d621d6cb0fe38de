import { spawnSync } from 'node:child_process';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brokenRules } from './broken-rules.ts';
import { copyProject } from './copy-of-project.ts';

/**
 * Breaks the rule of each requirement in turn, in a copy of the project, and runs the tests that carry its number: one
 * must fail. Names the first that does, and ends with 1 where none does. Numbers as arguments: those alone.
 */
const box = join(tmpdir(), 'extranet-broken-rules');
const report = join(box, 'report.json');

interface Report {
  testResults: { assertionResults: { status: string; fullName: string }[] }[];
}

/** Tests that carry a number: those of the rules and functions, and what takes minutes to start where there are no others. */
function filesOf(number: string): string[] {
  const named = globSync('tests/**/*.test.ts', { cwd: box }).filter((file) =>
    readFileSync(join(box, file), 'utf8').includes(number),
  );
  const quick = named.filter((file) => !/^tests\/(browser|local)\//.test(file));
  return quick.length > 0 ? quick : named;
}

/** Runs them; answers the first that carries the number and fails. */
function firstToFail(number: string): string | undefined {
  writeFileSync(report, JSON.stringify({ testResults: [] }));
  const words = [
    'run',
    '-t',
    number,
    '--bail=1',
    '--reporter=json',
    `--outputFile=${report}`,
    ...filesOf(number),
  ];
  spawnSync('vitest', words, { cwd: box, stdio: 'ignore' });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .find(({ status, fullName }) => status === 'failed' && fullName.includes(number))?.fullName;
}

const asked = process.argv.slice(2);
const numbers = Object.keys(brokenRules).filter((number) => asked.length === 0 || asked.includes(number));
copyProject(box);
let unnoticed = 0;
for (const number of numbers) {
  const { file, rule, broken } = brokenRules[number] ?? { file: '', rule: '', broken: '' };
  const path = join(box, file);
  const whole = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    whole.replace(rule, () => broken),
  );
  const noticedBy = firstToFail(number);
  writeFileSync(path, whole);
  if (!noticedBy) unnoticed += 1;
  console.log(`${number}  ${file}: ${noticedBy ?? 'NOBODY NOTICES'}`);
}
console.log(`${numbers.length - unnoticed} of ${numbers.length} broken rules are noticed`);
process.exitCode = unnoticed > 0 ? 1 : 0;
