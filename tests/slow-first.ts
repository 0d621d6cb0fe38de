import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take forty seconds or more of a whole run, the longest first: one of them begun last would keep one worker alone. */
const slow = [
  'browser/five-years',
  'functions/hostile-input',
  'local/grants',
  'browser/half-year',
  'functions/crash/childminders',
  'browser/whole-way',
  'functions/problems',
  'browser/caf/requests',
  'local/council-files',
  'infrastructure/synth-gate',
  'browser/partner/council-interrupted',
  'browser/partner/operating-tabs',
  'browser/public/request-pages',
  'browser/public/search',
  'browser/caf/register',
];

const rank = ({ moduleId }: TestSpecification): number => {
  const place = slow.findIndex((name) => moduleId.includes(`/tests/${name}.test.`));
  return place < 0 ? slow.length : place;
};

/** Begins with the slow files, of whatever project; the others follow in the order of the runner. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
