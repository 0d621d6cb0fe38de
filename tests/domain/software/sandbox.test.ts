import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { availabilitySchema } from '../../../contract/availability-schema.ts';
import { frenchIssue } from '../../../contract/french-issues.ts';
import { AvailabilityReport } from '../../../contract/software.ts';
import { availabilityReport, isBilingual, refusalWords } from '../../../contract/software-words.ts';
import { hashOf } from '../../../domain/accounts/secrets.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { itemRefusals } from '../../../domain/software/report.ts';
import { sandboxDeps, sandboxEditor } from '../../../domain/software/sandbox.ts';
import { sendAvailability } from '../../../domain/software/send-availability.ts';

const now = new Date('2026-11-23T10:00:00Z');
const today = '2026-11-23';
const random = { bytes: (n: number) => new Uint8Array(n).fill(7) };

/** What the API answers to some items, on the invented crèches. */
async function report(items: readonly unknown[], deps = sandboxDeps(() => now, random), key = 'cle-00001') {
  const input = { items, key, contentHash: hashOf(JSON.stringify(items)), french: frenchIssue };
  const sent = await sendAvailability(deps, input, sandboxEditor, { from: '203.0.113.7' });
  return sent.ok ? availabilityReport(sent.value) : sent.problem.code;
}
const codesOf = async (items: readonly unknown[]) => {
  const answered = await report(items);
  if (typeof answered === 'string') return answered;
  return answered.items.map(({ status, problem }) => problem?.errors?.[0]?.en ?? problem?.code ?? status);
};

const cell = { care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 2 };
const week = { state: 'available', from: today, until: addDays(today, 6), cells: [cell] };
const first = (more: object) => ({ establishmentId: '00-ESSAI-1', ...more });

describe('the API of software editors, on invented crèches', () => {
  it('PUB-03 puts online what the example of its schema sends, but for what is stale in it', async () => {
    const [{ items }] = availabilitySchema.examples as [{ items: object[] }];
    expect(await codesOf(items)).toEqual(['accepted', 'version-changed']);
  });

  it.each<[string, unknown[], unknown]>([
    ['one period', [first({ periods: [week] })], ['accepted']],
    ['nothing new', [first({ unchanged: true })], ['accepted']],
    ['the version that is online', [first({ basedOn: 3, unchanged: true })], ['accepted']],
    ['another version', [first({ basedOn: 2, unchanged: true })], ['version-changed']],
    [
      'nothing new where nothing was said',
      [{ establishmentId: '00-ESSAI-2', unchanged: true }],
      ['nothing-declared'],
    ],
    [
      'an establishment without a mandate',
      [{ establishmentId: '00-ESSAI-3', periods: [week] }],
      ['no-mandate'],
    ],
    ['one that does not exist', [{ establishmentId: '26-EAJE-1', periods: [week] }], ['no-mandate']],
    [
      'an establishment twice',
      [first({ periods: [week] }), first({ unchanged: true })],
      ['establishment-twice', 'establishment-twice'],
    ],
    [
      'more places than the capacity',
      [first({ periods: [{ ...week, cells: [{ ...cell, places: 21 }] }] })],
      ['The places of a half-day exceed the capacity of the establishment.'],
    ],
    [
      'a half-day twice',
      [first({ periods: [{ ...week, cells: [cell, cell] }] })],
      ['Two cells describe the same half-day, age group and kind of care.'],
    ],
    [
      'days that overlap',
      [first({ periods: [week, { state: 'full', from: today, until: today }] })],
      ['Two periods cover the same day.'],
    ],
    [
      'days gone by',
      [first({ periods: [{ state: 'full', from: '2026-11-01', until: '2026-11-02' }] })],
      ['This period is over: send days to come.'],
    ],
    ['neither periods nor unchanged', [first({})], ['Give either "periods" or "unchanged", not both.']],
    ['no object at all', [null, 1, 'x', []], ['invalid', 'invalid', 'invalid', 'invalid']],
  ])('PUB-12 answers %s', async (_, items, expected) => {
    const codes = await codesOf(items);
    if (Array.isArray(expected) && expected[0] === 'invalid') {
      expect(codes).toHaveLength(expected.length);
      expect(codes).not.toContain('accepted');
    } else expect(codes).toEqual(expected);
  });

  it('PUB-12 tells of each item alone: a wrong one spares the others', async () => {
    const wrong = { establishmentId: '00-ESSAI-2', periods: [{ state: 'complet' }] };
    const answered = await report([wrong, first({ periods: [week] })]);
    expect(answered).toMatchObject({ accepted: 1, refused: 1 });
    expect(answered).toMatchObject({
      items: [
        { problem: { pointer: '/items/0', errors: [{ pointer: '/items/0/periods/0/state' }] } },
        { status: 'accepted', version: 4 },
      ],
    });
  });

  it('REQ-08 answers the same key as the first time, and refuses it with another content', async () => {
    const deps = sandboxDeps(() => now, random);
    const items = [
      first({ basedOn: 3, periods: [week] }),
      { establishmentId: '00-ESSAI-3', unchanged: true },
    ];
    const answer = await report(items, deps);
    expect(await report(items, deps)).toEqual(answer);
    expect((await deps.records.get('availability', ['00-ESSAI-1']))?.version).toBe(4);
    expect(await report([first({ unchanged: true })], deps)).toBe('key-reused');
  });

  it('PUB-07 does not undo what the Caf withdrew', async () => {
    const deps = sandboxDeps(() => now, random);
    const seen = await deps.records.get('availability', ['00-ESSAI-1']);
    if (!seen) throw new Error('The sandbox holds a declaration');
    const withdrawn = { reason: 'Des places fausses.', at: now.toISOString(), by: seen.declaredBy as never };
    await deps.records.commit([
      { do: 'put', kind: 'availability', record: { ...seen, withdrawn, version: 4 } },
    ]);
    expect(await report([first({ periods: [week] })], deps)).toMatchObject({
      items: [{ problem: { code: 'withdrawn' } }],
    });
  });

  it('says each refusal, and each rule of its own, in French and in English', () => {
    for (const code of itemRefusals) {
      expect(refusalWords[code].fr).toMatch(/^[A-ZÉ].*\.$/);
      expect(refusalWords[code].en).toMatch(/^[A-Z].*\.$/);
    }
    const rules = [
      ...['periods-or-unchanged', 'period-backwards', 'period-too-long', 'period-over', 'periods-overlap'],
      ...['too-many-periods', 'cell-twice', 'over-capacity', 'state-against-cells'],
    ];
    expect(rules.filter((code) => !isBilingual(code))).toEqual([]);
  });
});

describe('whatever is sent', () => {
  it('PUB-08 is answered item by item, each refusal explained in both languages', async () => {
    const anything = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.record({ establishmentId: fc.constantFrom('00-ESSAI-1', '00-ESSAI-2'), periods: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(anything, { minLength: 1, maxLength: 6 }), async (items) => {
        const answered = AvailabilityReport.parse(await report(items));
        expect(answered.items.map(({ pointer }) => pointer)).toEqual(items.map((_, i) => `/items/${i}`));
        for (const { problem, status } of answered.items) {
          expect(problem !== undefined).toBe(status === 'refused');
          for (const { pointer, fr, en } of problem?.errors ?? []) {
            expect(pointer.startsWith(problem?.pointer ?? '?')).toBe(true);
            expect([fr, en].every((words) => words.length > 0 && words.length <= 300)).toBe(true);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
