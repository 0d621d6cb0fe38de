import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OperatingInformation } from '../../../domain/establishment/operating-information.ts';
import { pointOutSuspicions } from '../../../domain/establishment/point-out-suspicions.ts';
import { fullInformation } from '../../builders/full-information.ts';

const seenIn = (text: string) => pointOutSuspicions({ team: text }).map(({ excerpt }) => excerpt);

describe('what looks like a breach of the commitments', () => {
  it.each([
    ['Profitez de notre promotion de rentrée', 'Profitez'],
    ['Profitez de notre promotion de rentrée', 'promotion de rentrée'],
    ['Le meilleur prix du canton', 'meilleur prix'],
    ['La crèche n°1 de la Drôme', 'n°1 de la'],
    ['Venez voir notre remise', 'notre remise'],
    ['Le premier mois offert aux nouvelles familles', 'mois offert'],
    ['20 % de réduction à la rentrée', '20 % de réduction'],
    ['Voir https://exemple.fr/offre', 'https://exemple.fr/offre'],
    ['Voir www.exemple.fr', 'www.exemple.fr'],
    ['Tout est sur lespetitspas-exemple.com !', 'lespetitspas-exemple.com'],
    ['Tout est sur lespetitspas point fr', 'lespetitspas point fr'],
    ['Tout est sur lespetitspas [.] fr', 'lespetitspas [.] fr'],
    ['Retrouvez-nous sur Facebook', 'Facebook'],
    ['Écrire à camille@exemple.fr', 'camille@exemple.fr'],
    ['Écrire à camille [at] exemple.fr', 'camille [at] exemple.fr'],
    ['Écrire à camille (arobase) exemple point fr', 'camille (arobase) exemple point fr'],
    ['Écrire à lespetitspas arobase gmail', 'arobase gmail'],
    ['Appeler le 04 75 25 00 00', '04 75 25 00 00'],
    ['Appeler le +33475250000', '+33475250000'],
    ['Appeler le 0 4 7 5 2 5 0 0 0 0', '0 4 7 5 2 5 0 0 0 0'],
    ['Appeler le 04.75_25-00/00.', '04.75_25-00/00'],
    ['Appeler le O6 12 34 56 78', 'O6 12 34 56 78'],
    ['Appeler le ０６１２３４５６７８', '０６１２３４５６７８'],
    [
      'Appeler le zéro six, douze, trente-quatre, cinquante-six, soixante dix-huit',
      'zéro six, douze, trente-quatre, cinquante-six, soixante dix-huit',
    ],
    ['Ces gens sont des escrocs.', 'escrocs'],
    ['Aux prochaines élections, votez bien', 'élections'],
    ['Aux prochaines élections, votez bien', 'votez'],
    ['Éveil à l’évangile', 'évangile'],
    ['Équipe évangélique', 'évangélique'],
    ['Un moment de prière chaque matin', 'prière'],
    ['UN MOMENT DE PRIÈRE', 'PRIÈRE'],
    ['Un moment de ｐｒｉｅｒｅ', 'ｐｒｉｅｒｅ'],
    ['La grève continue', 'grève'],
    ['<script>alert(1)</script>', '<script>'],
    ['{{7*7}}', '{{7*7}}'],
    ['javascript:alert(1)', 'javascript:'],
    ['Faites circuler ce message', 'Faites circuler'],
    ['Transférez à dix personnes', 'Transférez à dix personnes'],
    ['VENEZ TOUS NOUS VOIR DES MAINTENANT CHEZ NOUS', 'VENEZ TOUS NOUS VOIR DES MAINTENANT CHEZ NOUS'],
    ['ACCUEIL DE QUALITÉ', 'ACCUEIL DE QUALITÉ'],
    ['Une \u200bpublicité cachée', '\u200bpublicité'],
    ['Un texte \u202eretourné', '\u202eretourné'],
    ['Une crèсhe agréée', 'crèсhe'],
    ['Une 𝗽𝗿𝗼𝗺𝗼', '𝗽𝗿𝗼𝗺𝗼'],
    ['x', 'x'],
    ['.', '.'],
    ['aaaa', 'aaaa'],
    ['test', 'test'],
    ['À compléter', 'À compléter'],
  ])('PUB-06 is pointed out in %j', (text, excerpt) => {
    expect(seenIn(text)).toContain(excerpt);
  });

  it.each([
    'Une équipe de douze personnes, dont trois éducatrices de jeunes enfants.',
    'Bâtiment n°12, à côté de la médiathèque.',
    'Salle n° 1, au rez-de-chaussée.',
    'La lecture, le conte, la sélection des albums et la prédilection pour les comptines.',
    'Le RPE et le LAEP partagent les locaux de l’ALSH.',
    'Tarif de 0,20 € à 3,71 € de l’heure, selon le quotient familial.',
    '3,50 €',
    'Ouvert de 7 h 30 à 18 h 30 ; fermé trois semaines en août.',
    'Gratuit pour les familles allocataires.',
    'Gratuit jusqu’à trois ans.',
    'À La Prière-sur-Mer, près de la rue de la Grève.',
    'École Jésus-Marie, place de l’Évangile.',
    'Prière de sonner à l’entrée. Prière de ne pas stationner devant la grille.',
    'Dieulefit, Bourdeaux et Poët-Laval. Au dos de l’Hôtel-Dieu.',
    'Géré par le syndicat intercommunal du val de Drôme, avec le syndicat d’initiative.',
    'L’élection des représentants de parents a lieu en octobre.',
    'Accueil non confessionnel, ouvert à tous.',
    'On joue aux gendarmes et voleurs.',
    'Remise des clés, remise à niveau, remise en forme.',
    'La promotion de la santé et la promotion des parents.',
    'Le tri des ordures ménagères. La pêche, le péché mignon, la peche.',
    'L’enfant n’est jamais seul : zéro écran avant trois ans, six mois d’adaptation, deux groupes.',
    'De 0 à 6 ans. Groupes de 2, 4, 6, 8 ou 10.',
    'Agrément du 12 03 2026. Siret 21260108400018.',
    'Oui.',
    'Les petits.Le jardin.La cour',
    'Le point sur la journée. Un point info, le point lecture.',
    'Pâques, Noël, kermesse : fêtes 🎉 de l’année.',
    'Α΄ n’est pas un mot.',
  ])('PUB-06 is not seen in %j', (text) => {
    expect(seenIn(text)).toEqual([]);
  });

  it('PUB-06 is a number that rings nowhere or that costs, and an address that hides where it leads', () => {
    const doubtful = (information: OperatingInformation) =>
      pointOutSuspicions(information).map(({ field }) => field);
    for (const phone of ['0000000000', '0600000000', '0123456789', '+33611111111', '0899123456'])
      expect(doubtful({ phone })).toEqual(['phone']);
    for (const secondPhone of ['0475250000', '+33475251122', '0262000102'])
      expect(doubtful({ secondPhone })).toEqual([]);
    // Seven signs alike in the end, a ladder from the first sign on, and 089 at the beginning alone.
    for (const phone of ['0477777777', '0033475555555', '0234567890', '+33123456780', '0987654321'])
      expect(doubtful({ phone })).toEqual(['phone']);
    for (const phone of ['0475666666', '0411111112', '0412345678', '0498765432', '0475890000'])
      expect(doubtful({ phone })).toEqual([]);
    expect(doubtful({ website: 'https://bit.ly/abc' })).toEqual(['website']);
    expect(doubtful({ website: 'https://www.tinyurl.com/abc' })).toEqual(['website']);
    expect(doubtful({ website: 'https://crèche.example.fr' })).toEqual(['website']);
    expect(doubtful({ website: 'https://exemple.fr/crèche/xn--a' })).toEqual([]);
    expect(doubtful({ website: 'https://xn--crche-6ra.example.fr' })).toEqual(['website']);
  });

  it('PUB-06 is not looked for in what is chosen from a list', () => {
    expect(pointOutSuspicions(fullInformation)).toEqual([]);
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
        expect(pointOutSuspicions({ team: text }).length).toBeLessThan(60);
      }),
      { numRuns: 60 },
    );
  });
});
