import { SESClient } from '@aws-sdk/client-ses';
import { sesMailer } from '../../adapters/ses/mailer.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** Sends e-mails as our address. */
export const mailer = once(() =>
  sesMailer({
    client: new SESClient(),
    from: environment('MAIL_FROM'),
    configurationSet: environment('MAIL_CONFIGURATION_SET'),
  }),
);
