import { XmlDocument, type XmlElement, XsdValidator } from 'libxml2-wasm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { informationRequestsSchema } from '../../adapters/xml/information-requests-schema.ts';
import {
  downloadInformationRequest,
  downloadInformationRequestXml,
  readInformationExportPiece,
  startInformationExport,
} from '../../contract/information-exports.ts';
import { readInformationSchema } from '../../contract/information-feed.ts';
import type { InformationRequest } from '../../domain/linf/information-request.ts';
import { readPdf } from '../adapters/pdf/read-pdf.ts';
import { readZip } from '../adapters/zip/read-zip.ts';
import { openStage, type Stage } from './driver.ts';
import { agent, type Somebody } from './people.ts';
import { recordsOf } from './table.ts';
import { informationPlace, type PlaceAgent, transmitted } from './transmitted.ts';

let stage: Stage;
let caf: Somebody;
let place: PlaceAgent;
let elsewhere: PlaceAgent;
let requests: InformationRequest[];
const names = Array.from({ length: 90 }, (_, index) => `Famille${index}`);
const schema = XsdValidator.fromDoc(XmlDocument.fromString(informationRequestsSchema));
const prefixes = { r: 'https://monenfant.fr/ns/information-requests/1' };

beforeAll(async () => {
  stage = await openStage();
  caf = await agent(stage, 'caf-agent', '26');
  place = await informationPlace(stage, caf);
  elsewhere = await informationPlace(stage, caf);
  requests = await transmitted(
    stage,
    place.id,
    names.map((lastName) => ({ lastName })),
  );
});
afterAll(() => stage.stop());

type Format = 'zip' | 'xml';
const start = (format: Format, of: readonly InformationRequest[], who = place) =>
  stage.done(startInformationExport, {
    as: who.browser,
    params: { id: who.id },
    body: { format, requests: of.map(({ id }) => id) },
  });
const piece = (exportId: string, number: number, who = place) =>
  stage.call(readInformationExportPiece, {
    as: who.browser,
    params: { id: place.id, exportId, piece: String(number) },
  });
const bytesOf = ({ raw }: Awaited<ReturnType<typeof piece>>): Buffer => {
  if (raw.statusCode !== 200) throw new Error(raw.body);
  return Buffer.from(raw.body, raw.isBase64Encoded ? 'base64' : 'utf8');
};
async function whole(format: Format, of: readonly InformationRequest[]): Promise<Buffer> {
  const { exportId, pieces } = await start(format, of);
  const got: Buffer[] = [];
  for (let number = 0; number < pieces; number += 1) got.push(bytesOf(await piece(exportId, number)));
  return Buffer.concat(got);
}
/** Texts of a document that is valid. */
function textsOf(xml: string, path: string): string[] {
  const document = XmlDocument.fromString(xml);
  schema.validate(document);
  return document.find(path, prefixes).map((node) => (node as XmlElement).content);
}
const traced = async (reference: string) =>
  (await recordsOf(stage, 'trace')).filter(({ detail }) => detail?.includes(reference));

describe('taking requests away together', () => {
  it('LIN-03 LIN-04 gives a ZIP of PDFs in pieces, each request retrieved and traced once', async () => {
    const archive = await readZip(await whole('zip', requests));
    expect([...archive.keys()]).toEqual(requests.map(({ reference }) => `demande-${reference}.pdf`));
    const [first] = archive.values();
    expect((await readPdf(new Uint8Array(first ?? []))).text).toContain('Famille0');
    const kept = (await recordsOf(stage, 'informationRequest')).filter(
      ({ habilitationId }) => habilitationId === place.id,
    );
    expect(kept.every(({ firstRetrieved }) => firstRetrieved?.how === 'zip')).toBe(true);
    expect(kept.every(({ firstRetrieved }) => firstRetrieved?.by === place.accountId)).toBe(true);
    expect(await traced(requests[50]?.reference ?? '')).toHaveLength(1);
  });

  it('LIN-03 gives one valid XML document, and tells the journal that they were taken away again', async () => {
    const xml = (await whole('xml', requests)).toString('utf8');
    expect(textsOf(xml, '//r:lastName')).toEqual(names);
    expect(await traced(requests[50]?.reference ?? '')).toHaveLength(2);
  });

  it('LIN-06 keeps no copy: nothing of a family is in the record of an export, in a name or in a log', async () => {
    const { name } = await start('zip', requests.slice(0, 2));
    expect(name).toMatch(/^demandes-L26-[0-9A-Z-]{9}-\d{4}-\d{2}-\d{2}\.zip$/);
    const records = JSON.stringify([
      await recordsOf(stage, 'informationExport'),
      await recordsOf(stage, 'trace'),
      await recordsOf(stage, 'outbox'),
      stage.log.lines,
    ]);
    expect(records).not.toContain('Famille');
    expect(records).not.toContain('Orsatelli');
  });

  it('LIN-10 leaves out at once what a family takes back while an export is under way', async () => {
    const { exportId, pieces } = await start('zip', requests);
    expect(pieces).toBe(3);
    const first = bytesOf(await piece(exportId, 0));
    const gone = requests[60];
    const { linfDeps } = await import('../../functions/runtime/request-keys.ts');
    await linfDeps().keys.destroy([gone?.id ?? '']);
    // The same piece again makes no harm: an answer was lost, say.
    bytesOf(await piece(exportId, 1));
    const rest = [bytesOf(await piece(exportId, 1)), bytesOf(await piece(exportId, 2))];
    const archive = await readZip(Buffer.concat([first, ...rest]));
    expect(archive.size).toBe(89);
    expect([...archive.keys()]).not.toContain(`demande-${gone?.reference}.pdf`);
  });

  it('LIN-03 gives the pieces of a ZIP in their order, and to the agent who began it alone', async () => {
    const { exportId } = await start('zip', requests);
    expect((await piece(exportId, 2)).problem?.code).toBe('wrong-state');
    expect((await piece(exportId, 3)).problem?.code).toBe('not-found');
    expect((await piece(exportId, 0, elsewhere)).problem?.code).toBe('not-found');
  });

  it('LIN-06 lets an agent of another information place begin nothing on requests that it knows by chance', async () => {
    const body = { format: 'xml' as const, requests: requests.map(({ id }) => id) };
    for (const id of [place.id, elsewhere.id]) {
      expect(
        await stage.refused(startInformationExport, { as: elsewhere.browser, params: { id }, body }),
      ).toBe('not-found');
    }
  });
});

describe('taking one request away', () => {
  it('LIN-03 gives it as a PDF and as XML, whose names hold its reference alone', async () => {
    const [request] = await transmitted(stage, place.id, [{ lastName: 'Ÿşıł 幼儿园' }]);
    const of = { as: place.browser, params: { id: place.id, request: request?.id ?? '' } };
    const xml = (await stage.call(downloadInformationRequestXml, of)).raw;
    expect(textsOf(xml.body, '//r:lastName')).toEqual(['Ÿşıł 幼儿园']);
    expect(textsOf(xml.body, '//r:state')).toEqual(['retrieved']);
    expect(xml.headers?.['Content-Type']).toBe('application/xml; charset=utf-8');
    const { raw } = await stage.call(downloadInformationRequest, of);
    expect(raw.headers?.['Content-Disposition']).toBe(
      `attachment; filename="demande-${request?.reference}.pdf"`,
    );
    expect((await readPdf(new Uint8Array(Buffer.from(raw.body, 'base64')))).title).toBe(
      `Demande d’information ${request?.reference}`,
    );
    const kept = await stage.deps.records.get('informationRequest', [place.id, request?.id ?? '']);
    expect(kept?.firstRetrieved?.how).toBe('xml');
    expect(await traced(request?.reference ?? '')).toHaveLength(2);
  });

  it('LIN-06 does not exist for an agent of another information place', async () => {
    for (const id of [place.id, elsewhere.id]) {
      for (const operation of [downloadInformationRequest, downloadInformationRequestXml]) {
        const params = { id, request: requests[0]?.id ?? '' };
        expect(await stage.refused(operation, { as: elsewhere.browser, params })).toBe('not-found');
      }
    }
  });

  it('LIN-03 serves the schema at an address that does not change', async () => {
    const { raw } = await stage.call(readInformationSchema);
    expect(raw.body).toBe(informationRequestsSchema);
    expect(readInformationSchema.path).toBe('/api/software/schema/information-requests-1.xsd');
  });
});
