import { XMLBuilder } from 'fast-xml-parser';
import type { ExportedRequest, NamedCommune } from '../../domain/linf/exported-request.ts';
import { halfDaysOf } from '../../domain/linf/half-days.ts';

/** The namespace of the documents: its number changes with whatever would surprise a reader of this one. */
const namespace = 'https://monenfant.fr/ns/information-requests/1';

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#text',
  format: true,
  indentBy: '  ',
});

/** What XML 1.0 has no way to write, lone surrogates included. People see none of it. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * A text that any XML reader gives back as it is. A carriage return, which readers turn into a line feed, is one
 * already; a text that holds nothing but what cannot be written is the replacement sign, for no text is empty.
 */
function written(text: string): string {
  const kept = text.replace(/\r\n?/g, '\n').replace(unwritable, '');
  return kept === '' ? '\uFFFD' : kept;
}

const optional = (text: string | undefined): string | undefined =>
  text === undefined || text === '' ? undefined : written(text);

const communeOf = ({ code, name }: NamedCommune) => ({ '@code': code, '#text': written(name) });

/** What an element lacks is not written at all. */
const filled = <T extends object>(element: T): Partial<T> =>
  Object.fromEntries(Object.entries(element).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The request as elements, in the order of the schema. */
function elementsOf({ request, placeName, commune, homeCommune, workCommune, family }: ExportedRequest) {
  const halfDays = halfDaysOf(family.halfDays).map(({ day, half }) => ({ '@day': day, '@half': half }));
  return filled({
    '@reference': request.reference,
    transmittedAt: request.transmittedAt,
    retrieveBy: request.retrieveBy,
    eraseOn: request.eraseOn,
    state: request.state,
    place: { '@habilitation': request.habilitationId, '#text': written(placeName) },
    commune: communeOf(commune),
    modes: { mode: [...request.modes] },
    family: filled({
      firstName: written(family.firstName),
      lastName: written(family.lastName),
      email: written(family.email),
      phone: optional(family.phone),
      preferredChannel: family.preferredChannel,
      preferredHours: optional(family.preferredHours),
      beneficiary: family.beneficiary,
      homeCommune: communeOf(homeCommune),
      workCommune: workCommune && communeOf(workCommune),
      siblings: family.siblings,
    }),
    child:
      family.child.kind === 'born'
        ? { birthDate: family.child.birthDate }
        : { dueDate: family.child.dueDate },
    needs: filled({
      startDate: family.startDate,
      halfDays: halfDays.length > 0 ? { halfDay: halfDays } : undefined,
      atypicalHours: optional(family.atypicalHours),
      specialNeeds: optional(family.specialNeeds),
    }),
    comment: optional(family.comment),
    noticeVersion: family.noticeVersion,
  });
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

/** One request, as a piece of a document. */
export const writeRequest = (exported: ExportedRequest): string =>
  builder.build({ request: elementsOf(exported) });

export const documentEnd = '</informationRequests>\n';

/** A whole document, for few requests at once. */
export const informationRequestsDocument = (
  head: DocumentHead,
  requests: readonly ExportedRequest[],
): string => documentStart(head) + requests.map(writeRequest).join('') + documentEnd;
