import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  email,
  line,
  optionalParagraph,
  paragraph,
  phone,
  postcode,
  tidyLine,
  tidyParagraph,
  website,
  withoutBlanks,
} from '../../domain/text.ts';

/** Any text at all, and texts made mostly of what gives trouble. */
const troublesome = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'e',
        '\u0301',
        '\u0327',
        ' ',
        '\u00a0',
        '\u202f',
        '\t',
        '\n',
        '\r',
        '\r\n',
        '\u2028',
        '\u2029',
      ],
      ...['\u0000', '\u001b', '\u0085', '\u200b', '\u200d', '\u202e', '\u2066', '\ufeff', '\u00ad', '\u3164'],
      ...['\ud800', '\udc00', '\u{1f467}', '\u{e0041}', 'İ', 'ﬁ', '<', '"'],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), troublesome);
const unseen = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u;

describe('tidying a text', () => {
  it.each([
    ['  Crèche   des Lilas ', 'Crèche des Lilas'],
    ['Cre\u0300che', 'Crèche'],
    ['e\u200b\u0301cole', 'école'],
    ['a \u200b b', 'a b'],
    ['deux\nlignes', 'deux lignes'],
    ['\u202eévil\u202c', 'évil'],
    ['\ufeffnom\u0000', 'nom'],
    ['\u3164\u00ad', ''],
    ['\ud800Lilas', '\ufffdLilas'],
    ['<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['{{7*7}}', '{{7*7}}'],
  ])('PUB-08 makes %j the line %j', (typed, kept) => {
    expect(tidyLine(typed)).toBe(kept);
  });

  it('keeps the lines of a paragraph, whatever ends them, and at most one empty between two', () => {
    expect(tidyParagraph('un\r\ndeux\rtrois\u2028quatre\n\n\n\ncinq\n')).toBe(
      'un\ndeux\ntrois\nquatre\n\ncinq',
    );
  });

  it('PUB-08 changes nothing more the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const tidy of [tidyLine, tidyParagraph]) expect(tidy(tidy(text))).toBe(tidy(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('PUB-08 leaves no control, no mark of direction and no half character, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const tidied of [tidyLine(text), tidyParagraph(text)]) {
          expect(tidied).not.toMatch(unseen);
          expect(tidied.isWellFormed()).toBe(true);
          expect(tidied).toBe(tidied.normalize('NFC').trim());
        }
        expect(tidyLine(text)).not.toMatch(/[\n\t]| {2}/);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every letter and digit that can be seen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9éàçôÉœ]{1,40}$/), (text) => {
        expect(tidyLine(` \u200b${text}\u202e\n`)).toBe(text);
      }),
    );
  });
});

describe('required and optional texts', () => {
  it('count their characters once tidied', () => {
    expect(line(5).safeParse('\u200b abcde \n').data).toBe('abcde');
    expect(line(5).safeParse('abcdef').success).toBe(false);
    expect(line(5).safeParse(' \u200b ').success).toBe(false);
    expect(paragraph(5).safeParse('a\nb').data).toBe('a\nb');
    expect(optionalParagraph(5).safeParse('').data).toBe('');
    expect(optionalParagraph(5).safeParse(undefined).success).toBe(true);
  });
});

describe('an e-mail address', () => {
  it('PWD-01 is kept in lower case, as identifiers are compared', () => {
    expect(email.parse(' Camille.FAUREL@Trois-Becs.example ')).toBe('camille.faurel@trois-becs.example');
  });

  it.each([
    '',
    'camille',
    'a@b',
    'a b@c.fr',
    'a@b.fr, c@d.fr',
    'a@b.fr\nBcc: c@d.fr',
    '"<x>"@b.fr',
    'a@b..fr',
    'é@b.fr',
  ])('is not %j', (text) => {
    expect(email.safeParse(text).success).toBe(false);
  });

  it('is at most 254 characters', () => {
    expect(email.safeParse(`${'a'.repeat(250)}@b.fr`).success).toBe(false);
  });
});

describe('a telephone number', () => {
  it.each([
    ['04 75 25 00 00', '0475250000'],
    ['04.75.25.00.00', '0475250000'],
    ['+33 4 75 25 00 00', '+33475250000'],
    ['(04) 75-25-00-00', '0475250000'],
    ['+590 590 27 00 00', '+590590270000'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(phone.parse(typed)).toBe(kept);
  });

  it.each(['', '0000000000', '12', '04 75 25 00', 'appelez-moi', '0033475250000'])('%j is none', (text) => {
    expect(phone.safeParse(text).success).toBe(false);
  });
});

describe('the address of a site', () => {
  it.each([
    ['www.crest.example', 'https://www.crest.example'],
    ['http://crest.example/a?b=c', 'http://crest.example/a?b=c'],
    [' HTTPS://crest.example ', 'HTTPS://crest.example'],
  ])('%j is kept as %j', (typed, kept) => {
    expect(website.parse(typed)).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    'JAVASCRIPT://crest.example/%0aalert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'ftp://crest.example',
    'https://',
    'https://localhost',
    '',
  ])('PUB-08 is not %j', (text) => {
    expect(website.safeParse(text).success).toBe(false);
  });

  it('PUB-08 is never anything that a browser would run, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl(),
          anyText,
          anyText.map((text) => `javascript:${text}`),
        ),
        (text) => {
          const { data } = website.safeParse(text);
          if (data !== undefined) expect(new URL(data).protocol).toMatch(/^https?:$/);
        },
      ),
    );
  });
});

it('a postcode has five digits', () => {
  expect(postcode.parse(' 26400 ')).toBe('26400');
  for (const text of ['2640', '264000', '2A004', '26 400'])
    expect(postcode.safeParse(text).success).toBe(false);
});

it('blanks are dropped from a record: undefined, empty texts and empty lists, not false nor 0', () => {
  expect(withoutBlanks({ a: undefined, b: '', c: [], d: false, e: 0, f: 'x', g: [1] })).toEqual({
    d: false,
    e: 0,
    f: 'x',
    g: [1],
  });
});
