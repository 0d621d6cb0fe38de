import { closeEvent } from '../../domain/outbox/announce.ts';
import { deps } from '../runtime/deps.ts';
import { log } from '../runtime/log.ts';
import { mailer } from '../runtime/mailer.ts';
import { composeMail } from './compose-mail.ts';
import { outboxHandler } from './outbox-handler.ts';

/**
 * Sends the e-mail that an event calls for, then closes the event. Cut short in between, the mail leaves again: a mail
 * twice is better than none, and none of these carries a password.
 */
export const handler = outboxHandler(async (entry) => {
  if (entry.event.type === 'password-due') return;
  const mail = await composeMail(deps(), entry.event);
  if (mail) await mailer()(mail);
  const closed = await deps().records.commit([closeEvent(deps(), entry)]);
  log.info('event handled', {
    eventId: entry.id,
    type: entry.event.type,
    mailed: mail !== undefined,
    // Lost only to another run of the same event: the mail left twice, the event is closed.
    closed: closed.ok,
  });
});
