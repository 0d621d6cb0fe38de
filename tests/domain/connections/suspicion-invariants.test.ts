import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reasonInWords } from '../../../documents/connection-reasons.ts';
import type { Connection } from '../../../domain/connections/connection.ts';
import { findSuspicions } from '../../../domain/connections/find-suspicions.ts';
import { rhythmOf } from '../../../domain/connections/rhythm.ts';
import { Suspicion } from '../../../domain/connections/suspicion.ts';
import { connectionActions } from '../../../domain/traces/connection-actions.ts';

const hour = 3_600_000;
const quarter = { min: Date.parse('2026-08-20T00:00:00Z'), max: Date.parse('2026-11-20T00:00:00Z') };
/** Lines crowded enough in time and network for every reason to come up. */
const anyLines = fc
  .array(
    fc.record({
      at: fc
        .oneof(
          fc.integer(quarter),
          fc.integer({ min: quarter.max - 30 * hour, max: quarter.max }),
          fc.integer({ min: quarter.max - hour, max: quarter.max }),
        )
        .map((ms) => new Date(ms).toISOString()),
      action: fc.oneof(
        { weight: 3, arbitrary: fc.constantFrom('signed-in' as const, 'sign-in-failed' as const) },
        { weight: 1, arbitrary: fc.constantFrom(...connectionActions) },
      ),
      network: fc.constantFrom(
        '10.0.0.0/24',
        '10.0.1.0/24',
        '10.0.2.0/24',
        '10.0.3.0/24',
        '10.0.4.0/24',
        'a:b:c::/48',
      ),
    }),
    { maxLength: 90, size: 'max' },
  )
  .map((lines) => lines.map((line, index): Connection => ({ ...line, id: `line-${index}` })));

describe('suspicions', () => {
  it('CTL-02 do not depend on the order in which lines come', () => {
    fc.assert(
      fc.property(
        anyLines.chain((lines) =>
          fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
        ),
        ([lines, shuffled]) => {
          expect(findSuspicions(shuffled)).toEqual(findSuspicions(lines));
          expect(rhythmOf(shuffled)).toEqual(rhythmOf(lines));
        },
      ),
    );
  });

  it('CTL-02 always show lines that are there, within their moments, and are said in words', () => {
    const met = new Set<string>();
    fc.assert(
      fc.property(anyLines, (lines) => {
        const byId = new Map(lines.map((line) => [line.id, line]));
        for (const suspicion of findSuspicions(lines)) {
          met.add(suspicion.reason.kind);
          expect(Suspicion.parse(suspicion)).toEqual(suspicion);
          const moments = suspicion.evidence.map((id) => byId.get(id)?.at);
          expect(moments).toEqual(moments.toSorted());
          expect(moments[0]).toBe(suspicion.firstAt);
          expect(moments.at(-1)).toBe(suspicion.latestAt);
          expect(reasonInWords(suspicion.reason)).toMatch(/\d.*\.$/u);
        }
      }),
      { numRuns: 400 },
    );
    expect(met.size).toBe(6);
  });

  it('CTL-02 stay when only the lines that show them are left, but for what is usual', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        for (const { reason, evidence } of findSuspicions(lines)) {
          if (reason.kind === 'busy-day') continue;
          const shown = lines.filter(({ id }) => evidence.includes(id));
          expect(findSuspicions(shown).map((one) => one.reason)).toContainEqual(reason);
        }
      }),
    );
  });

  it('CTL-02 come of nothing at all for who did nothing, or did it once', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        expect(findSuspicions(lines.slice(0, 1))).toEqual([]);
        expect(findSuspicions([])).toEqual([]);
      }),
    );
  });

  it('the rhythm counts every sign-in once', () => {
    fc.assert(
      fc.property(anyLines, (lines) => {
        const counted = rhythmOf(lines).reduce((sum, { signIns }) => sum + signIns, 0);
        expect(counted).toBe(lines.filter(({ action }) => action === 'signed-in').length);
      }),
    );
  });
});
