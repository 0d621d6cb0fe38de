import * as z from 'zod';
import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { done, refused } from '../result.ts';
import { paragraph } from '../text.ts';
import { decideOnEntry } from './decide-on-entry.ts';
import { isToCome } from './new-entry.ts';
import { answerMeans } from './register-entry.ts';

/** What the Caf answered, when and how. */
export const RegisterAnswer = z.object({
  on: z.iso.date(),
  by: z.enum(answerMeans),
  text: paragraph(5000),
});
export type RegisterAnswer = z.infer<typeof RegisterAnswer>;

/**
 * Records the answer (RGT-01). By e-mail, the system sends it in the Caf's own words; by any other means, the Caf has
 * given it already, on a past day.
 */
export const answerRegisterEntry = (
  deps: Deps,
  input: { id: string; version: number; answer: RegisterAnswer },
  actor: Actor,
  call: Call,
) =>
  decideOnEntry(deps, 'answer', input, actor, call, ({ id, person, receivedOn }) => {
    const { answer } = input;
    const wrong = (path: string, message: string) =>
      refused({ code: 'invalid-request' as const, errors: [{ path: `answer.${path}`, message }] });
    if (isToCome(deps, answer.on)) return wrong('on', 'day-to-come');
    if (answer.on < receivedOn) return wrong('on', 'before-receipt');
    const mailed = answer.by === 'email';
    if (mailed && !person.email) return wrong('by', 'no-email-to-answer');
    return done({
      change: { answer },
      text: answer.text,
      ...(mailed && {
        tell: (step: number) => ({ type: 'register-entry-answered' as const, entryId: id, step }),
      }),
    });
  });
