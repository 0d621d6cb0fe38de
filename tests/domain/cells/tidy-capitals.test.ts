import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tidyCapitals } from '../../../domain/cells/tidy-capitals.ts';

describe('texts in capitals', () => {
  it.each([
    ['MULTI-ACCUEIL LES LUTINS', 'Multi-accueil Les Lutins'],
    ['MICRO-CRECHE L’ILE AUX ENFANTS', 'Micro-crèche L’Île aux Enfants'],
    ['CRÈCHE LES P’TITS LOUPS', 'Crèche Les P’tits Loups'],
    ['RPE DU VAL D’ISERE', 'RPE du Val d’Isere'],
    ['MAM A PETITS PAS', 'MAM à Petits Pas'],
    ['ALSH DE BOURG-LES-VALENCE', 'ALSH de Bourg-les-Valence'],
    ['MAISON DE LA PETITE ENFANCE', 'Maison de la Petite Enfance'],
    ['ECOLE JEAN XXIII', 'École Jean XXIII'],
    ['CCAS DE VALENCE', 'CCAS de Valence'],
    ['ACCUEIL PERISCOLAIRE « LES FEES »', 'Accueil Périscolaire « Les Fées »'],
    ['LES LUTINS BATIMENT A', 'Les Lutins Bâtiment A'],
    ['ENFANCE D’AUJOURD’HUI', 'Enfance d’Aujourd’hui'],
    ['CENTRE ST JOSEPH', 'Centre St Joseph'],
  ])('« %s » becomes « %s »', (given, tidied) => {
    expect(tidyCapitals(given)).toBe(tidied);
  });

  it.each([
    ['12 RUE DE LA REPUBLIQUE', '12 rue de la République'],
    ['RUE DE LA GARE', 'Rue de la Gare'],
    ['3 BIS ROND-POINT DU 8 MAI 1945', '3 bis rond-point du 8 Mai 1945'],
    ['12BIS AVENUE DU 1ER REGIMENT', '12bis avenue du 1er Regiment'],
    ['ZA LES CHAMPS BP 12', 'ZA Les Champs BP 12'],
    ['45 ROUTE DE L’EGLISE', '45 route de l’Église'],
  ])('as a street, « %s » becomes « %s »', (given, tidied) => {
    expect(tidyCapitals(given, 'street')).toBe(tidied);
  });

  it.each(['MAM', 'RPE ADMR', 'Crèche Les Lutins', 'RPE de Die', 'ALEF', 'Multi-accueil ABC', '', '26'])(
    '« %s » stays as it is',
    (text) => {
      expect(tidyCapitals(text)).toBe(text);
    },
  );

  it('are tidied once and for all, and lose no letter', () => {
    const bare = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const words = fc.array(
      fc.constantFrom(
        'MAM',
        'LES',
        'ÎLE',
        'DE',
        'L’',
        'EAU',
        '-',
        ' ',
        'A',
        '3EME',
        'LUTINS',
        'XIV',
        'st',
        '12',
        '«',
        'œuf',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          words.map((all) => all.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          const tidied = tidyCapitals(text);
          expect(tidyCapitals(tidied)).toBe(tidied);
          const letters = (kept: string) => bare(kept).replaceAll(/3e(me)?/g, '');
          expect(letters(tidied)).toBe(letters(text));
        },
      ),
    );
  });
});
