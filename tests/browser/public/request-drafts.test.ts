import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HabilitationRequest } from '../../../domain/habilitation/request.ts';
import { bodyOf, draftOfRequest, missingIn } from '../../../web/public/request/body-of.ts';
import { emptyDraft, RequestDraft } from '../../../web/public/request/draft.ts';
import { askedKinds } from '../../../web/public/request/kinds.ts';
import { correctionStepsOf, stepOfPath, stepsOf } from '../../../web/public/request/steps.ts';
import { codesIn } from '../../../web/territory/search-places.ts';
import { linfRequest, mamRequest } from '../../builders/other-requests.ts';
import { structuresRequest } from '../../builders/structures-request.ts';

const requests = {
  structures: structuresRequest('partenaire.example', ['26-EAJE-1', '26-RPE-1']),
  linf: linfRequest('lieu.example'),
  mam: mamRequest('maison.example', '26-MAM-1'),
};

describe.each(askedKinds)('the draft of a request of kind %s', (kind) => {
  it('ACT-02 made of a request that was sent, gives that very request back', () => {
    const sent = HabilitationRequest.parse(requests[kind]);
    const draft = draftOfRequest(sent, {}, '2026-11-21T10:00:00Z');
    expect(missingIn(kind, draft)).toEqual([]);
    const again = HabilitationRequest.parse(bodyOf(kind, draft));
    // An empty line of an address, an empty telephone, say the same as none.
    const bare = (value: unknown) =>
      JSON.parse(JSON.stringify(value, (_, one) => (one === '' ? undefined : one)));
    expect(bare(again)).toEqual(bare(sent));
  });

  it('is found again as it was left, and an older one that knew less is still read', () => {
    const draft = { ...emptyDraft(), cafCode: '26' };
    expect(RequestDraft.parse(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const { place: _, communes: __, house: ___, mutualConsent: ____, ...older } = draft;
    expect(RequestDraft.parse(older)).toEqual(draft);
  });

  it('says of an empty one that every page of its kind has something to answer, in their order', () => {
    const steps = missingIn(kind, emptyDraft()).map(({ step }) => step);
    expect(steps).toEqual(stepsOf[kind].filter((step) => step !== 'relecture'));
    expect(correctionStepsOf(kind)).not.toContain('caf');
  });
});

describe('the page of a field', () => {
  it.each([
    ['provider.address.city', 'fournisseur'],
    ['place.establishmentId', 'lieu'],
    ['communes.12.code', 'communes'],
    ['house', 'maison'],
    ['persons.0.address.street', 'personnes'],
    ['mutualConsent', 'accord'],
    ['kind', 'relecture'],
  ])('%s is on « %s »', (path, step) => {
    expect(stepOfPath(path)).toBe(step);
  });
});

describe('the codes in a pasted text', () => {
  it('REQ-07 are found whatever stands between them, and get back the zero that a spreadsheet took', () => {
    expect(codesIn('26108\tCrest\r\n26113;2A004, 1004')).toEqual(['26108', '26113', '2A004', '01004']);
    expect(codesIn('SIRET 12345678901234, tél. 0475250000')).toEqual([]);
  });

  it('are found each once, and nothing else is, in any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1000, max: 99_999 }), { maxLength: 30 }),
        fc.string(),
        (codes, noise) => {
          const written = codes.map((code) => String(code).padStart(5, '0'));
          expect(codesIn(written.join('\n'))).toEqual([...new Set(written)]);
          for (const code of codesIn(noise)) expect(code).toMatch(/^(\d{5}|2[AB]\d{3})$/u);
        },
      ),
    );
  });
});
