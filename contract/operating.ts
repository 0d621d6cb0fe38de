import * as z from 'zod';
import { copyOutcomes } from '../domain/establishment/copy-outcomes.ts';
import { DraftContent } from '../domain/establishment/operating-draft.ts';
import { type OperatingField, operatingFields } from '../domain/establishment/operating-information.ts';
import { AccountId, EstablishmentId } from '../domain/identifiers.ts';
import { operation } from './operation.ts';
import { OwnEstablishment } from './partner.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const params = z.object({ id: EstablishmentId });
/** Version of the record that the person saw; 0 where there was none. */
const version = z.number().int().min(0);
const fieldName = z.enum(operatingFields as [OperatingField, ...OperatingField[]]);

const Draft = z
  .object({ content: z.string(), savedAt: z.iso.datetime(), version: z.number().int() })
  .meta({ id: 'OperatingDraft' });

export const readOperatingDraft = operation({
  id: 'readOperatingDraft',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/establishments/{id}/operating-draft',
  summary: 'What the agent typed about an establishment and has not sent, for them alone',
  access: partners,
  params,
  response: {
    status: 200,
    schema: z.object({
      /** The version that the next save names: what was dropped or sent leaves one too. */
      version,
      draft: Draft.optional(),
    }),
  },
  problems: ['not-found'],
});

export const saveOperatingDraft = operation({
  id: 'saveOperatingDraft',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/establishments/{id}/operating-draft',
  summary: 'Keep what the agent types, for sixty days, over the version seen',
  access: partners,
  params,
  body: z.object({ version, content: DraftContent }),
  response: { status: 200, schema: Draft.omit({ content: true }) },
  problems: ['not-found', 'conflict'],
});

export const dropOperatingDraft = operation({
  id: 'dropOperatingDraft',
  area: 'partner',
  method: 'DELETE',
  path: '/api/partner/establishments/{id}/operating-draft',
  summary: 'Forget what the agent typed and did not send, as it stood at the version seen',
  access: partners,
  params,
  query: z.object({ version: z.coerce.number().int().nonnegative() }),
  response: { status: 204 },
  problems: ['not-found', 'conflict'],
});

export const copyOperatingInformation = operation({
  id: 'copyOperatingInformation',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/establishments/{id}/operating-information/copies',
  summary:
    'Send to the Caf, for other establishments of the agent, what this one says in some fields (PUB-01, PUB-02)',
  access: partners,
  params,
  body: z.object({
    /** Version of this establishment's submission seen; 0 for none. */
    basedOn: version,
    fields: z.array(fieldName).min(1).max(operatingFields.length),
    targets: z.array(EstablishmentId).min(1).max(30),
    commitmentsAccepted: z.literal(true, { error: 'commitments' }),
  }),
  response: {
    status: 200,
    schema: z.object({
      /** One line for each establishment asked for, in that order. */
      report: z.array(
        z.object({
          establishmentId: z.string(),
          outcome: z.enum(copyOutcomes),
          /** The fields that were sent. */
          fields: z.array(fieldName),
        }),
      ),
    }),
  },
  problems: ['not-found', 'conflict'],
});

export const recordMemberConsent = operation({
  id: 'recordMemberConsent',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/establishments/{id}/members/{accountId}/consent',
  summary:
    'Write down that a party to the convention of a MAM agrees to be named on its sheet, or no more (PUB-10)',
  access: partners,
  params: params.extend({ accountId: AccountId }),
  body: z.object({ version, given: z.boolean() }),
  response: { status: 200, schema: OwnEstablishment },
  problems: ['not-found', 'conflict'],
});
