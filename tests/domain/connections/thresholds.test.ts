import { expect, it } from 'vitest';
import * as suspicions from '../../../domain/connections/find-suspicions.ts';

it('CTL-02 what suggests shared codes begins at numbers that are told', () => {
  const { findSuspicions: _, ...thresholds } = suspicions;
  expect(thresholds).toEqual({
    observedDays: 90,
    atOnceMinutes: 30,
    manyNetworks: 5,
    manyNetworksDays: 7,
    manyNights: 3,
    busyDaySignIns: 6,
    usualDaysNeeded: 5,
    burstFailures: 5,
    burstMinutes: 60,
    manyRenewals: 3,
    manyRenewalsDays: 30,
  });
});
