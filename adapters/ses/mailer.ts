import { type SESClient, SendRawEmailCommand } from '@aws-sdk/client-ses';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';

export interface Mail {
  to: string[];
  subject: string;
  html: string;
  text: string;
}

export type Mailer = (mail: Mail) => Promise<void>;

interface Options {
  client: SESClient;
  /** Address, with or without a name: `monenfant <ne-pas-repondre@…>`. */
  from: string;
  configurationSet: string | undefined;
}

/** Sends one e-mail, with its two versions, through SES. Resolves once SES has taken it. */
export const sesMailer =
  ({ client, from, configurationSet }: Options): Mailer =>
  async (mail) => {
    const message = await new MailComposer({
      from,
      ...mail,
      headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'fr' },
    })
      .compile()
      .build();
    await client.send(
      new SendRawEmailCommand({
        RawMessage: { Data: message },
        Destinations: mail.to,
        ...(configurationSet && { ConfigurationSetName: configurationSet }),
      }),
    );
  };
