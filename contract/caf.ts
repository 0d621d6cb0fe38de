import * as z from 'zod';
import { CafProfileContent } from '../domain/caf/caf-profile.ts';
import { Duration } from '../domain/convention/duration.ts';
import { ShownFile } from '../domain/files/stored-file.ts';
import { Annex, HabilitatedPerson } from '../domain/habilitation/annex.ts';
import { Exchange, SentSignature, Signature } from '../domain/habilitation/habilitation.ts';
import { habilitationKinds } from '../domain/habilitation/request.ts';
import { habilitationStates } from '../domain/habilitation/transitions.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { paragraph } from '../domain/text.ts';
import { traceActions, traceAuthors } from '../domain/traces/trace.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofRequest = z.object({ id: HabilitationId });
const version = z.number().int().min(1);
const reason = paragraph(2000);

const counts = z.record(z.enum(habilitationStates), z.number().int());

export const RequestQueue = z
  .object({
    counts,
    requests: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(habilitationKinds),
        state: z.enum(habilitationStates),
        submittedAt: z.iso.datetime(),
        stateSince: z.iso.datetime(),
        providerName: z.string(),
        city: z.string(),
        establishmentCount: z.number().int(),
        communeCount: z.number().int(),
        personCount: z.number().int(),
        /** What the queue may be searched by, beside what it shows. */
        personNames: z.array(z.string()),
        communeNames: z.array(z.string()),
        /** Messages of the party that nobody has read. */
        unread: z.number().int().optional(),
        /** Who looks after it. */
        assignee: z.string().optional(),
        /** While it waits for an answer: the last day to give one, and the days left, negative once it is past. */
        dueOn: z.iso.date().optional(),
        daysLeft: z.number().int().optional(),
      }),
    ),
    /** Those who may look after a case, and those who left and did. */
    agents: z.array(z.object({ accountId: z.string(), name: z.string(), left: z.boolean() })),
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
    kind: z.enum(habilitationKinds),
    cafCode: z.string(),
    state: z.enum(habilitationStates),
    submittedAt: z.iso.datetime(),
    stateSince: z.iso.datetime(),
    ...Annex.shape,
    persons: z.array(
      HabilitatedPerson.extend({
        /** After activation: where the person's access stands (ACT-05). */
        access: z.enum(['password-due', 'password-mailed', 'personal']).optional(),
        lastSignInAt: z.iso.datetime().optional(),
      }),
    ),
    flags: z.object({ shared: z.array(z.string()), mailboxes: z.array(z.string()) }),
    exchanges: z.array(Exchange),
    convention: z
      .object({
        draftedOn: z.iso.date(),
        signature: Signature.extend({ scan: ShownFile.optional() }).optional(),
      })
      .optional(),
    activatedAt: z.iso.datetime().optional(),
    duration: Duration.optional(),
    assignee: z.string().optional(),
    note: z.string().optional(),
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
  body: z.object({ version, signature: SentSignature }),
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
    /** Days that a line is kept (CTL-03). */
    keptDays: z.number().int(),
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
