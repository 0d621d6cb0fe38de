import * as z from 'zod';
import { EstablishmentId } from '../domain/identifiers.ts';
import { EditorId } from '../domain/software/editor.ts';
import { mandateEnds } from '../domain/software/mandate.ts';
import { paragraph } from '../domain/text.ts';
import { operation } from './operation.ts';

const partners = { kind: 'signed-in', roles: ['partner'] } as const;
const cafAgents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const params = z.object({ id: EstablishmentId });
/** Version of the record that the person saw; 0 where there was none. */
const version = z.number().int().min(0);

const Given = z.object({
  editorId: z.string(),
  editorName: z.string(),
  /** The editor's access was closed by the Cnaf: it sends nothing any more. */
  editorClosed: z.boolean(),
  conventionNumber: z.string(),
  givenAt: z.iso.datetime(),
  givenBy: z.string(),
});

/** The mandates of one establishment: the one given, and those before it. */
export const MandateView = z
  .object({
    establishmentId: z.string(),
    current: Given.optional(),
    past: z.array(
      Given.extend({
        endedAt: z.iso.datetime(),
        endedBy: z.string(),
        how: z.enum(mandateEnds),
        reason: z.string().optional(),
      }),
    ),
    version: z.number().int(),
  })
  .meta({ id: 'Mandate' });
export type MandateView = z.infer<typeof MandateView>;

export const OwnMandates = z
  .object({
    establishments: z.array(z.object({ name: z.string(), address: z.string(), mandate: MandateView })),
    /** Those that may be given a mandate. */
    editors: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        company: z.string(),
        website: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'OwnMandates' });
export type OwnMandates = z.infer<typeof OwnMandates>;

export const listOwnMandates = operation({
  id: 'listOwnMandates',
  area: 'partner',
  method: 'GET',
  path: '/api/partner/mandates',
  summary: 'The crèches whose places the agent may declare, with the software that may do it for them',
  access: partners,
  response: { status: 200, schema: OwnMandates },
  problems: [],
});

export const giveMandate = operation({
  id: 'giveMandate',
  area: 'partner',
  method: 'PUT',
  path: '/api/partner/establishments/{id}/mandate',
  summary: 'Let a software editor declare the places of a crèche, in place of any other (PUB-09)',
  access: partners,
  params,
  body: z.object({ editorId: EditorId, version }),
  response: { status: 200, schema: MandateView },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const takeMandateBack = operation({
  id: 'takeMandateBack',
  area: 'partner',
  method: 'POST',
  path: '/api/partner/establishments/{id}/mandate-end',
  summary: 'Take a mandate back: the editor’s next call is refused for that crèche',
  access: partners,
  params,
  body: z.object({ version }),
  response: { status: 200, schema: MandateView },
  problems: ['not-found', 'conflict', 'wrong-state'],
});

export const CafMandates = z
  .object({
    mandates: z.array(
      z.object({
        name: z.string(),
        /** False when the convention no longer bears the mandate: nothing that is sent is accepted. */
        holds: z.boolean(),
        mandate: MandateView,
      }),
    ),
  })
  .meta({ id: 'CafMandates' });
export type CafMandates = z.infer<typeof CafMandates>;

export const listMandates = operation({
  id: 'listMandates',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/mandates',
  summary: 'The mandates that the crèches of the department gave to software editors',
  access: cafAgents,
  response: { status: 200, schema: CafMandates },
  problems: [],
});

export const cutMandate = operation({
  id: 'cutMandate',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/mandates/{id}/cut',
  summary: 'Cut a mandate at once, with a reason that the provider receives (PUB-07)',
  access: cafAgents,
  params,
  body: z.object({ version, reason: paragraph(2000) }),
  response: { status: 200, schema: MandateView },
  problems: ['not-found', 'conflict', 'wrong-state'],
});
