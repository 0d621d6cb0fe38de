import type { ExportedRequest, NamedCommune } from '../../domain/linf/exported-request.ts';
import { halfDaysOf } from '../../domain/linf/half-days.ts';

/** The namespace of the documents: its number changes with whatever would surprise a reader of this one. */
const namespace = 'https://monenfant.fr/ns/information-requests/1';

/** What XML 1.0 has no way to write, lone surrogates included. People see none of it. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
/** Most texts: nothing in them to leave out, to turn or to escape. */
const plain = /^[\t\n !#-%(-;=?-\uD7FF\uE000-\uFFFD]+$/;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/**
 * A text that any XML reader gives back as it is. A carriage return, which readers turn into a line feed, is one
 * already; a text that holds nothing but what cannot be written is the replacement sign, for no text is empty.
 */
function written(text: string): string {
  if (plain.test(text)) return text;
  const kept = text.replace(/\r\n?/g, '\n').replace(unwritable, '');
  return kept === '' ? '\uFFFD' : kept.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);
}

const optional = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** Names of elements and attributes are ours, in this file alone: values are all that is written with care. */
type Attributes = Record<string, string>;

function opened(name: string, attributes: Attributes): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`);
  return `<${name}${all.join('')}>`;
}

/** An element that holds a text, on a line of its own; what was not said is not written at all. */
const leaf = (depth: number, name: string, text: string | undefined, attributes: Attributes = {}): string =>
  text === undefined ? '' : `${'  '.repeat(depth)}${opened(name, attributes)}${written(text)}</${name}>\n`;

/** An element that holds others, which are written already. */
function group(depth: number, name: string, inside: readonly string[], attributes: Attributes = {}): string {
  const margin = '  '.repeat(depth);
  const all = inside.join('');
  return `${margin}${opened(name, attributes)}${all && `\n${all}${margin}`}</${name}>\n`;
}

const communeLeaf = (depth: number, name: string, { code, name: text }: NamedCommune): string =>
  leaf(depth, name, text, { code });

function weekOf(mask: number): string {
  const wanted = halfDaysOf(mask).map(
    ({ day, half }) => `      ${opened('halfDay', { day, half })}</halfDay>\n`,
  );
  return wanted.length > 0 ? group(2, 'halfDays', wanted) : '';
}

/** What the document says of itself. `next` and `more` are of the feed alone. */
export interface DocumentHead {
  producedAt: Date;
  next?: string;
  more?: boolean;
}

/**
 * The beginning of a document of information requests (LIN-03): requests written by {@link writeRequest} follow, in any
 * number, then {@link documentEnd}. The whole is valid against `documents/xsd/information-requests-1.xsd`.
 */
export function documentStart({ producedAt, next, more }: DocumentHead): string {
  const attributes = [
    `xmlns="${namespace}"`,
    'version="1.0"',
    `producedAt="${producedAt.toISOString()}"`,
    ...(next === undefined ? [] : [`next="${next}"`]),
    ...(more === undefined ? [] : [`more="${more}"`]),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<informationRequests ${attributes.join(' ')}>\n`;
}

/**
 * One request, as a piece of a document: its elements in the order of the schema. Written without a library, which
 * takes several times as long: names are fixed, and of a text only five signs have to be escaped.
 */
export function writeRequest(exported: ExportedRequest): string {
  const { request, placeName, commune, homeCommune, workCommune, family } = exported;
  const { child } = family;
  return group(
    0,
    'request',
    [
      leaf(1, 'transmittedAt', request.transmittedAt),
      leaf(1, 'retrieveBy', request.retrieveBy),
      leaf(1, 'eraseOn', request.eraseOn),
      leaf(1, 'state', request.state),
      leaf(1, 'place', placeName, { habilitation: request.habilitationId }),
      communeLeaf(1, 'commune', commune),
      group(
        1,
        'modes',
        request.modes.map((mode) => leaf(2, 'mode', mode)),
      ),
      group(1, 'family', [
        leaf(2, 'firstName', family.firstName),
        leaf(2, 'lastName', family.lastName),
        leaf(2, 'email', family.email),
        leaf(2, 'phone', optional(family.phone)),
        leaf(2, 'preferredChannel', family.preferredChannel),
        leaf(2, 'preferredHours', optional(family.preferredHours)),
        leaf(2, 'beneficiary', family.beneficiary),
        communeLeaf(2, 'homeCommune', homeCommune),
        workCommune ? communeLeaf(2, 'workCommune', workCommune) : '',
        leaf(2, 'siblings', family.siblings?.toString()),
      ]),
      group(1, 'child', [
        child.kind === 'born' ? leaf(2, 'birthDate', child.birthDate) : leaf(2, 'dueDate', child.dueDate),
      ]),
      group(1, 'needs', [
        leaf(2, 'startDate', family.startDate),
        weekOf(family.halfDays),
        leaf(2, 'atypicalHours', optional(family.atypicalHours)),
        leaf(2, 'specialNeeds', optional(family.specialNeeds)),
      ]),
      leaf(1, 'comment', optional(family.comment)),
      leaf(1, 'noticeVersion', family.noticeVersion),
    ],
    { reference: request.reference },
  );
}

export const documentEnd = '</informationRequests>\n';

/** A whole document, for few requests at once. */
export const informationRequestsDocument = (
  head: DocumentHead,
  requests: readonly ExportedRequest[],
): string => documentStart(head) + requests.map(writeRequest).join('') + documentEnd;
