import { describe, expect, it } from 'vitest';
import { changedFields } from '../../../domain/establishment/fields-to-decide.ts';
import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';

describe('what a submission changes', () => {
  const before: OperatingInformation = {
    tariffs: 'Selon le quotient.',
    avip: false,
    openingHours: { monday: [{ from: '08:00', to: '12:00' }], friday: [] },
  };

  it('PUB-02 is every field whose content differs, those that came and went included', () => {
    const after = {
      tariffs: 'Selon les revenus.',
      team: 'Trois personnes',
      openingHours: before.openingHours,
    };
    expect(changedFields(before, after)).toEqual(['avip', 'tariffs', 'team']);
    expect(changedFields(undefined, { team: 'x' })).toEqual(['team']);
    expect(changedFields(before, before)).toEqual([]);
  });

  it('PUB-02 is not the order in which a table gives the days back', () => {
    const openingHours = { friday: [], monday: [{ to: '12:00', from: '08:00' }] };
    expect(changedFields(before, { ...before, openingHours })).toEqual([]);
  });

  it('PUB-02 is an hour that differs', () => {
    const openingHours = { monday: [{ from: '08:00', to: '12:30' }], friday: [] };
    expect(changedFields(before, { ...before, openingHours })).toEqual(['openingHours']);
  });
});
