import * as z from 'zod';
import { bulkOutcomes, mostTogether } from '../domain/establishment/bulk-approval.ts';
import { establishmentTypes } from '../domain/establishment/establishment-type.ts';
import { harmlessFields } from '../domain/establishment/harmless-fields.ts';
import { OperatingFieldName, ReasonsByField } from '../domain/establishment/operating-field.ts';
import { OperatingInformation } from '../domain/establishment/operating-information.ts';
import { suspicionKinds } from '../domain/establishment/suspicion-signs.ts';
import { EstablishmentId } from '../domain/identifiers.ts';
import { paragraph } from '../domain/text.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofEstablishment = z.object({ id: EstablishmentId });

export const SubmissionQueue = z
  .object({
    /** The fields that this Caf lets pass together; none unless it chose some. */
    bulk: z.array(z.enum(harmlessFields)),
    submissions: z.array(
      z.object({
        establishmentId: z.string(),
        establishmentName: z.string(),
        type: z.enum(establishmentTypes).optional(),
        commune: z.string().optional(),
        submittedAt: z.iso.datetime(),
        submittedBy: z.string(),
        /** The fields that wait for a decision, in the order of the form. */
        toDecide: z.array(OperatingFieldName),
        /** Passages to look at twice among them (PUB-06). */
        suspicions: z.number().int(),
        /** Present when they may all be approved together with others: before and after. */
        harmless: z.object({ before: OperatingInformation, after: OperatingInformation }).optional(),
        version: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'SubmissionQueue' });

export const listSubmissions = operation({
  id: 'listSubmissions',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/submissions',
  summary: 'Operating information that waits for validation, oldest first (PUB-02)',
  access: agents,
  response: { status: 200, schema: SubmissionQueue },
  problems: [],
});

export const SubmissionDetail = z
  .object({
    establishmentId: z.string(),
    establishmentName: z.string(),
    type: z.enum(establishmentTypes),
    address: z.string(),
    submittedAt: z.iso.datetime(),
    /** Identification number of the agent who entered it (PUB-09). */
    submittedBy: z.string(),
    /** What families read today; absent where nothing is online. */
    inForce: OperatingInformation.optional(),
    /** Present when what was online was withdrawn: all that comes back must be validated anew (PUB-07). */
    withdrawn: z.object({ reason: z.string(), at: z.iso.datetime() }).optional(),
    submitted: OperatingInformation,
    /** The fields that wait for a decision, in the order of the form. */
    toDecide: z.array(OperatingFieldName),
    /** The fields that were sent back already, and why. */
    returned: ReasonsByField,
    /** What looks like a breach of art. 2 (PUB-06): for the eye, never a decision. */
    suspicions: z.array(
      z.object({
        field: OperatingFieldName,
        kind: z.enum(suspicionKinds),
        excerpt: z.string(),
        why: z.string(),
      }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'SubmissionDetail' });
export type SubmissionDetail = z.infer<typeof SubmissionDetail>;

export const readSubmission = operation({
  id: 'readSubmission',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/establishments/{id}/submission',
  summary: 'What waits beside what is in force',
  access: agents,
  params: ofEstablishment,
  response: { status: 200, schema: SubmissionDetail },
  problems: ['not-found'],
});

/** Long enough to explain one field. */
export const fieldReasonLimit = 1000;

/** No field is decided twice. */
const FieldDecisions = z
  .object({
    version: z.number().int().min(1),
    /** Fields that go online as submitted, those that it clears included. */
    approve: z.array(OperatingFieldName),
    /** Fields sent back, each with the reason that the provider reads. */
    return: z.array(z.object({ field: OperatingFieldName, reason: paragraph(fieldReasonLimit) })),
  })
  .superRefine((decisions, context) => {
    const fields = [...decisions.approve, ...decisions.return.map(({ field }) => field)];
    if (new Set(fields).size < fields.length)
      context.addIssue({ code: 'custom', message: 'decided-twice', path: ['return'], input: decisions });
  });

export const decideSubmission = operation({
  id: 'decideSubmission',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/establishments/{id}/submission/decision',
  summary:
    'Approve some fields, which replace what is online, and send others back with a reason (PUB-02, PUB-04)',
  access: agents,
  params: ofEstablishment,
  body: FieldDecisions,
  response: {
    status: 200,
    schema: z.object({
      decidedAt: z.iso.datetime(),
      /** What is left of the submission. */
      left: z.enum(['waiting', 'returned', 'nothing']),
    }),
  },
  problems: ['not-found', 'conflict', 'no-convention'],
});

export const BulkReport = z
  .object({ results: z.array(z.object({ id: z.string(), outcome: z.enum(bulkOutcomes) })) })
  .meta({ id: 'BulkReport' });
export type BulkReport = z.infer<typeof BulkReport>;

export const approveHarmless = operation({
  id: 'approveHarmless',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/submissions/approvals',
  summary: 'Approve together changes that the Caf holds harmless, each in a write of its own (PUB-02)',
  access: agents,
  body: z.object({
    items: z
      .array(z.object({ id: EstablishmentId, version: z.number().int().min(1) }))
      .min(1)
      .max(mostTogether)
      .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
        error: 'establishment-twice',
      }),
  }),
  response: { status: 200, schema: BulkReport },
  problems: [],
});
