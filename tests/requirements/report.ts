import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { later } from './later.ts';
import { requirements } from './numbers.ts';

/** One requirement with the tests that name it. */
interface Line {
  number: string;
  says: string;
  later: boolean;
  tests: { file: string; title: string }[];
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const titles = /\b(?:it|test)(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*?)\1/g;

/** Every `it` and `test` title in the tests, with its file. */
function everyTitle(): { file: string; title: string }[] {
  return globSync('tests/**/*.test.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(root + file, 'utf8').matchAll(titles)].map((match) => ({ file, title: match[2] ?? '' })),
  );
}

const tests = everyTitle();
const lines: Line[] = Object.entries(requirements).map(([number, says]) => ({
  number,
  says,
  later: later.has(number),
  tests: tests.filter(({ title }) => title.includes(number)),
}));
const unknown = tests.flatMap(({ file, title }) =>
  [...title.matchAll(/\b[A-Z]{3}-\d{2}\b/g)]
    .filter(([number]) => !(number in requirements))
    .map(([number]) => `${file}: ${number} is no requirement`),
);
const faults = [
  ...lines
    .filter((line) => !line.later && line.tests.length === 0)
    .map((line) => `${line.number} has no test`),
  ...lines
    .filter((line) => line.later && line.tests.length > 0)
    .map((line) => `${line.number} has tests: take it off later.ts`),
  ...unknown,
];

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ requirements: lines, faults }, null, 2));
} else if (process.argv.includes('--quiet')) {
  for (const fault of faults) console.error(`! ${fault}`);
} else {
  for (const line of lines) {
    const count = line.tests.length > 0 ? `${line.tests.length} test(s)` : line.later ? 'later' : 'NO TEST';
    console.log(`${line.number}  ${count.padEnd(11)} ${line.says}`);
    for (const file of new Set(line.tests.map((one) => one.file)))
      console.log(`                     ${file}`);
  }
  for (const fault of faults) console.error(`! ${fault}`);
}
process.exitCode = faults.length > 0 ? 1 : 0;
