import { type SESClient, SendEmailCommand } from '@aws-sdk/client-ses';

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

/**
 * Sends an e-mail in its two versions through SES, which makes the message: one to each address, so that nobody reads
 * the others'. Resolves once SES has taken them all.
 */
export const sesMailer =
  ({ client, from, configurationSet }: Options): Mailer =>
  async ({ to, subject, html, text }) => {
    const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
    for (const address of to) {
      await client.send(
        new SendEmailCommand({
          Source: from,
          Destination: { ToAddresses: [address] },
          Message: { Subject: utf8(subject), Body: { Html: utf8(html), Text: utf8(text) } },
          ...(configurationSet && { ConfigurationSetName: configurationSet }),
        }),
      );
    }
  };
