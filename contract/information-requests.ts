import * as z from 'zod';
import { PostalAddress } from '../domain/caf/caf-profile.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { exchangeText, FollowUpNote, InformationExchange, noteText } from '../domain/linf/exchange.ts';
import { CareModes, FamilyRequest } from '../domain/linf/family-request.ts';
import { InformationRequest, InformationRequestId } from '../domain/linf/information-request.ts';
import { followUpStates, informationRequestStates } from '../domain/linf/transitions.ts';
import { CommuneCode, CommuneOrDistrictCode } from '../domain/territory/communes.ts';
import { operation } from './operation.ts';

const anyone = { kind: 'public' } as const;
const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const version = z.number().int().min(1);

const ofPlace = z.object({ id: HabilitationId });
const ofRequest = ofPlace.extend({ request: InformationRequestId });

/** Who received a request. */
export const ReceivingPlace = z
  .object({
    name: z.string(),
    address: PostalAddress,
    email: z.string(),
    phone: z.string().optional(),
  })
  .meta({ id: 'ReceivingPlace' });
export type ReceivingPlace = z.infer<typeof ReceivingPlace>;

const dates = InformationRequest.pick({ transmittedAt: true, retrieveBy: true, eraseOn: true });

/** What was read under any notice is shown as it was accepted. */
const ShownFamily = FamilyRequest.extend({ noticeVersion: z.string() }).meta({ id: 'FamilyRequest' });

/** A family's own request, for the holder of its private link. */
export const OwnInformationRequest = z
  .object({
    reference: z.string(),
    place: ReceivingPlace,
    communeCode: CommuneCode,
    modes: CareModes,
    state: z.enum(informationRequestStates),
    ...dates.shape,
    /** When somebody of the information place first had it before the eyes. */
    retrievedAt: z.iso.datetime().optional(),
    followUps: z.array(InformationRequest.shape.followUps.element.pick({ at: true, state: true })),
    family: ShownFamily,
    exchanges: z.array(InformationExchange.pick({ at: true, from: true, text: true })),
    version,
  })
  .meta({ id: 'OwnInformationRequest' });
export type OwnInformationRequest = z.infer<typeof OwnInformationRequest>;

/** One line of an information place's list: nothing of the family, so that seeing it is no retrieval. */
export const InformationRequestSummary = InformationRequest.pick({
  id: true,
  reference: true,
  communeCode: true,
  modes: true,
  state: true,
  transmittedAt: true,
  retrieveBy: true,
  eraseOn: true,
  firstRetrieved: true,
  followUps: true,
  version: true,
}).meta({ id: 'InformationRequestSummary' });
export type InformationRequestSummary = z.infer<typeof InformationRequestSummary>;

/** A request as an agent of the information place reads it. */
export const InformationRequestDetail = InformationRequestSummary.extend({
  family: ShownFamily,
  exchanges: z.array(InformationExchange.omit({ commandId: true })),
  notes: z.array(FollowUpNote),
}).meta({ id: 'InformationRequestDetail' });
export type InformationRequestDetail = z.infer<typeof InformationRequestDetail>;

export const createInformationChallenge = operation({
  id: 'createInformationChallenge',
  area: 'public',
  method: 'POST',
  path: '/api/public/information-requests/challenges',
  summary: 'The proof of work that goes with a request; words to copy too when the rate is abnormal (PWD-07)',
  access: anyone,
  query: z.object({
    /** Words are asked for whatever the rate: a sending was refused for want of them. */
    words: z.literal('true').optional(),
  }),
  response: {
    status: 201,
    schema: z.object({
      id: z.string(),
      /** The instruction and the words, only when they are asked for: read as they are by a screen reader. */
      instruction: z.string().optional(),
      words: z.array(z.string()).optional(),
      proof: z.object({
        algorithm: z.literal('SHA-256'),
        salt: z.string(),
        challenge: z.string(),
        maxNumber: z.number().int(),
      }),
      expiresAt: z.iso.datetime(),
    }),
  },
  problems: ['too-many-attempts'],
});

export const submitInformationRequest = operation({
  id: 'submitInformationRequest',
  area: 'public',
  method: 'POST',
  path: '/api/public/information-requests',
  summary: 'Send a request to the information place chosen, which covers the commune (LIN-01, LIN-02)',
  access: anyone,
  body: z.object({
    /** The information place chosen. */
    habilitationId: HabilitationId,
    communeCode: CommuneOrDistrictCode,
    modes: CareModes,
    family: FamilyRequest,
    challengeId: secret,
    /** Absent when no words were shown. */
    answer: z.string().max(100).optional(),
    proof: z.number().int().min(0),
  }),
  response: {
    status: 201,
    schema: z.object({
      reference: z.string(),
      place: ReceivingPlace,
      ...dates.shape,
      /** The secret of the private link, which the acknowledgement carries too. */
      secret: z.string(),
    }),
  },
  problems: [
    'challenge-failed',
    'words-needed',
    'no-information-place',
    'link-lapsed',
    'conflict',
    'too-many-attempts',
  ],
});

export const readOwnInformationRequest = operation({
  id: 'readOwnInformationRequest',
  area: 'public',
  method: 'POST',
  path: '/api/public/information-requests/read',
  summary: 'Where a request stands and all that is held of it, for the holder of its link (LIN-10, RGT-01)',
  access: anyone,
  body: z.object({ secret }),
  response: { status: 200, schema: OwnInformationRequest },
  problems: ['link-lapsed'],
});

export const correctInformationRequest = operation({
  id: 'correctInformationRequest',
  area: 'public',
  method: 'POST',
  path: '/api/public/information-requests/correction',
  summary: 'Correct a request that nobody has retrieved yet (LIN-10, RGT-01)',
  access: anyone,
  body: z.object({ secret, version, modes: CareModes, family: FamilyRequest }),
  response: {
    status: 200,
    schema: OwnInformationRequest.extend({
      /** Of the private link from now on: another one when the e-mail address changed. */
      secret: z.string(),
    }).meta({ id: 'CorrectedInformationRequest' }),
  },
  problems: ['link-lapsed', 'conflict', 'wrong-state'],
});

export const writeToInformationPlace = operation({
  id: 'writeToInformationPlace',
  area: 'public',
  method: 'POST',
  path: '/api/public/information-requests/messages',
  summary: 'Write to the information place about a request (LIN-10)',
  access: anyone,
  body: z.object({ secret, text: exchangeText }),
  response: { status: 200, schema: OwnInformationRequest },
  problems: ['link-lapsed', 'conflict', 'wrong-state', 'thread-closed'],
});

export const withdrawInformationRequest = operation({
  id: 'withdrawInformationRequest',
  area: 'public',
  method: 'POST',
  path: '/api/public/information-requests/withdrawal',
  summary: 'Take a request back: all that is held of the family is erased at once (LIN-10, RGT-01)',
  access: anyone,
  body: z.object({ secret }),
  response: { status: 200, schema: z.object({ reference: z.string(), erasedAt: z.iso.datetime() }) },
  problems: ['link-lapsed', 'conflict'],
});

export const listInformationRequests = operation({
  id: 'listInformationRequests',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/information-requests',
  summary:
    'Requests of families to an information place, by transmission; seeing them is no retrieval (LIN-03)',
  access: partners,
  params: ofPlace,
  query: z.object({
    state: z.enum(informationRequestStates).optional(),
    /** Those transmitted last come first. */
    newestFirst: z.literal('true').optional(),
    after: z.string().max(2000).optional(),
  }),
  response: {
    status: 200,
    schema: z
      .object({
        requests: z.array(InformationRequestSummary),
        /** How many nobody has retrieved, whatever the filter; on the first page. */
        awaited: z.number().int().optional(),
        next: z.string().optional(),
      })
      .meta({ id: 'InformationRequestPage' }),
  },
  problems: ['not-found'],
});

export const readInformationRequest = operation({
  id: 'readInformationRequest',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/conventions/{id}/information-requests/{request}',
  summary: 'Read a request; the first reading retrieves it, and every one is traced (LIN-03, LIN-04, CTL-01)',
  access: partners,
  params: ofRequest,
  response: { status: 200, schema: InformationRequestDetail },
  problems: ['not-found', 'conflict'],
});

export const recordFollowUp = operation({
  id: 'recordFollowUp',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/information-requests/{request}/follow-ups',
  summary: 'Say what became of a request: the family was contacted, or it is closed (LIN-05)',
  access: partners,
  params: ofRequest,
  body: z.object({ version, state: z.enum(followUpStates), note: noteText.optional() }),
  response: { status: 200, schema: InformationRequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const answerFamily = operation({
  id: 'answerFamily',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/conventions/{id}/information-requests/{request}/answers',
  summary: 'Answer the family through the site: it is told by e-mail that an answer waits (LIN-05, LIN-10)',
  access: partners,
  params: ofRequest,
  body: z.object({ version, text: exchangeText }),
  response: { status: 200, schema: InformationRequestDetail },
  problems: ['not-found', 'conflict', 'wrong-state', 'thread-closed'],
});
