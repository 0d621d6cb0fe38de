import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const last = 'tests/mutation/try-mutants.ts';

/** The mutants come when every test is known. */
class MutantsLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLast = ({ moduleId }: TestSpecification) => moduleId.endsWith(last);
    return [...sorted.filter((file) => !isLast(file)), ...sorted.filter(isLast)];
  }
}

/** The tests of the rules in one process, then each mutant on those that come by it. */
export default defineConfig({
  test: {
    include: ['tests/domain/**/*.test.ts', last],
    // They are about our sources, or about the web's own.
    exclude: ['tests/domain/state-diagrams.test.ts', 'tests/domain/establishment/draft-keeper.test.ts'],
    setupFiles: ['tests/mutation/gather.ts'],
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    sequence: { sequencer: MutantsLast },
    testTimeout: 20_000,
    reporters: ['dot'],
  },
});
