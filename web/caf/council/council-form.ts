import * as z from 'zod';
import { civilities, Representative } from '../../../domain/caf/caf-profile.ts';
import { CouncilConvention } from '../../../domain/habilitation/draw-up-council.ts';

/** What the page sends. « Sans civilité » is an answer: the empty line of the list. */
export const CouncilForm = CouncilConvention.extend({
  party: CouncilConvention.shape.party.extend({
    representative: Representative.extend({ civility: z.enum(civilities).default('') }),
  }),
});
export type CouncilForm = z.input<typeof CouncilForm>;

/** A person of whom nothing is typed yet. */
export const noPerson = { firstName: '', lastName: '', email: '', function: '' };
