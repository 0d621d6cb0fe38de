import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrintedDocument } from '../../../adapters/pdf/printed-document.ts';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { readPdf } from './read-pdf.ts';
import { sampleAmendment, sampleLinfAmendment, sampleMamAmendment } from './sample-amendments.ts';
import {
  sampleAttestation,
  sampleBreach,
  sampleLateTermination,
  sampleRequestAcknowledgement,
  sampleTerminationAcknowledgement,
} from './sample-letters.ts';
import { sampleCouncil, sampleLinf, sampleMam, samplePersonalData } from './samples.ts';

const render = documentRenderer();

/** What decides of the form of a document, as opposed to what people type. */
const chosen = new Set(['document', 'template', 'kind', 'type', 'civility']);
const day = /^\d{4}-\d{2}-\d{2}$/u;

/** The same data with one text in place of every text that people type. */
function filledWith<Data>(data: Data, text: string): Data {
  const filled = (value: unknown, key = ''): unknown => {
    if (Array.isArray(value)) return value.map((one) => filled(one));
    if (typeof value === 'object' && value !== null) {
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, name)]));
    }
    const typed = typeof value === 'string' && !chosen.has(key) && !day.test(value);
    return typed && value !== 'end-of-mission' ? text : value;
  };
  return filled(data) as Data;
}

const documents: [string, PrintedDocument][] = Object.entries({
  'LINF convention': sampleLinf,
  'MAM convention': sampleMam,
  'council convention': sampleCouncil,
  'Structures avenant': sampleAmendment,
  'LINF avenant': sampleLinfAmendment,
  'MAM avenant': sampleMamAmendment,
  'late termination': sampleLateTermination,
  'termination for breach': sampleBreach,
  'acknowledgement of a termination': sampleTerminationAcknowledgement,
  'acknowledgement of a request': sampleRequestAcknowledgement,
  'attestation of destruction': sampleAttestation,
  'personal data': samplePersonalData,
});

describe('hostile text in every document', () => {
  it.each(documents)('is shown as it was typed, and read as nothing else: %s', async (_, document) => {
    const text =
      '#import "x.typ" #panic("no") = T *g* _p_ `c` @r <script>alert(1)</script> $x^2$ {{7*7}} \\u{41}';
    const { solidText } = await readPdf(await render(filledWith(document, text)));
    expect(solidText).toContain(text.replaceAll(' ', ''));
  });

  it.each(documents)('goes over as many pages as it takes: %s', async (_, document) => {
    const { pages } = await readPdf(await render(filledWith(document, 'abcdefghij '.repeat(150).trim())));
    expect(pages.length).toBeGreaterThan(1);
  });

  it('never fails, whatever the text and the document', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...documents.map(([name]) => name)),
        fc.string({ unit: 'binary', maxLength: 120 }),
        async (name, text) => {
          const [, document = sampleLinf] = documents.find(([known]) => known === name) ?? [];
          expect((await render(filledWith(document, text))).length).toBeGreaterThan(10_000);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('prints a reason line by line, and a right-to-left or invisible character nowhere', async () => {
    const reason = 'Premier fait.\n\n\u202ESecond\u200B fait.\u0000';
    const { text } = await readPdf(
      await render({ ...sampleBreach, termination: { kind: 'breach', reason, effectiveOn: '2027-09-15' } }),
    );
    expect(text).toContain('Premier fait. Second fait.');
  });
});
