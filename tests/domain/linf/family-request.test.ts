import { describe, expect, it } from 'vitest';
import { CareModes, FamilyRequest, faultsOfFamilyRequest } from '../../../domain/linf/family-request.ts';
import { familyRequest } from '../../builders/linf-records.ts';

const today = '2026-11-22';
const pathsFor = (change: Partial<FamilyRequest>) =>
  faultsOfFamilyRequest({ ...familyRequest, ...change }, today).map(({ path }) => path);
const born = (birthDate: string) => ({ child: { kind: 'born' as const, birthDate } });
const expected = (dueDate: string) => ({ child: { kind: 'expected' as const, dueDate } });

describe('what a family asks', () => {
  it('LIN-01 is for a child under six, to the day', () => {
    expect(pathsFor(born('2020-11-23'))).toEqual([]);
    expect(pathsFor(born('2020-11-22'))).toEqual(['child.birthDate']);
    expect(pathsFor(born(today))).toEqual([]);
    expect(pathsFor(born('2026-11-23'))).toEqual(['child.birthDate']);
  });

  it('LIN-01 or expected, a little late at most, and within ten months', () => {
    expect(pathsFor(expected('2026-11-10'))).toEqual([]);
    expect(pathsFor(expected('2026-10-21'))).toEqual(['child.dueDate']);
    expect(pathsFor(expected('2027-09-22'))).toEqual([]);
    expect(pathsFor(expected('2027-09-23'))).toEqual(['child.dueDate']);
  });

  it('LIN-01 has a number to be called at, and begins today or later', () => {
    const { phone: _, ...mute } = familyRequest;
    expect(faultsOfFamilyRequest(mute, today).map(({ path }) => path)).toEqual(['phone']);
    expect(faultsOfFamilyRequest({ ...mute, preferredChannel: 'email' }, today)).toEqual([]);
    expect(pathsFor({ startDate: '2026-11-21' })).toEqual(['startDate']);
  });

  it('LIN-01 names each mode of care once, in one order, and one at least', () => {
    expect(CareModes.parse(['home', 'collective', 'home'])).toEqual(['collective', 'home']);
    expect(CareModes.safeParse([]).success).toBe(false);
  });

  it('LIN-10 is not taken without the information on one’s data', () => {
    expect(FamilyRequest.safeParse({ ...familyRequest, noticeVersion: 'autre' }).success).toBe(false);
    expect(FamilyRequest.parse(familyRequest)).toEqual(familyRequest);
  });
});
