import * as z from 'zod';
import { AvailabilityCells } from '../domain/availability/availability.ts';
import { availabilityStates } from '../domain/availability/availability-state.ts';
import { CafProfileContent } from '../domain/caf/caf-profile.ts';
import { establishmentTypes } from '../domain/establishment/establishment-type.ts';
import { OperatingInformation, operatingFields } from '../domain/establishment/operating-information.ts';
import { Exchange, RequestedEstablishment, Signature } from '../domain/habilitation/habilitation.ts';
import { Person, Provider } from '../domain/habilitation/request.ts';
import { habilitationStates } from '../domain/habilitation/transitions.ts';
import { EstablishmentId, HabilitationId } from '../domain/identifiers.ts';
import { paragraph } from '../domain/text.ts';
import { traceActions, traceAuthors } from '../domain/traces/trace.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofRequest = z.object({ id: HabilitationId });
const ofEstablishment = z.object({ id: EstablishmentId });
const version = z.number().int().min(1);
const reason = paragraph(2000);

const counts = z.record(z.enum(habilitationStates), z.number().int());

export const RequestQueue = z
  .object({
    counts,
    requests: z.array(
      z.object({
        id: z.string(),
        state: z.enum(habilitationStates),
        submittedAt: z.iso.datetime(),
        stateSince: z.iso.datetime(),
        providerName: z.string(),
        city: z.string(),
        establishmentCount: z.number().int(),
        personCount: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'RequestQueue' });
export type RequestQueue = z.infer<typeof RequestQueue>;

export const listRequests = operation({
  id: 'listRequests',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations',
  summary: 'Requests and conventions of the agent’s own department (ACT-01), oldest first',
  access: agents,
  query: z.object({ state: z.enum(habilitationStates).optional() }),
  response: { status: 200, schema: RequestQueue },
  problems: [],
});

export const RequestDetail = z
  .object({
    id: z.string(),
    state: z.enum(habilitationStates),
    submittedAt: z.iso.datetime(),
    stateSince: z.iso.datetime(),
    provider: Provider,
    establishments: z.array(RequestedEstablishment),
    persons: z.array(
      Person.extend({
        accountId: z.string().optional(),
        /** After activation: where the person's access stands (ACT-05). */
        access: z.enum(['password-due', 'password-mailed', 'personal']).optional(),
        lastSignInAt: z.iso.datetime().optional(),
      }),
    ),
    flags: z.object({ shared: z.array(z.string()), mailboxes: z.array(z.string()) }),
    exchanges: z.array(Exchange),
    convention: z.object({ draftedOn: z.iso.date(), signature: Signature.optional() }).optional(),
    activatedAt: z.iso.datetime().optional(),
    version: z.number().int(),
  })
  .meta({ id: 'RequestDetail' });
export type RequestDetail = z.infer<typeof RequestDetail>;

export const readRequest = operation({
  id: 'readRequest',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}',
  summary: 'One request or convention, whole',
  access: agents,
  params: ofRequest,
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found'],
});

export const requestCorrections = operation({
  id: 'requestCorrections',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/corrections-request',
  summary: 'Ask the applicant for corrections, with a reason (ACT-02)',
  access: agents,
  params: ofRequest,
  body: z.object({ version, reason }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const refuseRequest = operation({
  id: 'refuseRequest',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/refusal',
  summary: 'Refuse, with a reason (ACT-02)',
  access: agents,
  params: ofRequest,
  body: z.object({ version, reason }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const acceptRequest = operation({
  id: 'acceptRequest',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/acceptance',
  summary: 'Accept: the convention is ready to be posted (ACT-02, ACT-03)',
  access: agents,
  params: ofRequest,
  body: z.object({ version }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state', 'shared-address', 'caf-profile-missing'],
});

export const downloadConvention = operation({
  id: 'downloadConvention',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/habilitations/{id}/convention',
  summary: 'The convention as a PDF ready for the post, annex 1 included (ACT-03)',
  access: agents,
  params: ofRequest,
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['not-found', 'wrong-state'],
});

export const recordSignature = operation({
  id: 'recordSignature',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/signature',
  summary: 'Record the return of the signed convention (ACT-04)',
  access: agents,
  params: ofRequest,
  body: z.object({ version, signature: Signature }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const activateHabilitation = operation({
  id: 'activateHabilitation',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/habilitations/{id}/activation',
  summary: 'Activate: one account per named person, each mailed a password (ACT-05, ACT-06)',
  access: agents,
  params: ofRequest,
  body: z.object({ version }),
  response: { status: 200, schema: RequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state', 'shared-address', 'address-taken'],
});

export const SubmissionQueue = z
  .object({
    submissions: z.array(
      z.object({
        establishmentId: z.string(),
        establishmentName: z.string(),
        submittedAt: z.iso.datetime(),
        submittedBy: z.string(),
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
    /** In force today, if any, withdrawn or not. */
    inForce: OperatingInformation.optional(),
    submitted: OperatingInformation,
    changed: z.array(z.enum(operatingFields as [string, ...string[]])),
    /** What looks like a breach of art. 2 (PUB-06): for the eye, never a decision. */
    suspicions: z.array(z.object({ field: z.string(), excerpt: z.string(), why: z.string() })),
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

export const approveSubmission = operation({
  id: 'approveSubmission',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/establishments/{id}/submission/approval',
  summary: 'Approve: the submission replaces what is online (PUB-02, PUB-04)',
  access: agents,
  params: ofEstablishment,
  body: z.object({ version }),
  response: { status: 200, schema: z.object({ approvedAt: z.iso.datetime() }) },
  problems: ['not-found', 'conflict'],
});

export const returnSubmission = operation({
  id: 'returnSubmission',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/establishments/{id}/submission/return',
  summary: 'Send a submission back with a reason; what is online stays (PUB-02)',
  access: agents,
  params: ofEstablishment,
  body: z.object({ version, reason }),
  response: { status: 200, schema: z.object({ returnedAt: z.iso.datetime() }) },
  problems: ['not-found', 'conflict'],
});

export const OnlineList = z
  .object({
    establishments: z.array(
      z.object({
        establishmentId: z.string(),
        type: z.enum(establishmentTypes),
        name: z.string(),
        commune: z.string(),
        operatingAt: z.iso.datetime().optional(),
        availability: z
          .object({ state: z.enum(availabilityStates), declaredAt: z.iso.datetime() })
          .optional(),
      }),
    ),
  })
  .meta({ id: 'OnlineList' });

export const listOnline = operation({
  id: 'listOnline',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/establishments',
  summary: 'Establishments of the department and what is online of each',
  access: agents,
  response: { status: 200, schema: OnlineList },
  problems: [],
});

export const OnlineDetail = z
  .object({
    establishmentId: z.string(),
    type: z.enum(establishmentTypes),
    name: z.string(),
    address: z.string(),
    /** Versions to name when withdrawing; absent where that part was never online. */
    operatingVersion: z.number().int().optional(),
    availabilityVersion: z.number().int().optional(),
    operatingWithdrawn: z.object({ reason: z.string(), at: z.iso.datetime() }).optional(),
    availabilityWithdrawn: z.object({ reason: z.string(), at: z.iso.datetime() }).optional(),
    /** The day asked for, or today. */
    day: z.iso.date(),
    operating: OperatingInformation.optional(),
    availability: z
      .object({
        state: z.enum(availabilityStates),
        from: z.iso.date(),
        until: z.iso.date(),
        cells: AvailabilityCells,
      })
      .optional(),
    /** Latest changes, newest first. */
    history: z.array(
      z.object({
        part: z.enum(['operating', 'availability']),
        at: z.iso.datetime(),
        by: z.string(),
        withdrawn: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OnlineDetail' });
export type OnlineDetail = z.infer<typeof OnlineDetail>;

export const readOnline = operation({
  id: 'readOnline',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/establishments/{id}',
  summary: 'What is online of an establishment, or was on a past day (PUB-04)',
  access: agents,
  params: ofEstablishment,
  query: z.object({ day: z.iso.date().optional() }),
  response: { status: 200, schema: OnlineDetail },
  problems: ['not-found'],
});

export const withdrawInformation = operation({
  id: 'withdrawInformation',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/establishments/{id}/withdrawal',
  summary: 'Take a part offline at once, with a reason that the provider receives (PUB-07)',
  access: agents,
  params: ofEstablishment,
  body: z.object({ part: z.enum(['operating', 'availability']), version, reason }),
  response: { status: 200, schema: z.object({ withdrawnAt: z.iso.datetime() }) },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const TracePage = z
  .object({
    traces: z.array(
      z.object({
        id: z.string(),
        at: z.iso.datetime(),
        role: z.enum(traceAuthors),
        accountId: z.string().optional(),
        action: z.enum(traceActions),
        subject: z.object({ kind: z.string(), id: z.string() }).optional(),
        from: z.string(),
        detail: z.string().optional(),
      }),
    ),
    next: z.string().optional(),
  })
  .meta({ id: 'TracePage' });
export type TracePage = z.infer<typeof TracePage>;

export const listTraces = operation({
  id: 'listTraces',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/traces',
  summary: 'The journal of the department, newest first (CTL-01)',
  access: agents,
  query: z.object({
    /** `2026-11`; the current month when absent. */
    month: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    /** The `next` of the page before. */
    after: z
      .string()
      .regex(/^[\w.:#-]{1,100}$/)
      .optional(),
  }),
  response: { status: 200, schema: TracePage },
  problems: [],
});

export const CafProfileView = z
  .object({ cafCode: z.string(), content: CafProfileContent.optional(), version: z.number().int() })
  .meta({ id: 'CafProfile' });

export const readCafProfile = operation({
  id: 'readCafProfile',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/profile',
  summary: 'What the Caf prints on its conventions',
  access: agents,
  response: { status: 200, schema: CafProfileView },
  problems: [],
});

export const changeCafProfile = operation({
  id: 'changeCafProfile',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/profile',
  summary: 'Change what the Caf prints on its conventions',
  access: agents,
  body: z.object({ version: z.number().int().min(0), content: CafProfileContent }),
  response: { status: 200, schema: CafProfileView },
  problems: ['conflict'],
});
