import * as z from 'zod';
import { AccountId } from '../identifiers.ts';
import { paragraph } from '../text.ts';
import { followUpStates } from './transitions.ts';

/** Most messages of one request: beyond, people telephone. */
export const mostExchanges = 40;
/** Most notes of one request. */
export const mostNotes = 100;

export const exchangeText = paragraph(3000);
export const noteText = paragraph(1000);

/** One message between an information place and a family, sealed (LIN-10). `by`: the agent who wrote. */
export const InformationExchange = z.object({
  at: z.iso.datetime(),
  from: z.enum(['place', 'family']),
  by: AccountId.optional(),
  text: z.string(),
  /** The intent that wrote it: sent again, it writes nothing more. */
  commandId: z.string(),
});
export type InformationExchange = z.infer<typeof InformationExchange>;

/** What an agent wrote for colleagues with a follow-up, sealed (LIN-05). */
export const FollowUpNote = z.object({
  at: z.iso.datetime(),
  by: AccountId,
  state: z.enum([...followUpStates, 'answered']),
  text: z.string(),
});
export type FollowUpNote = z.infer<typeof FollowUpNote>;
