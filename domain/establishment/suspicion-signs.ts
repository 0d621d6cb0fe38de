/** What a passage may look like a breach of (S0 art. 2), or a sign that somebody hides something or filled in anything. */
export const suspicionKinds = [
  'advertising',
  'contact',
  'insult',
  'ideas',
  'code',
  'chain',
  'capitals',
  'hidden',
  'empty',
  'number',
] as const;
export type SuspicionKind = (typeof suspicionKinds)[number];

export interface Sign {
  kind: SuspicionKind;
  why: string;
  /** Looked for in the text folded by {@link folded}, or in the text as it is when `raw`. */
  pattern: RegExp;
  raw?: true;
  /** Names of streets, schools and the like are no opinion: `rue de la Grève`. */
  notInNames?: true;
}

/**
 * The text without accents, capitals and disguised letters, sign for sign: what is found in it stands at the same place
 * in the text itself. `É`, `ｅ` and `ⓔ` are all an `e`, every blank is a space, every apostrophe is straight.
 */
export const folded = (text: string): string =>
  text.replace(/[^\n]/g, (sign) => {
    if (/[\u2018\u2019\u02bc]/.test(sign)) return "'";
    const plain = sign.normalize('NFKC').normalize('NFD').charAt(0).toLowerCase();
    return plain.length === 1 && !/\s/.test(plain) ? plain : /\s/.test(sign) ? ' ' : sign;
  });

/** Whole words of a folded text. A word that a hyphen ties to another is part of a name: `La Prière-sur-Mer`. */
const words = (...wanted: string[]): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}]|\\p{L}-)(?:${wanted.join('|')})(?![\\p{L}\\p{N}]|-\\p{L})`, 'gu');

const numberWords =
  'zero|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize';
const tensWords = 'vingt|trente|quarante|cinquante|soixante|quatre[ -]vingts?';
const numberWord = `(?:(?:${tensWords})(?:[ -](?:et[ -])?(?:${numberWords}))?|${numberWords}|\\d{1,2})`;
const at = '(?:@|\\s?[\\[({]\\s?(?:at|a|arobase?|@)\\s?[\\])}]\\s?|\\s(?:at|arobase?)\\s)';
const dot = '(?:\\.|\\s?[\\[({]\\s?(?:\\.|point|dot)\\s?[\\])}]\\s?|\\s(?:point|dot)\\s)';
const endings = 'fr|com|net|org|eu|info|io|bzh|paris|app|shop|site|online|biz|ly|gg|tv|xyz';

/** What art. 2 rules out, as far as words show it. Wide on purpose: a person decides. */
export const signs: readonly Sign[] = [
  {
    kind: 'advertising',
    why: 'Ressemble à de la publicité.',
    pattern: words(
      'promos?',
      'en promotion',
      'promotions? (?:exceptionnelles?|speciales?|de rentree|de noel|du moment)',
      'offres? (?:speciales?|exceptionnelles?|promotionnelles?|de (?:lancement|parrainage|bienvenue))',
      '(?:notre|nos) remises?',
      'remises? (?:de \\d+|exceptionnelles?|commerciales?)',
      '\\d+ ?% (?:de (?:reduction|remise)|offerts?)',
      '(?:mois|semaines?|jours?|heures?) (?:offerts?|offertes?|gratuits?|gratuites?)',
      'essai gratuit',
      'meilleure?s? (?:creche|prix|tarif|qualite|equipe|structure|accueil|rapport)s?',
      "n[°o] ?1 (?:de|du|des|d'|en|dans|sur) ?\\p{L}*",
      'numero un (?:de|du|des|en|dans)',
      "leaders? (?:de|du|des|d'|en|sur) ?\\p{L}*",
      'profitez',
      'decouvrez (?:nos|notre) (?:offres?|gamme|boutique)',
      'codes? (?:promo|avantage|reduction)',
      'parrainez',
      'satisfaits? ou rembourses?',
      'moins chere?s?(?: qu| du| de la)?',
      'prix (?:casses?|imbattables?|mini|sacrifies?)',
      '(?:reservez|inscrivez[ -]vous) (?:vite|des maintenant|sans attendre)',
      'a ne pas (?:manquer|rater)',
      'black friday',
    ),
  },
  {
    kind: 'contact',
    why: 'Lien dans un texte : le site a son propre champ.',
    pattern: /(?:h(?:tt|xx)ps?:\/\/|www\.)\S+/g,
  },
  {
    kind: 'contact',
    why: 'Adresse de site dans un texte, même déguisée : le site a son propre champ.',
    pattern: new RegExp(
      `(?<![\\p{L}\\p{N}@./-])[\\p{L}\\p{N}][\\p{L}\\p{N}-]{1,40}(?:\\.(?:[\\p{L}\\p{N}-]{1,40}\\.)?(?:${endings})|${dot}(?:fr|com|net|org|eu))(?![\\p{L}\\p{N}])`,
      'gu',
    ),
  },
  {
    kind: 'contact',
    why: 'Adresse e-mail dans un texte, même déguisée : elle a son propre champ.',
    pattern: new RegExp(`[\\w.+-]{1,64}${at}[\\w-]{1,60}${dot}\\w{2,}`, 'gu'),
  },
  {
    kind: 'contact',
    why: 'Adresse e-mail dans un texte, même déguisée : elle a son propre champ.',
    pattern: words('(?:arobase?|chez) (?:gmail|yahoo|hotmail|outlook|orange|free|wanadoo|laposte|sfr)'),
  },
  {
    kind: 'contact',
    why: 'Numéro de téléphone dans un texte : il a son propre champ.',
    pattern:
      /(?<![\p{L}\p{N},])(?:(?:\+|00)[\s.\-_/()]{0,3}3[\s.\-_/()]{0,3}3|[0o])(?:(?:[\s.\-_/()]|\ufe0f|\u20e3){0,4}[1-9])(?:(?:[\s.\-_/()]|\ufe0f|\u20e3){0,4}[0-9o]){8}(?![\p{L}\p{N}])/gu,
  },
  {
    kind: 'contact',
    why: 'Numéro de téléphone en toutes lettres : il a son propre champ.',
    pattern: new RegExp(
      `(?<!\\p{L})zero[ ,.-]+(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf)(?:[ ,.-]+${numberWord}){4,9}(?!\\p{L})`,
      'gu',
    ),
  },
  {
    kind: 'contact',
    why: 'Renvoie vers un réseau social ou une messagerie.',
    pattern: words(
      'facebook',
      'instagram',
      'insta',
      'tiktok',
      'snapchat',
      'whatsapp',
      'telegram',
      'linkedin',
      'youtube',
    ),
  },
  {
    kind: 'insult',
    why: 'Pourrait être injurieux ou porter atteinte à quelqu’un.',
    pattern: words(
      'idiote?s?',
      'imbeciles?',
      'cretine?s?',
      'abruti(?:e|s|es)?',
      'debiles?',
      'connard(?:e|s|es)?',
      'connasses?',
      'salaud(?:e|s|es)?',
      'salopes?',
      'ordures?(?= |$)(?! menag)',
      'escrocs?',
      'arnaque(?:s|urs?|uses?)?',
      '(?<!gendarmes et )voleur(?:s|se|ses)?',
      'menteur(?:s|se|ses)?',
      'incapables(?! de)',
      'racailles?',
      'sales? (?:arabes?|juifs?|noirs?|gitans?|roms?|etrangers?)',
    ),
    notInNames: true,
  },
  {
    kind: 'ideas',
    why: 'Pourrait servir à diffuser des idées politiques, syndicales, philosophiques ou religieuses.',
    pattern: words(
      'votez',
      'elections?(?! (?:des?|du) (?:representants?|delegues?|parents?|conseil|bureau))',
      'candidate? (?:aux?|a la)',
      'parti (?:politique|socialiste|republicain|communiste)',
      "syndicats?(?! (?:intercommun|mixte|d'|de |des |departement|national des eaux))",
      'greves?',
      'evangiles?',
      'evangeli\\p{L}*',
      'bible',
      'coran',
      "prieres?(?! (?:de (?:ne|n'|bien|vous|se|sonner|prendre|contacter|telephoner|nous|fermer|respecter|signaler|laisser|\\p{L}+(?:er|ir|re))(?!\\p{L})|d'))",
      'catechisme',
      '(?<!non[ -])confessionnel\\p{L}*',
      'jesus',
      'allah',
      'dieu',
      'jehovah',
      'convertissez',
      'foi (?:chretienne|catholique|musulmane|juive|evangelique)',
      'scientologie',
    ),
    notInNames: true,
  },
  {
    kind: 'code',
    why: 'Contient du code informatique.',
    pattern: /<\/?[a-z][^>\n]{0,200}>|\bjavascript:|\{\{[^\n]{0,200}?\}\}/g,
  },
  {
    kind: 'chain',
    why: 'Ressemble à une chaîne de lettres.',
    pattern: words(
      'faites? (?:suivre|circuler)',
      'transferez? a (?:tous|toutes|dix|\\d+)(?: \\p{L}+)?',
      'partagez (?:ce message|au maximum|a tous)',
    ),
  },
  {
    kind: 'capitals',
    why: 'Passage tout en majuscules.',
    pattern: /\p{Lu}{3,}(?:[^\p{Ll}\n]{1,10}\p{Lu}{2,}){4,}|^(?=(?:\P{L}*\p{Lu}){12})\p{Lu}[^\p{Ll}\n]*$/gu,
    raw: true,
  },
  {
    kind: 'hidden',
    why: 'Contient des signes invisibles, qui peuvent cacher ce que dit le texte.',
    pattern:
      /[\p{L}\p{N}]*(?<!\p{Extended_Pictographic}\ufe0f?)(?:\u034f|[\u00ad\u115f\u1160\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0])[^\s]{0,40}/gu,
    raw: true,
  },
  {
    kind: 'hidden',
    why: 'Mêle des lettres d’alphabets différents, qui se ressemblent : ce qu’on lit n’est pas ce qui est écrit.',
    pattern:
      /(?<!\p{L})(?=\p{L}{0,40}\p{Script=Latin})(?=\p{L}{0,40}[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}])\p{L}+|[\u{1d400}-\u{1d7ff}]+|\p{L}\p{M}{3,}/gu,
    raw: true,
  },
  {
    kind: 'empty',
    why: 'Ne dit rien aux familles : trop court, ou rempli au hasard.',
    pattern:
      /^\s*(?:[^\p{L}\p{N}]*[\p{L}\p{N}]?[^\p{L}\p{N}]*|([\p{L}\p{N}])\1+\W*|test|essai|azerty|qwerty|lorem ipsum[\s\S]*|a (?:completer|remplir|venir)|xx+|todo)\s*$/gu,
  },
];
