import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { declarableUnder, invitationDue } from '../../../domain/availability/invitation.ts';
import { addDays } from '../../../domain/paris-day.ts';
import { everyRecord } from '../../builders/every-record.ts';

const since = '2026-10-20';

describe('the invitation to declare places for the first time', () => {
  it.each([
    [0, undefined],
    [6, undefined],
    [7, 1],
    [27, 1],
    [28, 2],
    [118, 2],
    [119, 3],
    [210, 4],
  ])('PUB-12 %d days after somebody could: number %s', (age, number) => {
    expect(invitationDue(since, addDays(since, age))).toBe(number);
  });

  it('PUB-12 comes six times at most in a year, never twice in three weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 800 }), (start) => {
        const numbers = Array.from({ length: 365 }, (_, day) =>
          invitationDue(since, addDays(since, start + day)),
        );
        expect(new Set(numbers.filter(Boolean)).size).toBeLessThanOrEqual(6);
        const first = invitationDue(since, addDays(since, start));
        const after = invitationDue(since, addDays(since, start + 21));
        expect((after ?? 0) - (first ?? 0)).toBeLessThanOrEqual(1);
      }),
      { numRuns: 10 },
    );
  });

  it('AVN-04 concerns the crèches of a convention in force of which places may be declared', () => {
    const { habilitation } = everyRecord;
    const [first] = habilitation.establishments;
    if (!first) throw new Error('The convention names an establishment');
    const establishments = [
      first,
      { ...first, establishmentId: '26-EAJE-2', availability: false },
      { ...first, establishmentId: '26-ALSH-1', type: 'ALSH' as const },
    ];
    const active = { ...habilitation, state: 'active' as const, establishments };
    expect(declarableUnder(active, '2026-11-21')).toEqual([first.establishmentId]);
    expect(declarableUnder(active, '2026-12-01')).toEqual([]);
    expect(declarableUnder({ ...active, state: 'signed' }, '2026-11-21')).toEqual([]);
  });
});
