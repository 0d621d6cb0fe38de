import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more, the longest first: one of them begun last would keep one worker alone. */
const slow = [
  'browser/five-years',
  'functions/hostile-input',
  'browser/half-year',
  'browser/whole-way',
  'functions/crash/childminders',
  'functions/crash/amendments',
  'functions/crash/duration',
  'functions/crash/accounts',
  'local/grants',
  'infrastructure/synth-gate',
  'functions/crash/publication',
  'functions/crash/attestations',
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
