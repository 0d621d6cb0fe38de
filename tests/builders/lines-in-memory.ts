import type { FileRight } from '../../domain/childminders/childminder-right.ts';
import type { FoundAddress } from '../../domain/childminders/positions.ts';
import type { ReadsDeposits } from '../../domain/childminders/staged-people.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';

/** Compressed files of lines as whoever reads them sees them: a map from keys to what was written. */
export const linesIn = (
  files: ReadonlyMap<string, readonly (StagedPerson | FileRight | FoundAddress)[]>,
): ReadsDeposits => ({
  deposits: {
    async linesOf(key) {
      const lines = files.get(key);
      return lines && each(lines);
    },
  },
});

async function* each(lines: readonly object[]): AsyncGenerator<string> {
  for (const line of lines) yield JSON.stringify(line);
}
