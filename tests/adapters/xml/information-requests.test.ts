import fc from 'fast-check';
import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { informationRequestsDocument } from '../../../adapters/xml/information-requests.ts';
import { informationRequestsSchema } from '../../../adapters/xml/information-requests-schema.ts';
import type { ExportedRequest } from '../../../domain/linf/exported-request.ts';
import { anyExport, sampleExport } from '../../builders/exported-request.ts';

const producedAt = new Date('2026-11-22T10:00:00Z');
const prefixes = { r: 'https://monenfant.fr/ns/information-requests/1' };
const schema = XsdValidator.fromDoc(XmlDocument.fromString(informationRequestsSchema));

/** Reads and validates a document with libxml2, which knows nothing of what wrote it. */
function read(xml: string): { texts: (path: string) => string[] } {
  const document = XmlDocument.fromString(xml);
  schema.validate(document);
  const texts = (path: string) => document.find(path, prefixes).map((node) => (node as XmlElement).content);
  return { texts };
}

const write = (...requests: ExportedRequest[]) => informationRequestsDocument({ producedAt }, requests);

describe('the XML of information requests', () => {
  it('LIN-03 is valid against the published schema, and says all that the family said', () => {
    const { texts } = read(write(sampleExport));
    expect(texts('/r:informationRequests/r:request/@reference')).toEqual(['F26-7KQ3-M9TX']);
    expect(texts('//r:mode')).toEqual(['collective', 'childminder']);
    expect(texts('//r:family/*')).toEqual([
      'Aïcha',
      'N’Guyen-Durand',
      'aicha.nguyen@exemple.fr',
      '0475250001',
      'phone',
      'le soir, après 18 h',
      'yes',
      'Crest',
      'Valence',
      '2',
    ]);
    expect(texts('//r:dueDate')).toEqual(['2027-02-14']);
    expect(texts('//r:halfDay/@day')).toEqual([
      'monday',
      'monday',
      'wednesday',
      'wednesday',
      'thursday',
      'thursday',
      'friday',
      'friday',
    ]);
    expect(texts('//r:comment')).toEqual([sampleExport.family.comment]);
  });

  it('LIN-03 is valid with no request, and with what the feed adds', () => {
    expect(read(informationRequestsDocument({ producedAt }, [])).texts('//r:request')).toEqual([]);
    const feed = informationRequestsDocument({ producedAt, next: '0abc-DEF_1', more: true }, [sampleExport]);
    expect(read(feed).texts('/r:informationRequests/@next')).toEqual(['0abc-DEF_1']);
  });

  it('LIN-03 is valid whatever the family typed, and gives every character back that XML can write', () => {
    const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
    const kept = (text: string) => text.replace(/\r\n?/g, '\n').replace(unwritable, '') || '\uFFFD';
    fc.assert(
      fc.property(anyExport, (exported) => {
        const xml = write(exported);
        expect(xml).not.toMatch(/<!(DOCTYPE|ENTITY|\[CDATA)/);
        const { texts } = read(xml);
        const { family, placeName } = exported;
        expect(texts('//r:lastName')).toEqual([kept(family.lastName)]);
        expect(texts('//r:place')).toEqual([kept(placeName)]);
        expect(texts('//r:comment')).toEqual(family.comment ? [kept(family.comment)] : []);
      }),
      { numRuns: 300 },
    );
  });

  it('LIN-03 the schema refuses a request twice, an empty text and a mode that there is not', () => {
    const xml = write(sampleExport);
    expect(() => read(write(sampleExport, sampleExport))).toThrow();
    expect(() => read(xml.replace(/<lastName>.*<\/lastName>/, '<lastName></lastName>'))).toThrow();
    expect(() => read(xml.replace('>collective<', '>school<'))).toThrow();
  });
});
