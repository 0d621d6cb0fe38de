import type { ItemOutcome, ItemRefusal } from '../domain/software/report.ts';
import { ruleMessage } from './french-issues.ts';
import type { AvailabilityReport } from './software.ts';

interface BothTongues {
  fr: string;
  en: string;
}

/** Why an item was refused, for the person who reads the logs of a program: what happened, what to do. */
export const refusalWords: { [C in ItemRefusal]: BothTongues } = {
  'invalid-item': {
    fr: 'Cet élément ne peut pas être mis en ligne tel quel : corrigez ce que « errors » signale.',
    en: 'This item cannot be put online as it is: mend what "errors" points at.',
  },
  'establishment-twice': {
    fr: 'Cet établissement figure plusieurs fois dans l’appel : envoyez un seul élément pour lui.',
    en: 'This establishment appears more than once in the call: send one item for it.',
  },
  'no-mandate': {
    fr: 'Cet établissement ne vous a pas donné de mandat, l’a repris, ou sa convention a pris fin. Voyez avec lui.',
    en: 'This establishment gave you no mandate, took it back, or its convention has ended. Ask the establishment.',
  },
  withdrawn: {
    fr: 'La Caf a retiré les disponibilités de cet établissement : une personne doit d’abord les déclarer dans l’extranet.',
    en: 'The Caf withdrew the availability of this establishment: a person must first declare it in the extranet.',
  },
  'version-changed': {
    fr: 'Une autre déclaration est en ligne que celle nommée par « basedOn ». Relisez l’établissement, puis renvoyez.',
    en: 'Another declaration is online than the one "basedOn" names. Read the establishment again, then resend.',
  },
  'nothing-declared': {
    fr: 'Rien n’est en ligne qui puisse être confirmé : envoyez des périodes.',
    en: 'Nothing is online that could be confirmed: send periods.',
  },
  'try-again': {
    fr: 'Cet élément n’a pas pu être enregistré. Renvoyez le même appel, avec la même clé, dans une minute.',
    en: 'This item could not be stored. Send the same call again, with the same key, in a minute.',
  },
};

/** Our own rules in English; those of the schema come in English from the library that reads it. */
const englishRules: Record<string, string> = {
  'unexpected-member': 'Remove what is not expected here.',
  'periods-or-unchanged': 'Give either "periods" or "unchanged", not both.',
  'period-backwards': '"until" must not be before "from".',
  'period-too-long': 'A period covers 366 days at most and ends within a year.',
  'period-over': 'This period is over: send days to come.',
  'periods-overlap': 'Two periods cover the same day.',
  'too-many-periods': 'Too many periods lie ahead: send fewer, longer ones.',
  'state-against-cells': 'Give at least one place, or say that it is full.',
  'cell-twice': 'Two cells describe the same half-day, age group and kind of care.',
  'over-capacity': 'The places of a half-day exceed the capacity of the establishment.',
};

/** Whether a rule of ours has its words in both languages: the tests ask for each rule that an item may break. */
export const isBilingual = (code: string): boolean => code in englishRules && ruleMessage(code) !== code;

/** What became of each item, as the editor reads it. */
export function availabilityReport(outcomes: readonly ItemOutcome[]): AvailabilityReport {
  const items = outcomes.map((outcome) => {
    const { index, establishmentId, version, refusal, flaws } = outcome;
    const pointer = `/items/${index}`;
    const named = establishmentId !== undefined && { establishmentId };
    if (!refusal) return { pointer, ...named, status: 'accepted' as const, version };
    const errors = flaws?.map(({ pointer: at, fr, en }) => ({
      pointer: at,
      fr: ruleMessage(fr),
      en: englishRules[en] ?? en,
    }));
    return {
      pointer,
      ...named,
      status: 'refused' as const,
      problem: {
        type: `urn:monenfant:problem:${refusal}`,
        code: refusal,
        pointer,
        ...refusalWords[refusal],
        ...(errors && { errors }),
      },
    };
  });
  const accepted = items.filter(({ status }) => status === 'accepted').length;
  return { accepted, refused: items.length - accepted, items };
}
