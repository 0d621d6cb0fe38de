import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyProject, root } from './copy-of-project.ts';

/** One change that Stryker would make to a file, all of them laid in at once and switched on one at a time. */
export interface Mutant {
  id: string;
  fileName: string;
  mutatorName: string;
  replacement: string;
  /** Lines and columns from zero. */
  location: { start: { line: number; column: number }; end: { line: number; column: number } };
}

interface Instrumenter {
  instrument(
    files: { name: string; mutate: boolean; content: string }[],
    options: { excludedMutations: string[]; ignorers: []; plugins: null },
  ): Promise<{ files: { name: string; content: string }[]; mutants: Mutant[] }>;
}

async function instrumenter(): Promise<Instrumenter> {
  // Named by variables: they are installed by hand for this work alone, and tsc would miss them.
  const package_ = '@stryker-mutator/instrumenter';
  const injector = 'typed-inject';
  try {
    const { createInjector } = await import(injector);
    const { createInstrumenter } = await import(package_);
    const silent = Object.fromEntries(
      ['debug', 'info', 'warn', 'error', 'trace', 'fatal'].map((level) => [level, () => undefined]),
    );
    const logger = { ...silent, isDebugEnabled: () => false };
    return createInjector().provideValue('logger', logger).injectFunction(createInstrumenter);
  } catch (cause) {
    throw new Error('First: npm install --no-save @stryker-mutator/instrumenter@10.1.1 (docs/mutation.md)', {
      cause,
    });
  }
}

/**
 * Stryker cuts a loop that comes by the mutant again and again; one that never ends for a reason laid before it is cut
 * by the number of its steps.
 */
const countingSteps = (content: string): string =>
  content.replace(
    'function isActive(id) {',
    'function isActive(id) {\n if (++ns.steps > ns.mostSteps) throw new Error("too many steps");',
  );

/** Copies the project into `box` with every mutant of `globs` laid into its files; answers the mutants. */
export async function instrument(box: string, globs: readonly string[]): Promise<Mutant[]> {
  copyProject(box);
  const names = [...new Set(globs.flatMap((glob) => globSync(glob, { cwd: root })))].sort();
  const { files, mutants } = await (await instrumenter()).instrument(
    names.map((name) => ({ name, mutate: true, content: readFileSync(join(root, name), 'utf8') })),
    { excludedMutations: [], ignorers: [], plugins: null },
  );
  for (const { name, content } of files) writeFileSync(join(box, name), countingSteps(content));
  // What remembers results would hide a mutant that comes after them.
  writeFileSync(
    join(box, 'domain/cells/remember.ts'),
    'export const remember = <T>(work: (text: string) => T): ((text: string) => T) => work;\n',
  );
  writeFileSync(join(box, 'mutants.json'), JSON.stringify(mutants));
  return mutants;
}
