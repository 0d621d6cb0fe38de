import * as z from 'zod';
import { RegisterId } from '../domain/identifiers.ts';
import { RegisterAnswer } from '../domain/rights/answer-register-entry.ts';
import { EffectProof } from '../domain/rights/close-register-entry.ts';
import { RecordedRequest } from '../domain/rights/record-register-entry.ts';
import { RegisterEntry, RegisterSubject, registerNatures } from '../domain/rights/register-entry.ts';
import { RightsRequest } from '../domain/rights/submit-rights-request.ts';
import { urgencies } from '../domain/rights/time-limit.ts';
import { registerStates } from '../domain/rights/transitions.ts';
import { paragraph } from '../domain/text.ts';
import { operation } from './operation.ts';

const anyone = { kind: 'public' } as const;
const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const ofEntry = z.object({ id: RegisterId });
const version = z.number().int().min(1);
const reason = paragraph(2000);

export const submitRightsRequest = operation({
  id: 'submitRightsRequest',
  area: 'public',
  method: 'POST',
  path: '/api/public/rights-requests',
  summary: 'Exercise a right over one’s data, or report an error, to the Caf chosen (RGT-01, RGT-02)',
  access: anyone,
  body: RightsRequest.extend({
    challengeId: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    answer: z.string().min(1).max(200),
    /** The number found by the proof of work. */
    proof: z.number().int().min(0),
  }),
  response: {
    status: 201,
    schema: z.object({ reference: z.string(), receivedOn: z.iso.date(), dueOn: z.iso.date() }),
  },
  problems: ['challenge-failed', 'conflict'],
});

/** Where an entry stands in time; absent once it is answered or refused. */
const timing = {
  urgency: z.enum(urgencies).optional(),
  /** Days left before the time limit, negative once it has passed. */
  daysLeft: z.number().int().optional(),
};
const Person = z.object({ accountId: z.string(), name: z.string() });

export const Register = z
  .object({
    counts: z.record(z.enum(registerStates), z.number().int()),
    /** How many wait beyond their time limit, and how many are within a week of it. */
    passed: z.number().int(),
    near: z.number().int(),
    entries: z.array(
      RegisterEntry.pick({ id: true, nature: true, channel: true, state: true, receivedOn: true }).extend({
        personName: z.string(),
        dueOn: z.iso.date(),
        extended: z.boolean(),
        owner: Person.optional(),
        ...timing,
      }),
    ),
  })
  .meta({ id: 'Register' });
export type Register = z.infer<typeof Register>;

export const listRegister = operation({
  id: 'listRegister',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/register',
  summary: 'Requests about rights and claims of the agent’s own department, the most urgent first',
  access: agents,
  query: z.object({
    state: z.enum(registerStates).optional(),
    nature: z.enum(registerNatures).optional(),
    mine: z.literal('yes').optional(),
  }),
  response: { status: 200, schema: Register },
  problems: [],
});

export const RegisterDetail = RegisterEntry.omit({ cafCode: true, lastCommand: true, owner: true })
  .extend({
    owner: Person.optional(),
    steps: z.array(RegisterEntry.shape.steps.element.omit({ by: true }).extend({ by: Person.optional() })),
    /** Names of what it is about, as the Caf knows them. */
    aboutNames: z.object({
      account: z.string().optional(),
      habilitation: z.string().optional(),
      establishment: z.string().optional(),
    }),
    ...timing,
  })
  .meta({ id: 'RegisterDetail' });
export type RegisterDetail = z.infer<typeof RegisterDetail>;
const detail = { status: 200, schema: RegisterDetail } as const;
const decided = ['not-found', 'conflict', 'wrong-state'] as const;

export const recordRegisterEntry = operation({
  id: 'recordRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register',
  summary: 'Enter in the register what came by post, telephone, e-mail or at the counter',
  access: agents,
  body: RecordedRequest,
  response: { status: 201, schema: z.object({ id: z.string() }) },
  problems: ['conflict'],
});

export const readRegisterEntry = operation({
  id: 'readRegisterEntry',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/register/{id}',
  summary: 'One entry of the register, with its history',
  access: agents,
  params: ofEntry,
  response: detail,
  problems: ['not-found'],
});

export const takeRegisterEntry = operation({
  id: 'takeRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/owner',
  summary: 'Take an entry in charge, or take it over from a colleague',
  access: agents,
  params: ofEntry,
  body: z.object({ version }),
  response: detail,
  problems: decided,
});

export const identifyRegisterSubject = operation({
  id: 'identifyRegisterSubject',
  area: 'caf',
  method: 'PUT',
  path: '/api/caf/register/{id}/subject',
  summary: 'Say which account, convention or establishment of the department it is about',
  access: agents,
  params: ofEntry,
  body: z.object({ version, about: RegisterSubject }),
  response: detail,
  problems: decided,
});

export const noteRegisterEntry = operation({
  id: 'noteRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/notes',
  summary: 'Add a note to the history of an entry',
  access: agents,
  params: ofEntry,
  body: z.object({ version, note: paragraph(3000) }),
  response: detail,
  problems: ['not-found', 'conflict'],
});

export const extendRegisterEntry = operation({
  id: 'extendRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/extension',
  summary: 'Extend the time limit by two months, once, with a reason (RGPD art. 12 § 3)',
  access: agents,
  params: ofEntry,
  body: z.object({ version, reason }),
  response: detail,
  problems: decided,
});

export const answerRegisterEntry = operation({
  id: 'answerRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/answer',
  summary: 'Record the answer; by e-mail, the system sends it (RGT-01)',
  access: agents,
  params: ofEntry,
  body: z.object({ version, answer: RegisterAnswer }),
  response: detail,
  problems: decided,
});

export const refuseRegisterEntry = operation({
  id: 'refuseRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/refusal',
  summary: 'Refuse to act, with a reason (RGPD art. 12 § 4)',
  access: agents,
  params: ofEntry,
  body: z.object({ version, reason }),
  response: detail,
  problems: decided,
});

export const closeRegisterEntry = operation({
  id: 'closeRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/closure',
  summary: 'Close on the proof of the effect, or on the follow-up given to a claim (RGT-01, RGT-02)',
  access: agents,
  params: ofEntry,
  body: z.object({ version, proof: EffectProof }),
  response: detail,
  problems: decided,
});

export const reopenRegisterEntry = operation({
  id: 'reopenRegisterEntry',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/register/{id}/reopening',
  summary: 'Reopen what was answered, closed or refused; a new month runs',
  access: agents,
  params: ofEntry,
  body: z.object({ version, reason }),
  response: detail,
  problems: decided,
});

export const downloadPersonData = operation({
  id: 'downloadPersonData',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/register/{id}/person-data',
  summary: 'What is held on the person who asks for access, as a PDF that the person can read (RGT-01)',
  access: agents,
  params: ofEntry,
  response: { status: 200, contentType: 'application/pdf' },
  problems: ['not-found', 'wrong-state'],
});
