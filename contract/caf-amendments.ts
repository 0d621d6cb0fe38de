import * as z from 'zod';
import { Amendment, AmendmentRequest, abandonReason } from '../domain/convention/amendment.ts';
import { AskedChanges } from '../domain/convention/asked-change.ts';
import { ShownFile } from '../domain/files/stored-file.ts';
import { Annex, closureReasons } from '../domain/habilitation/annex.ts';
import { SentSignature, Signature } from '../domain/habilitation/habilitation.ts';
import { AccountId, HabilitationId } from '../domain/identifiers.ts';
import { RequestDetail } from './caf.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofConvention = z.object({ id: HabilitationId });
const ofAmendment = ofConvention.extend({ number: z.string().regex(/^[1-9]\d{0,2}$/) });
const ofPerson = ofConvention.extend({ accountId: AccountId });
const version = z.number().int().min(1);
const content = { ...AmendmentRequest.shape, changes: AskedChanges };

/** An avenant as the Caf sees it: before and after, those of the paper once it was posted. */
export const AmendmentView = Amendment.omit({
  habilitationId: true,
  template: true,
  lastCommand: true,
  caf: true,
})
  .extend({
    before: Annex,
    after: Annex,
    signature: Signature.extend({ scan: ShownFile.optional() }).optional(),
    /** What stands in the way of posting a draft, by line: empty once it is ready. */
    errors: z.array(z.object({ path: z.string(), message: z.string() })),
  })
  .meta({ id: 'Amendment' });
export type AmendmentView = z.infer<typeof AmendmentView>;

export const AmendmentList = z
  .object({
    /** In the order of their numbers. */
    amendments: z.array(AmendmentView),
  })
  .meta({ id: 'AmendmentList' });
export type AmendmentList = z.infer<typeof AmendmentList>;

export const listAmendments = operation({
  id: 'listAmendments',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/amendments',
  summary: 'The avenants of a convention, each with what it changes, before and after (AVN-01)',
  access: agents,
  params: ofConvention,
  response: { status: 200, schema: AmendmentList },
  problems: ['not-found'],
});

export const draftAmendment = operation({
  id: 'draftAmendment',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/amendments',
  summary: 'Draft an avenant, on the party’s express request (AVN-01)',
  access: agents,
  params: ofConvention,
  body: z.object(content),
  response: { status: 201, schema: AmendmentView },
  problems: ['not-found', 'conflict', 'wrong-state', 'amendment-under-way'],
});

export const changeAmendment = operation({
  id: 'changeAmendment',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/habilitations/{id}/amendments/{number}',
  summary: 'Change a draft, whole (AVN-01)',
  access: agents,
  params: ofAmendment,
  body: z.object({ version, ...content }),
  response: { status: 200, schema: AmendmentView },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const postAmendment = operation({
  id: 'postAmendment',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/amendments/{number}/posting',
  summary: 'Make a draft ready for the post: it does not change any more (AVN-01)',
  access: agents,
  params: ofAmendment,
  body: z.object({ version }),
  response: { status: 200, schema: AmendmentView },
  problems: ['not-found', 'conflict', 'wrong-state', 'caf-profile-missing'],
});

export const downloadAmendment = operation({
  id: 'downloadAmendment',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/amendments/{number}/document',
  summary: 'An avenant as a PDF ready for the post, with the annex it leads to (AVN-01)',
  access: agents,
  params: ofAmendment,
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['not-found', 'wrong-state'],
});

export const signAmendment = operation({
  id: 'signAmendment',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/amendments/{number}/signature',
  summary: 'Record both signatures of an avenant: it takes effect (AVN-01)',
  access: agents,
  params: ofAmendment,
  body: z.object({ version, signature: SentSignature }),
  response: { status: 200, schema: AmendmentView },
  problems: [
    'not-found',
    'conflict',
    'wrong-state',
    'amendment-waits',
    'amendment-outdated',
    'address-taken',
  ],
});

export const abandonAmendment = operation({
  id: 'abandonAmendment',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/amendments/{number}/abandonment',
  summary: 'Abandon an avenant that is not in force, with a reason (AVN-01)',
  access: agents,
  params: ofAmendment,
  body: z.object({ version, reason: abandonReason }),
  response: { status: 200, schema: AmendmentView },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const closeAccess = operation({
  id: 'closeAccess',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/persons/{accountId}/closure',
  summary: 'Close a person’s access at once, ahead of the avenant, which is prepared (AVN-02)',
  access: agents,
  params: ofPerson,
  body: z.object({ reason: z.enum(closureReasons) }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const reopenAccess = operation({
  id: 'reopenAccess',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/persons/{accountId}/reopening',
  summary: 'Give access back to a person who is still in the annex (AVN-02)',
  access: agents,
  params: ofPerson,
  body: z.object({ version }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state', 'amendment-waits'],
});
