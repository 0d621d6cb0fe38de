/** A test that can be run again, with how often it came by each mutant. */
export interface KeptTest {
  id: string;
  run: () => unknown;
  /** Milliseconds, without a mutant. */
  takes: number;
  hits: Readonly<Record<string, number>>;
  /** How many places where a mutant may be it came by. */
  steps: number;
}

/** What instrumented files and the tests share; the first five names are Stryker's. */
interface Board {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: {
    static: Record<string, number>;
    perTest: Record<string, Record<string, number>>;
  };
  steps: number;
  mostSteps: number;
  tests: KeptTest[];
}

/** The one board of this process. */
export function board(): Board {
  const everything = globalThis as unknown as { __stryker__?: Board };
  everything.__stryker__ ??= { steps: 0, mostSteps: Number.POSITIVE_INFINITY, tests: [] };
  const shared = everything.__stryker__;
  // An instrumented file may have made it first.
  shared.tests ??= [];
  shared.steps ??= 0;
  shared.mostSteps ??= Number.POSITIVE_INFINITY;
  return shared;
}
