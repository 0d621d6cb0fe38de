import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import {
  CloudWatchDimensionSource,
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses';
import type { Construct } from 'constructs';
import type { Granted } from './grant.ts';
import type { StageSettings } from './stages.ts';

interface MailStackProps extends StackProps {
  settings: StageSettings;
}

/** Dimension under which SES counts what became of our mails. */
export const mailDimension = (stage: string) => ({ name: 'sender', value: `extranet-${stage}` });

/** How mails leave: a signed domain, TLS or nothing, and counts of what bounced or was complained about. */
export class MailStack extends Stack {
  readonly granted: Granted['mail'];

  constructor(scope: Construct, id: string, { settings, ...props }: MailStackProps) {
    super(scope, id, props);

    const configurationSet = new ConfigurationSet(this, 'Configuration', {
      configurationSetName: `extranet-${settings.stage}`,
      reputationMetrics: true,
      tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
      suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
    });
    const dimension = mailDimension(settings.stage);
    // Counts, and no copy of the event: an event names the address that it is about.
    configurationSet.addEventDestination('Counts', {
      // No message carries that tag: every one counts under the default.
      destination: EventDestination.cloudWatchDimensions([
        {
          name: dimension.name,
          source: CloudWatchDimensionSource.MESSAGE_TAG,
          defaultValue: dimension.value,
        },
      ]),
      events: [
        EmailSendingEvent.SEND,
        EmailSendingEvent.BOUNCE,
        EmailSendingEvent.COMPLAINT,
        EmailSendingEvent.REJECT,
        EmailSendingEvent.DELIVERY_DELAY,
      ],
    });
    const mailFromDomain = `courrier.${settings.mailDomain}`;
    const identity = new EmailIdentity(this, 'Domain', {
      identity: Identity.domain(settings.mailDomain),
      configurationSet,
      mailFromDomain,
    });

    const { region } = this;
    const records = [
      ...identity.dkimRecords.map(({ name, value }) => `${name} CNAME ${value}`),
      `${mailFromDomain} MX 10 feedback-smtp.${region}.amazonses.com`,
      `${mailFromDomain} TXT "v=spf1 include:amazonses.com ~all"`,
    ];
    new CfnOutput(this, 'Records', {
      description: 'What the domain must say for SES to send in its name',
      value: records.join(' | '),
    });

    this.granted = {
      from: `ne-pas-repondre@${settings.mailDomain}`,
      identityArn: identity.emailIdentityArn,
      configurationSet: configurationSet.configurationSetName,
      configurationSetArn: this.formatArn({
        service: 'ses',
        resource: 'configuration-set',
        resourceName: configurationSet.configurationSetName,
      }),
    };
  }
}
