import * as z from 'zod';
import { rectifiable } from '../domain/childminders/childminder-right.ts';
import { maskable } from '../domain/childminders/staged-person.ts';
import { HabilitationId } from '../domain/identifiers.ts';
import { CommuneCode } from '../domain/territory/communes.ts';
import { email, line, phone } from '../domain/text.ts';
import { operation } from './operation.ts';

const agents = { kind: 'signed-in', roles: ['caf-agent'] } as const;
const fileId = z.string().regex(/^[0-9a-z]{9}-[0-9A-Z]{16}$/);
const rightId = z.string().regex(/^[0-9A-Za-z_-]{8,64}$/);

export const ChildminderRightView = z
  .object({
    id: z.string(),
    habilitationId: z.string(),
    kind: z.enum(['opposition', 'deletion', 'masking', 'rectification']),
    /** Absent for a deletion, and once the convention has ended. */
    person: z.object({ lastName: z.string(), firstName: z.string(), commune: z.string() }).optional(),
    masks: z.array(z.enum(maskable)).optional(),
    rectification: z.object({ field: z.enum(rectifiable), from: z.string(), to: z.string() }).optional(),
    at: z.iso.datetime(),
    /** Stated by a file of the council, or recorded by an agent (a name). */
    source: z.enum(['file', 'caf']),
    by: z.string().optional(),
    lifted: z.object({ at: z.iso.datetime(), by: z.string() }).optional(),
  })
  .meta({ id: 'ChildminderRight' });
export type ChildminderRightView = z.infer<typeof ChildminderRightView>;

export const listChildminderRights = operation({
  id: 'listChildminderRights',
  area: 'caf',
  method: 'GET',
  path: '/api/caf/childminders/rights',
  summary: 'Register of the rights of childminders, stated by files or recorded by the Caf (CSV-07, RGT-01)',
  access: agents,
  query: z.object({ after: z.coerce.number().int().min(0).max(1_000_000).optional() }),
  response: {
    status: 200,
    schema: z.object({
      /** A hundred at most, newest first. */
      rights: z.array(ChildminderRightView),
      total: z.int(),
      next: z.int().optional(),
    }),
  },
  problems: [],
});

/** A person of a file, for an agent who has somebody on the telephone. */
export const FoundChildminder = z
  .object({
    habilitationId: z.string(),
    fileId: z.string(),
    line: z.int(),
    lastName: z.string(),
    firstName: z.string(),
    street: z.string().optional(),
    postcode: z.string().optional(),
    commune: z.string(),
    phone: z.string().optional(),
    email: z.string().optional(),
    mamName: z.string().optional(),
    agrementNumber: z.string().optional(),
    /** Whether families see the person now. */
    online: z.boolean(),
    /** Rights in force that are already known. */
    rights: z.array(z.enum(['opposition', 'deletion', 'masking', 'rectification'])),
    /** Where maskings would hide both e-mail and telephone: the one that stays shown, and what hides the other. */
    kept: z
      .object({ contact: z.enum(['phone', 'email']), why: z.enum(['caf', 'file', 'earlier-file']) })
      .optional(),
  })
  .meta({ id: 'FoundChildminder' });
export type FoundChildminder = z.infer<typeof FoundChildminder>;

export const findChildminder = operation({
  id: 'findChildminder',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/childminders/people',
  summary: 'People of the files online in the department, by name, to record a right (RGT-01)',
  access: agents,
  body: z.object({ name: line(160).min(2) }),
  response: {
    status: 200,
    schema: z.object({
      /** Twenty at most. */
      people: z.array(FoundChildminder),
      more: z.boolean(),
    }),
  },
  problems: [],
});

/** A person whom no file names, as an agent describes one. */
export const NamedSubject = z.object({
  in: z.literal('none'),
  habilitationId: HabilitationId,
  lastName: line(80),
  firstName: line(80),
  communeCode: CommuneCode,
  commune: line(80),
  agrementNumber: line(40).optional(),
});

/** Whom a right is about: a person found in a file, or one that no file names (yet), for whom nothing may come online. */
const RightSubject = z.discriminatedUnion('in', [
  z.object({ in: z.literal('file'), habilitationId: HabilitationId, fileId, line: z.int().min(1) }),
  NamedSubject,
]);

export const RightAsked = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('opposition') }),
  z.object({ kind: z.literal('deletion') }),
  z.object({
    kind: z.literal('masking'),
    masks: z
      .array(z.enum(maskable))
      .min(1)
      .max(2)
      // Either the e-mail or the telephone, never both: families must be able to write or call (CASF R. 421-39).
      .refine((masks) => !(masks.includes('phone') && masks.includes('email')), {
        error: 'one-contact-left',
      }),
  }),
  z
    .object({ kind: z.literal('rectification'), field: z.enum(rectifiable), to: line(160) })
    // What families call or write by is held to what is asked of the same in any other form.
    .superRefine(({ field, to }, { addIssue }) => {
      for (const [name, schema] of [
        ['phone', phone],
        ['email', email],
      ] as const) {
        if (field === name && !schema.safeParse(to).success) {
          addIssue({ code: 'custom', path: ['to'], message: name });
        }
      }
    }),
]);
export type RightAsked = z.infer<typeof RightAsked>;

export const recordChildminderRight = operation({
  id: 'recordChildminderRight',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/childminders/rights',
  summary: 'Record a right that a childminder exercised at the Caf: it outlives every later file (RGT-01)',
  access: agents,
  body: z.object({ subject: RightSubject, right: RightAsked }),
  response: { status: 201, schema: z.object({ right: ChildminderRightView }) },
  problems: ['not-found', 'conflict', 'contact-to-keep'],
});

export const liftChildminderRight = operation({
  id: 'liftChildminderRight',
  area: 'caf',
  method: 'POST',
  path: '/api/caf/childminders/rights/{id}/lift',
  summary: 'Lift a right with the consent of the person (RGT-01)',
  access: agents,
  params: z.object({ id: rightId }),
  body: z.object({ habilitationId: HabilitationId }),
  response: { status: 200, schema: z.object({ right: ChildminderRightView }) },
  problems: ['not-found', 'conflict', 'wrong-state'],
});
