/** Written in capitals in French too. */
const acronyms = new Set(
  (
    'RPE RAM MAM ALSH LAEP EAJE CLSH CLAE ALAE ACM AFR ADMR AVIP CAF CAJ CCAS CIAS CPE CSC CTG EHPAD ESAT FOL HLM IFAC ' +
    'IME LINF MJC MPE MSA OGEC PMI SA SARL SAS SCIC SCOP SIVOM SIVOS SIVU UDAF UFCV ZA ZAC ZAE ZI ZUP'
  ).split(' '),
);

/** Common words of names and streets whose accents capitals usually lose, and that mean nothing without them. */
const accented = new Map(
  (
    'allée allées bébé bébés bâtiment château cité communauté crèche crèches département départementale ' +
    'éclosion école écoles église égalité étoile étoiles éveil fée fées forêt général hôtel île îles intercommunalité ' +
    'liberté lumière lumières maréchal médiathèque métropole montée parentalité périscolaire périphérique première ' +
    'pépinière pré régie république résidence résistance rêve rêves rivière santé société théâtre vallée évêché'
  )
    .split(' ')
    .map((word) => [word.normalize('NFD').replace(/\p{M}/gu, ''), word]),
);

const prepositions = new Set(
  'à a au aux avec chez d dans de des du en et lès ou par pour s sous sur'.split(' '),
);
const articles = new Set('l la le les un une'.split(' '));
const elided = new Set('c d j m n qu s t'.split(' '));

/** First halves after which the second stays small: « multi-accueil », « micro-crèche », « après-midi ». */
const compounding = new Set(
  'multi micro mini halte inter péri peri extra pluri après apres avant mi demi'.split(' '),
);

/** Kinds of streets, small after a number: « 12 rue de la Gare ». */
const streetWords = new Set(
  (
    'allée allées avenue bâtiment bis boulevard chemin cours esplanade faubourg hameau immeuble impasse lieu dit lotissement ' +
    'montée passage place quai quartier quater résidence rond point route rue ruelle sentier square ter voie'
  ).split(' '),
);

const titles = new Map([
  ['ST', 'St'],
  ['STE', 'Ste'],
  ['DR', 'Dr'],
  ['MR', 'Mr'],
  ['MGR', 'Mgr'],
]);

const roman = /^(?=..)X{0,3}(IX|IV|V?I{0,3})$/;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Whether a text is in capitals enough to be hard to read: some, most of its letters, and more than an acronym. */
function isShouting(text: string): boolean {
  if (!/\p{Lu}{3}/u.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length > 4 && capitals >= letters.length * 0.6;
}

/** A word that keeps its capitals, or takes a form of its own: acronyms, numerals, « St »; undefined for the others. */
function fixedForm(word: string): string | undefined {
  if (word !== word.toUpperCase() || acronyms.has(word) || roman.test(word)) return word;
  if (/^\d/.test(word))
    return word.replace(/(?<=^1)ERE?$|(?<=\d)(?:E|EME|ÈME|BIS|TER|QUATER)$/, ordinalEnding);
  const title = titles.get(word);
  if (title) return title;
  return word.length > 1 && !/[AEIOUYÀ-Ü]/.test(word) ? word : undefined;
}

/** « 1ER » → « 1er », « 3EME » → « 3e », « 12BIS » → « 12bis ». */
const ordinalEnding = (ending: string): string => ending.toLowerCase().replace(/^[eè]me$/, 'e');

interface Place {
  /** The word before, as shown, and what joins it to this one; empty at the start of the text. */
  before: string;
  joint: string;
  last: boolean;
  street: boolean;
}

function tidyWord(word: string, { before, joint, last, street }: Place): string {
  const fixed = fixedForm(word);
  if (fixed !== undefined) return fixed;
  const small = accented.get(word.toLowerCase()) ?? word.toLowerCase();
  const previous = before.toLowerCase();
  if (before === '') return capitalised(small);
  if (joint === '’' && previous === 'p') return small;
  if (small === 'a') return last ? 'A' : 'à';
  if (street && streetWords.has(small)) return small;
  if (joint === '-') {
    const inside =
      compounding.has(previous) || prepositions.has(small) || articles.has(small) || elided.has(small);
    return inside ? small : capitalised(small);
  }
  if (prepositions.has(small) || elided.has(small) || small === 'hui') return small;
  if (articles.has(small)) return prepositions.has(previous) ? small : capitalised(small);
  return capitalised(small);
}

/**
 * A text in capitals, put in the small letters it would have been typed in; any other text as it is. Acronyms and
 * numerals keep their capitals, usual words get their accents back.
 * « MULTI-ACCUEIL LES LUTINS » → « Multi-accueil Les Lutins »; as a street, « 12 RUE DE LA GARE » → « 12 rue de la Gare ».
 */
export function tidyCapitals(text: string, nature: 'name' | 'street' = 'name'): string {
  if (!isShouting(text)) return text;
  let before = '';
  let end = 0;
  return text.replace(/[\p{L}\p{N}]+/gu, (word, at: number) => {
    const joint = text.slice(end, at);
    end = at + word.length;
    const last = !/[\p{L}\p{N}]/u.test(text.slice(end));
    const startsAgain = /[:«"(]/.test(joint);
    const place = { before: startsAgain ? '' : before, joint, last, street: nature === 'street' };
    before = tidyWord(word, place);
    return before;
  });
}
