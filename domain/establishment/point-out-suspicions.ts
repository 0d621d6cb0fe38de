import { type OperatingField, type OperatingInformation, operatingFields } from './operating-information.ts';

/** A passage that looks like a breach of art. 2, and why: for the validator's eye, never a decision (PUB-06). */
export interface Suspicion {
  field: OperatingField;
  excerpt: string;
  why: string;
}

interface Sign {
  pattern: RegExp;
  why: string;
}

/** Whole words, accents included: to `\b` a letter with an accent is no letter. */
const words = (...wanted: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.join('|')})(?![\\p{L}\\p{N}])`, 'iu');

/** What art. 2 rules out, as far as words show it. Wide on purpose: a person decides. */
const signs: readonly Sign[] = [
  {
    pattern: words(
      'promo(?:tion)?s?',
      'offre sp[ée]ciale',
      'remise',
      'gratuit(?:ement)? (?:pour|jusqu)',
      'meilleure? (?:cr[èe]che|prix)',
      'n[°o] ?1',
      'leader',
      'profitez',
      'd[ée]couvrez nos offres',
      'code promo',
      'parrain(?:age|ez)',
    ),
    why: 'Ressemble à de la publicité.',
  },
  { pattern: /(https?:\/\/|www\.)\S+/i, why: 'Lien dans un texte : le site a son propre champ.' },
  { pattern: /[\w.+-]+@[\w-]+\.\w{2,}/, why: 'Adresse e-mail dans un texte : elle a son propre champ.' },
  {
    pattern: /(?:\+33|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}/,
    why: 'Numéro de téléphone dans un texte : il a son propre champ.',
  },
  {
    pattern: words(
      'idiots?',
      'imb[ée]ciles?',
      'cr[ée]tins?',
      'connards?',
      'salauds?',
      'escrocs?',
      'voleurs?',
      'incapables?',
      'racailles?',
    ),
    why: 'Pourrait être injurieux ou porter atteinte à quelqu’un.',
  },
  {
    pattern: words(
      'votez',
      '[ée]lections?',
      'candidate? (?:aux?|[àa] la)',
      'parti (?:politique|socialiste|r[ée]publicain)',
      'syndicats?',
      'gr[èe]ves?',
      '[ée]vangiles?',
      '[ée]vang[ée]li\\p{L}*',
      'bible',
      'coran',
      'pri[èe]res?',
      'cat[ée]chisme',
      'confessionnel\\p{L}*',
      'J[ée]sus',
      'Allah',
    ),
    why: 'Pourrait servir à diffuser des idées politiques, syndicales, philosophiques ou religieuses.',
  },
  { pattern: /<\/?[a-z][^>]*>|\bjavascript:|\{\{.*\}\}/i, why: 'Contient du code informatique.' },
  {
    pattern: words('faites? (?:suivre|circuler)', 'transf[ée]rez? [àa] (?:tous|dix|\\d+)'),
    why: 'Ressemble à une chaîne de lettres.',
  },
  { pattern: /\p{Lu}{3,}(?:[^\p{Ll}\n]+\p{Lu}{2,}){4,}/u, why: 'Passage tout en majuscules.' },
];

/** Points out, field by field and in the order of the form, what the validator should look at twice. */
export function pointOutSuspicions(information: OperatingInformation): Suspicion[] {
  return operatingFields.flatMap((field) => {
    const text = information[field];
    // The fields made for a contact or a link hold one by right.
    if (typeof text !== 'string' || ['phone', 'secondPhone', 'email', 'website'].includes(field)) return [];
    return signs.flatMap(({ pattern, why }) => {
      const found = pattern.exec(text);
      return found ? [{ field, excerpt: found[0].slice(0, 120), why }] : [];
    });
  });
}
