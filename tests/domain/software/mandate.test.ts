import { describe, expect, it } from 'vitest';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { mandateHolds, pastWith } from '../../../domain/software/mandate.ts';
import { everyRecord } from '../../builders/every-record.ts';

const { habilitation, mandate } = everyRecord;
const [first] = habilitation.establishments;
if (!first || !mandate.current) throw new Error('One convention, one establishment, one mandate');
const crèche = { ...first, type: 'EAJE' as const, availability: true };
const convention: Habilitation = {
  ...habilitation,
  state: 'active',
  duration: habilitation.duration && { ...habilitation.duration, termination: undefined },
  establishments: [crèche],
};
const current = { ...mandate.current, habilitationId: convention.id };
const given = { establishmentId: crèche.establishmentId, current };
const today = '2026-11-21';

describe('whether a mandate holds', () => {
  it('PUB-03 while the convention under which it was given is in force, and gives that right', () => {
    expect(mandateHolds(given, convention, today)).toBe(true);
  });

  it('PUB-03 not when it was ended, nor under another convention', () => {
    expect(mandateHolds({ ...given, current: undefined }, convention, today)).toBe(false);
    expect(mandateHolds(given, undefined, today)).toBe(false);
    const other = { ...current, habilitationId: 'S26-9999-9999' as typeof current.habilitationId };
    expect(mandateHolds({ ...given, current: other }, convention, today)).toBe(false);
  });

  it('PUB-03 not for an establishment that the convention no longer names, nor without that right', () => {
    expect(mandateHolds({ ...given, establishmentId: '26-EAJE-9' }, convention, today)).toBe(false);
    const without = { ...convention, establishments: [{ ...crèche, availability: false }] };
    expect(mandateHolds(given, without, today)).toBe(false);
  });

  it('AVN-04 not before its convention is in force, nor once it has ended', () => {
    for (const state of ['submitted', 'accepted', 'signed', 'refused', 'ended'] as const)
      expect(mandateHolds(given, { ...convention, state }, today)).toBe(false);
  });
});

describe('the mandates that were', () => {
  it('PUB-07 keep how each ended, and the Caf’s reason where there is one', () => {
    const end = { at: '2026-11-21T09:00:00.000Z', by: current.givenBy };
    const [cut] = pastWith(
      { ...mandate, past: [], current },
      { ...end, how: 'cut', reason: 'Places fausses.' },
    );
    expect(cut).toMatchObject({
      habilitationId: convention.id,
      endedAt: end.at,
      how: 'cut',
      reason: 'Places fausses.',
    });
    expect(pastWith({ ...mandate, past: [], current: undefined }, { ...end, how: 'cut' })).toEqual([]);
  });

  it('are the last ones alone', () => {
    const end = { at: '2026-11-21T09:00:00.000Z', by: current.givenBy, how: 'cut' as const };
    let past = mandate.past.slice(0, 0);
    for (let count = 0; count < 60; count += 1)
      past = pastWith({ ...mandate, past, current }, { ...end, reason: `Motif ${count}` });
    expect(past.at(-1)?.reason).toBe('Motif 59');
    expect(past.length).toBeLessThan(60);
  });
});
