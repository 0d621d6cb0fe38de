import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leftOut, names, withoutOthers } from '../../../domain/rights/other-people.ts';

const reader = { firstName: 'Élodie', lastName: 'Le Goff', email: 'elodie@relais.example' };
const others = [
  { firstName: 'Jean-Pierre', lastName: 'Da Silva', email: 'jp@relais.example' },
  { firstName: 'Élodie', lastName: 'Saint-Cricq' },
];

describe('what is said of others', () => {
  it.each([
    ['Vu avec JEAN-PIERRE DA SILVA lundi.', 'Vu avec […]-[…] […] […] lundi.'],
    ['Mme Le Goff et M. da silva.', 'Mme Le Goff et M. […] […].'],
    ['Élodie Saint Cricq, pas Elodie Le Goff', 'Élodie Saint […], pas Elodie Le Goff'],
    [
      'Écrire à jp@relais.example, non à Elodie@relais.example.',
      'Écrire à […], non à Elodie@relais.example.',
    ],
    ['Au 06 12 34 56 78 ou +33475250000 !', 'Au […] ou […] !'],
    ['Le silvaner, à 8 h 30, le 02/03/2026.', 'Le silvaner, à 8 h 30, le 02/03/2026.'],
  ])('RGT-01 is left out of « %s »', (text, clear) => {
    expect(withoutOthers(text, reader, others)).toBe(clear);
  });

  it('RGT-01 is left out wherever it stands, and nothing else is', () => {
    const around = fc.stringMatching(/^[ ,.;!?()«»0-9-]{0,6}$/);
    fc.assert(
      fc.property(
        around,
        around,
        fc.constantFrom('silva', 'SILVA', 'Cricq', 'jean'),
        (before, after, name) => {
          const clear = withoutOthers(`${before} ${name} ${after}`, reader, others);
          expect(clear.toLowerCase()).not.toContain(name.toLowerCase());
          expect(clear).toContain(leftOut);
          expect(withoutOthers(clear, reader, others)).toBe(clear);
        },
      ),
    );
  });

  it.each([
    ['ÉLODIE rappellera', true],
    ['le dossier de goff', true],
    ['ELODIE@RELAIS.EXAMPLE', true],
    ['le dossier', false],
    ['les mélodies', false],
  ])('RGT-01 is told from what names the reader: « %s »', (text, named) => {
    expect(names(text, reader)).toBe(named);
  });
});
