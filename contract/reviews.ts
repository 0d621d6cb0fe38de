import * as z from 'zod';
import { Annex, HabilitatedPerson } from '../domain/habilitation/annex.ts';
import { habilitationKinds } from '../domain/habilitation/request.ts';
import { paragraph } from '../domain/text.ts';
import { operation } from './operation.ts';

const anyone = { kind: 'public' } as const;
const secret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const ReviewView = z
  .object({
    number: z.string(),
    kind: z.enum(habilitationKinds),
    cafCode: z.string(),
    partyName: z.string(),
    /** The year under way, and the last day on which a letter may end the convention at its end. */
    anniversary: z.iso.date(),
    lastDayForNotice: z.iso.date(),
    /** Who can publish what in the party's name. */
    ...Annex.pick({ establishments: true, communes: true }).shape,
    persons: z.array(
      HabilitatedPerson.pick({ lastName: true, firstName: true, email: true, function: true }).extend({
        closed: z.boolean(),
      }),
    ),
    answered: z
      .object({
        at: z.iso.datetime(),
        answer: z.enum(['confirmed', 'change-asked']),
        words: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: 'Review' });
export type ReviewView = z.infer<typeof ReviewView>;

export const readReview = operation({
  id: 'readReview',
  area: 'public',
  method: 'POST',
  path: '/api/public/reviews/read',
  summary: 'The yearly review of a convention, for the holder of the private link (AVN-03)',
  access: anyone,
  body: z.object({ secret }),
  response: { status: 200, schema: ReviewView },
  problems: ['link-lapsed'],
});

export const answerReview = operation({
  id: 'answerReview',
  area: 'public',
  method: 'POST',
  path: '/api/public/reviews',
  summary: 'Confirm the list, or say what is to change: the Caf then draws up an avenant (AVN-01)',
  access: anyone,
  body: z
    .object({ secret, answer: z.enum(['confirmed', 'change-asked']), words: paragraph(2000).optional() })
    .refine(({ answer, words }) => answer === 'confirmed' || words !== undefined, {
      error: 'say-what-changes',
      path: ['words'],
    }),
  response: { status: 200, schema: ReviewView },
  problems: ['link-lapsed', 'conflict'],
});
