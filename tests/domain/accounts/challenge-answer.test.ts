import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainAnswer } from '../../../domain/accounts/create-challenge.ts';

describe('the words copied from the screen', () => {
  it.each(['zèbre lapin lune', 'ZEBRE  LAPIN LUNE', ' Zèbre, lapin, lune. ', 'ze\u0300bre-lapin-lune'])(
    'PWD-07 are the same as %j, accents, capitals and punctuation aside',
    (typed) => {
      expect(plainAnswer(typed)).toBe('zebre lapin lune');
    },
  );

  it('PWD-07 are not others', () => {
    expect(plainAnswer('lapin zèbre lune')).not.toBe(plainAnswer('zèbre lapin lune'));
    expect(plainAnswer('zebrelapinlune')).not.toBe(plainAnswer('zèbre lapin lune'));
  });

  it('come to the same when compared twice, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
        expect(plainAnswer(plainAnswer(typed))).toBe(plainAnswer(typed));
      }),
    );
  });
});
