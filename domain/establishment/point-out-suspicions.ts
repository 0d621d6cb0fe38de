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

/** What art. 2 rules out, as far as words show it. Wide on purpose: a person decides. */
const signs: readonly Sign[] = [
  {
    pattern:
      /\b(promo(tion)?s?|offre sp[ée]ciale|remise|gratuit(ement)? (pour|jusqu)|meilleure? (cr[èe]che|prix)|n[°o] ?1|leader|profitez|d[ée]couvrez nos offres|code promo|parrain(age|ez))\b/i,
    why: 'Ressemble à de la publicité.',
  },
  { pattern: /(https?:\/\/|www\.)\S+/i, why: 'Lien dans un texte : le site a son propre champ.' },
  { pattern: /[\w.+-]+@[\w-]+\.\w{2,}/, why: 'Adresse e-mail dans un texte : elle a son propre champ.' },
  {
    pattern: /(?:\+33|0)[ .-]?[1-9](?:[ .-]?\d{2}){4}/,
    why: 'Numéro de téléphone dans un texte : il a son propre champ.',
  },
  {
    pattern:
      /\b(idiots?|imb[ée]ciles?|cr[ée]tins?|connards?|salauds?|escrocs?|voleurs?|incapables?|racailles?)\b/i,
    why: 'Pourrait être injurieux ou porter atteinte à quelqu’un.',
  },
  {
    pattern:
      /\b(votez|[ée]lections?|candidate? (aux?|[àa] la)|parti (politique|socialiste|r[ée]publicain)|syndicats?|greve|gr[èe]ve|[ée]vangile|[ée]vang[ée]lis\w*|bible|coran|pri[èe]res?|cat[ée]chisme|confessionnel\w*|J[ée]sus|Allah)\b/i,
    why: 'Pourrait servir à diffuser des idées politiques, syndicales, philosophiques ou religieuses.',
  },
  { pattern: /<\/?[a-z][^>]*>|\bjavascript:|\{\{.*\}\}/i, why: 'Contient du code informatique.' },
  {
    pattern: /\b(faites? (suivre|circuler)|transf[ée]rez? [àa] (tous|dix|\d+))\b/i,
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

/** The fields whose content differs between what is in force and what is submitted, in the order of the form. */
export function changedFields(
  before: OperatingInformation | undefined,
  after: OperatingInformation,
): OperatingField[] {
  return operatingFields.filter((field) => JSON.stringify(before?.[field]) !== JSON.stringify(after[field]));
}
