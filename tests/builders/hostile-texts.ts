/** What may be typed, pasted or sent to do harm, by what it is. */
export const hostileTexts: Record<string, string> = {
  script: '<script>alert(1)</script>',
  attribute: `'"><img src=x onerror=alert(1)>`,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the syntax of templates, ours among others
  templates: '{{7*7}}${7*7}#{7*7}<%= 7*7 %>[[${7*7}]]',
  long: 'x'.repeat(10_000),
  'long and wide': '\u{1f469}\u{1f3fd}'.repeat(5000),
  'right to left': '\u202eétirovaF\u202c \u2066x\u2069 a\u200bb\u200f',
  'control characters': 'a\u0000b\u0007c\u001b[31md\u0085e\u007f',
  'half characters': 'a\ud800b\udc00c',
  unseen: '\u3164\u00ad\u200b\ufeff',
  'piled marks': `Z${'\u0351'.repeat(300)}`,
  'another header': 'a\r\nBcc: intrus@exemple.fr\r\n\r\nx',
  sql: `'; DROP TABLE accounts; --`,
  'not only sql': '{"$gt":""}',
  formula: '=HYPERLINK("https://intrus.example";"clic")',
  path: '../../etc/passwd%00',
  key: 'ACCOUNT#P26-000000',
  'object’s own': '__proto__',
  'web address': 'javascript:alert(1)//www.intrus.example',
};
