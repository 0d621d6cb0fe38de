import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OperatingField, operatingFields } from '../../../domain/establishment/operating-information.ts';
import { sectionOf } from '../../../domain/establishment/operating-sections.ts';
import { Publication } from '../../../domain/establishment/publication.ts';
import { publishedWith } from '../../../domain/establishment/publishing-writes.ts';
import type { Submission } from '../../../domain/establishment/submission.ts';
import { AccountId } from '../../../domain/identifiers.ts';
import { fullInformation } from '../../builders/full-information.ts';

const by = AccountId.parse('C26-0A1B2C');
const submission = {
  establishmentId: '26-E1',
  information: fullInformation,
  submittedBy: AccountId.parse('P26-0A1B2C'),
  submittedAt: '2026-11-01T08:00:00.000Z',
} as Submission;

const approve = (publication: Publication | undefined, fields: OperatingField[], day: number) =>
  publishedWith(publication, submission, fields, (information) => information, {
    at: `2026-11-${String(day).padStart(2, '0')}T09:00:00.000Z`,
    by,
    call: { from: '203.0.113.7', commandId: `k${day}` },
  });
const decisions = fc.array(fc.subarray(operatingFields, { minLength: 1 }), { minLength: 1, maxLength: 8 });

describe('how fresh each part is', () => {
  it('PUB-11 each part carries the last day on which the Caf validated something of it', () => {
    fc.assert(
      fc.property(decisions, (days) => {
        let publication: Publication | undefined;
        const expected: Record<string, string> = {};
        for (const [index, fields] of days.entries()) {
          publication = approve(publication, fields, index + 1);
          for (const field of fields) expected[sectionOf(field)] = publication.approvedAt;
        }
        expect(publication?.validatedParts).toEqual(expected);
      }),
    );
  });

  it('PUB-07 what was withdrawn counts no more: it is validated anew', () => {
    const before = approve(undefined, ['phone', 'tariffs'], 1);
    const withdrawn = { ...before, withdrawn: { reason: 'Erreur', at: before.approvedAt, by } };
    expect(approve(withdrawn, ['phone'], 2).validatedParts).toEqual({ contact: '2026-11-02T09:00:00.000Z' });
    expect(Publication.parse(before).validatedParts).toEqual({
      contact: before.approvedAt,
      enrolment: before.approvedAt,
    });
  });
});
