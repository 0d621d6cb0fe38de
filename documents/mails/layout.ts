import { typeset } from '../french-typography.ts';
import { plainLine, plainLines, shortened, visibleText } from '../plain-text.ts';
import { mailStyle } from './style.ts';

/** A mail ready to be sent: a subject of one line, and two bodies that say the same. */
export type Mail = { subject: string; html: string; text: string };

/**
 * A piece of a mail. A plain string is a paragraph in our own words. What people typed goes into `facts` or
 * `quote`, which take no text for granted.
 */
export type Block =
  | string
  | { facts: readonly (readonly [label: string, value: string])[] }
  | { quote: string }
  | { steps: readonly string[] }
  | { secret: string };

/** What a mail says, written once for both bodies. */
export type MailDescription = {
  /** Says the fact, without personal data: subjects show on locked screens. */
  subject: string;
  /** What an inbox shows after the subject, without personal data either. */
  preheader: string;
  title: string;
  body: readonly Block[];
  /** The one thing to do, if there is one. */
  action?: { label: string; url: string };
  /** Other answers to the same question, where a person chooses between a few. */
  others?: readonly { label: string; url: string }[];
  closing?: readonly Block[];
  /** Who to ask. */
  contact: string;
};

const SIGNATURE = 'Extranet des partenaires de monenfant.fr';
const NO_REPLY = 'Ce message est envoyé automatiquement : les réponses à cette adresse ne sont pas lues.';
const LONGEST_FACT = 200;
const WORD_JOINER = '\u2060';

/** Our own words, which may quote a reference or the name of a Caf. */
const ours = (sentence: string): string => typeset(visibleText(sentence));

/**
 * A value in a table of facts: one line of bounded length. Anyone may type a name in the public form, and an
 * acknowledgement goes to the address they gave; so that our mails cannot carry somebody's links, mail
 * readers are kept from taking `www.site.example` in a name for a link.
 */
function fact(value: string): string {
  return shortened(plainLine(value), LONGEST_FACT)
    .replace(/(?<=\p{L}|\d)\.(?=\p{L}{2})/gu, `.${WORD_JOINER}`)
    .replaceAll('://', `:${WORD_JOINER}//`);
}

/** @throws TypeError for anything but a web address: links are ours, so a wrong one is a fault of ours. */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:')
    throw new TypeError('A mail links to web addresses only');
  return href;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '');

function htmlBlock(block: Block): string {
  if (typeof block === 'string') return `<p>${escaped(ours(block))}</p>`;
  if ('facts' in block) {
    const rows = block.facts.map(
      ([label, value]) =>
        `<tr><th scope="row" align="left">${escaped(ours(label))}</th><td>${escaped(fact(value))}</td></tr>`,
    );
    return `<table class="facts" cellpadding="0" cellspacing="0">${rows.join('')}</table>`;
  }
  if ('quote' in block) {
    return `<blockquote>${plainLines(block.quote)
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}</blockquote>`;
  }
  if ('steps' in block) {
    return `<ol>${block.steps.map((step) => `<li>${escaped(ours(step))}</li>`).join('')}</ol>`;
  }
  return `<p class="secret"><code>${escaped(block.secret)}</code></p>`;
}

function textBlock(block: Block): string {
  if (typeof block === 'string') return ours(block);
  if ('facts' in block) {
    return block.facts.map(([label, value]) => `${ours(`${label} :`)} ${fact(value)}`).join('\n');
  }
  if ('quote' in block) {
    return plainLines(block.quote)
      .map((line) => `> ${line}`)
      .join('\n');
  }
  if ('steps' in block) return block.steps.map((step, index) => `${index + 1}. ${ours(step)}`).join('\n');
  return `    ${block.secret}`;
}

function htmlBody(description: MailDescription): string {
  const { subject, preheader, title, body, action, others = [], closing = [], contact } = description;
  // The preheader hides by itself: some mail readers drop the style sheet.
  const content = [
    `<h1>${escaped(ours(title))}</h1>`,
    ...body.map(htmlBlock),
    action === undefined
      ? ''
      : `<p class="action"><a href="${escaped(webAddress(action.url))}">${escaped(ours(action.label))}</a></p>`,
    ...others.map(
      ({ label, url }) =>
        `<p class="other"><a href="${escaped(webAddress(url))}">${escaped(ours(label))}</a></p>`,
    ),
    ...closing.map(htmlBlock),
  ].join('\n');
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(ours(subject))}</title>
<style>${mailStyle}</style>
</head>
<body>
<div style="display:none;max-height:0;overflow:hidden">${escaped(ours(preheader))}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0"><tr><td align="center">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0">
<tr><td class="mark">${escaped(SIGNATURE)}</td></tr>
<tr><td class="content">
${content}
</td></tr>
<tr><td class="foot"><p>${escaped(ours(contact))}</p><p>${escaped(ours(NO_REPLY))}</p></td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function textBody(description: MailDescription): string {
  const { title, body, action, others = [], closing = [], contact } = description;
  const heading = ours(title);
  return `${[
    `${heading}\n${'='.repeat([...heading].length)}`,
    ...body.map(textBlock),
    ...[...(action === undefined ? [] : [action]), ...others].map(
      ({ label, url }) => `${ours(`${label} :`)}\n${webAddress(url)}`,
    ),
    ...closing.map(textBlock),
    `---\n${ours(contact)}\n${ours(NO_REPLY)}\n${SIGNATURE}`,
  ].join('\n\n')}\n`;
}

/**
 * Lays a mail out, in HTML and in plain text. Everything is escaped here and nowhere else.
 * @throws TypeError when the action is not a web address.
 */
export function laidOut(description: MailDescription): Mail {
  return {
    subject: ours(description.subject),
    html: htmlBody(description),
    text: textBody(description),
  };
}
