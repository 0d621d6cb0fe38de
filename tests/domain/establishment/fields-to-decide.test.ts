import { describe, expect, it } from 'vitest';
import {
  changedFields,
  fieldsToDecide,
  withFieldsOf,
} from '../../../domain/establishment/fields-to-decide.ts';
import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';
import { sameContent } from '../../../domain/establishment/same-content.ts';

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

describe('what is to be decided', () => {
  const sent = { information: { tariffs: 'Selon les revenus.', team: 'Trois personnes' } };

  it('PUB-02 is what changes what is online, but for what was sent back', () => {
    const published = { information: { tariffs: 'Selon le quotient.', team: 'Trois personnes' } };
    expect(fieldsToDecide(sent, published)).toEqual(['tariffs']);
    expect(fieldsToDecide({ ...sent, returned: { fields: { tariffs: 'Précisez.' } } }, published)).toEqual(
      [],
    );
    expect(fieldsToDecide({ ...sent, returned: { fields: { manager: 'Non.' } } }, published)).toEqual([
      'tariffs',
    ]);
  });

  it('PUB-02 PUB-07 is all of it where nothing is online, or what was is withdrawn', () => {
    expect(fieldsToDecide(sent, undefined)).toEqual(['tariffs', 'team']);
    expect(fieldsToDecide(sent, { information: sent.information, withdrawn: {} })).toEqual([
      'tariffs',
      'team',
    ]);
  });
});

describe('what a decision puts online', () => {
  const online: OperatingInformation = { tariffs: 'Selon le quotient.', team: 'Deux personnes', avip: true };
  const submitted: OperatingInformation = { tariffs: 'Selon les revenus.', team: 'Trois personnes' };

  it('PUB-02 PUB-04 is the fields approved alone: the others stay as they were', () => {
    expect(withFieldsOf(online, submitted, ['tariffs'])).toEqual({
      ...online,
      tariffs: 'Selon les revenus.',
    });
    expect(withFieldsOf(online, submitted, [])).toEqual(online);
    expect(withFieldsOf({}, submitted, ['team'])).toEqual({ team: 'Trois personnes' });
  });

  it('PUB-04 takes off what is approved to go, and nothing else that was not sent', () => {
    expect(withFieldsOf(online, submitted, ['avip'])).toEqual({ tariffs: online.tariffs, team: online.team });
    expect(withFieldsOf(online, submitted, ['tariffs', 'team'])).toEqual({ ...submitted, avip: true });
  });
});

describe('what says the same', () => {
  it('PUB-05 is what is blank and what is absent', () => {
    const blanks = [undefined, null, '', []];
    for (const one of blanks) for (const other of blanks) expect(sameContent(one, other)).toBe(true);
    for (const said of ['x', false, 0, ['x'], {}])
      for (const blank of blanks)
        expect([sameContent(said, blank), sameContent(blank, said)]).toEqual([false, false]);
  });

  it('PUB-02 is not another order of a list, but another order of keys, however deep', () => {
    expect(sameContent(['a', 'b'], ['b', 'a'])).toBe(false);
    expect(sameContent({ a: 1, b: { c: null, d: [1] } }, { b: { d: [1], c: null }, a: 1 })).toBe(true);
    expect(sameContent({ a: 1, b: { c: null, d: [1] } }, { b: { d: [1], c: 0 }, a: 1 })).toBe(false);
  });
});
