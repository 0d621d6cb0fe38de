import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';
import { pointOutSuspicions } from '../../../domain/establishment/point-out-suspicions.ts';

const seenIn = (text: string) => pointOutSuspicions({ team: text }).map(({ excerpt }) => excerpt);

describe('what looks like a breach of the commitments', () => {
  it.each([
    ['Profitez de notre promotion de rentrée', 'Profitez'],
    ['Le meilleur prix du canton', 'meilleur prix'],
    ['La crèche n°1 de la Drôme', 'n°1'],
    ['Voir https://exemple.fr/offre', 'https://exemple.fr/offre'],
    ['Voir www.exemple.fr', 'www.exemple.fr'],
    ['Écrire à camille@exemple.fr', 'camille@exemple.fr'],
    ['Appeler le 04 75 25 00 00', '04 75 25 00 00'],
    ['Appeler le +33475250000', '+33475250000'],
    ['Ces gens sont des escrocs.', 'escrocs'],
    ['Aux prochaines élections, votez bien', 'élections'],
    ['Éveil à l’évangile', 'évangile'],
    ['Équipe évangélique', 'évangélique'],
    ['Un moment de prière chaque matin', 'prière'],
    ['La grève continue', 'grève'],
    ['<script>alert(1)</script>', '<script>'],
    ['{{7*7}}', '{{7*7}}'],
    ['javascript:alert(1)', 'javascript:'],
    ['Faites circuler ce message', 'Faites circuler'],
    ['Transférez à dix personnes', 'Transférez à dix'],
    ['VENEZ TOUS NOUS VOIR DES MAINTENANT CHEZ NOUS', 'VENEZ TOUS NOUS VOIR DES MAINTENANT CHEZ NOUS'],
  ])('PUB-06 is pointed out in %j', (text, excerpt) => {
    expect(seenIn(text)).toContain(excerpt);
  });

  it.each([
    'Une équipe de douze personnes, dont trois éducatrices de jeunes enfants.',
    'Bâtiment n°12, à côté de la médiathèque.',
    'La lecture, le conte, la sélection des albums et la prédilection pour les comptines.',
    'Le RPE et le LAEP partagent les locaux de l’ALSH.',
    'Tarif de 0,20 € à 3,71 € de l’heure, selon le quotient familial.',
    'Ouvert de 7 h 30 à 18 h 30 ; fermé trois semaines en août.',
  ])('PUB-06 is not seen in %j', (text) => {
    expect(seenIn(text)).toEqual([]);
  });

  it('PUB-06 is not seen in the fields made for a contact', () => {
    const contact: OperatingInformation = {
      phone: '0475250000',
      secondPhone: '0475250001',
      email: 'accueil@exemple.fr',
      website: 'https://www.exemple.fr',
    };
    expect(pointOutSuspicions(contact)).toEqual([]);
  });

  it('PUB-06 is named field by field, in the order of the form, with a short excerpt', () => {
    const found = pointOutSuspicions({ enrolment: 'votez', tariffs: `https://x.fr/${'a'.repeat(500)}` });
    expect(found.map(({ field }) => field)).toEqual(['tariffs', 'enrolment']);
    expect(found[0]?.excerpt).toHaveLength(120);
    expect(found.every(({ why }) => why.endsWith('.'))).toBe(true);
  });

  it('PUB-06 is looked for without going astray, whatever the text', () => {
    const pieces = fc.constantFrom(
      'A',
      'AB ',
      'aé',
      '<a',
      '{{',
      '0',
      '04',
      '@',
      'a.',
      'www',
      ' ',
      '1',
      'ÉÀ',
      '\n',
    );
    const long = fc
      .array(pieces, { minLength: 1, maxLength: 8 })
      .map((parts) => parts.join('').repeat(4000).slice(0, 4000));
    fc.assert(
      fc.property(long, (text) => {
        // A pattern that went astray in such texts would not come back before the test's time is over.
        expect(pointOutSuspicions({ team: text }).length).toBeLessThan(10);
      }),
      { numRuns: 60 },
    );
  });
});
