import { cafAgentWelcome } from '../../documents/mails/caf-agent-welcome.ts';
import { cnafAdminWelcome } from '../../documents/mails/cnaf-admin-welcome.ts';
import { firstPassword } from '../../documents/mails/first-password.ts';
import { renewedPassword } from '../../documents/mails/renewed-password.ts';
import { replacedPassword } from '../../documents/mails/replaced-password.ts';
import { issuePassword, type PasswordMail } from '../../domain/accounts/issue-password.ts';
import { deps } from '../runtime/deps.ts';
import { identities } from '../runtime/identities.ts';
import { log } from '../runtime/log.ts';
import { mailer } from '../runtime/mailer.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { outboxHandler } from './outbox-handler.ts';

/** Makes and mails the passwords that are due. One runs at a time, so that the last one mailed is the one that works. */
export const handler = outboxHandler(async (entry) => {
  if (entry.event.type !== 'password-due') return;
  const outcome = await issuePassword({ ...deps(), identities: identities(), mailPassword }, entry);
  log.info('event handled', { eventId: entry.id, type: entry.event.type, outcome });
});

const welcomes = {
  partner: firstPassword,
  'caf-agent': cafAgentWelcome,
  'cnaf-admin': cnafAdminWelcome,
} as const;

async function mailPassword({
  account,
  password,
  renewed,
  forSafety,
  requestedAt,
  lapsesAt,
}: PasswordMail): Promise<void> {
  const facts = {
    password,
    identificationNumber: account.id,
    signInUrl: siteAddress('/connexion'),
    lapsesOn: lapsesAt,
  };
  const mail = forSafety
    ? replacedPassword(facts)
    : renewed
      ? renewedPassword({ ...facts, requestedAt })
      : welcomes[account.role](facts);
  await mailer()({ to: [account.email], ...mail });
}
