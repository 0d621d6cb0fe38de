import { type App, Tags } from 'aws-cdk-lib';
import type { Area } from '../contract/operation.ts';
import { checkedTraceRetention } from '../domain/traces/retention.ts';
import { ApiPermissionsStack } from './api-permissions-stack.ts';
import { ApiStack } from './api-stack.ts';
import { ContentStack } from './content-stack.ts';
import { DataStack } from './data-stack.ts';
import { DepositsStack } from './deposits-stack.ts';
import { FunctionsStack } from './functions-stack.ts';
import type { Granted } from './grant.ts';
import { IdentityStack } from './identity-stack.ts';
import { MailStack } from './mail-stack.ts';
import { ObservabilityStack } from './observability-stack.ts';
import { ReactionsStack } from './reactions-stack.ts';
import { SchedulesStack } from './schedules-stack.ts';
import { region, type StageSettings } from './stages.ts';
import { WebStack } from './web-stack.ts';

/** What the build made, as folders: one bundle per function, the front, the reference data. */
export interface Built {
  functions: string;
  front: string;
  reference: string;
}

const areas: Area[] = ['public', 'session', 'partner', 'caf', 'cnaf', 'software'];

/**
 * Declares every stack of a stage in an app.
 * @throws when something that the build makes is missing, the contract and the grants disagree, or the retention of
 * traces lies out of bounds.
 */
export function declareExtranet(app: App, settings: StageSettings, built: Built): void {
  const { stage } = settings;
  const named = (concern: string) => `extranet-${stage}-${concern}`;
  const props = (description: string) => ({
    env: { region },
    description: `monenfant.fr partners’ extranet (${stage}): ${description}`.replace('’', "'"),
    settings,
  });

  // These two hold what cannot be made again: CloudFormation itself refuses to delete them.
  const data = new DataStack(app, named('data'), {
    ...props('the table and the buckets'),
    terminationProtection: true,
  });
  const identity = new IdentityStack(app, named('identity'), {
    ...props('who signs in'),
    terminationProtection: true,
  });
  const mail = new MailStack(app, named('mail'), props('how mails leave'));
  const granted: Granted = {
    ...data.granted,
    mail: mail.granted,
    userPool: {
      id: identity.userPool.userPoolId,
      arn: identity.userPool.userPoolArn,
      clientId: identity.client.userPoolClientId,
    },
    siteUrl: settings.siteUrl,
    geocoderUrl: settings.geocoderUrl,
    traceRetentionDays: checkedTraceRetention(settings.traceRetentionDays),
  };
  const lambdas = { bundles: built.functions, granted };

  const functions = areas.map(
    (area) =>
      new FunctionsStack(app, named(`functions-${area}`), {
        ...props(`functions of the ${area} routes`),
        ...lambdas,
        area,
      }),
  );
  const api = new ApiStack(app, named('api'), {
    ...props('the HTTP contract'),
    userPool: identity.userPool,
    functions: new Map(functions.flatMap((stack) => [...stack.functions])),
  });
  new ApiPermissionsStack(app, named('api-permissions'), {
    ...props('what the gateway may call'),
    routes: api.routes,
  });
  const reactions = new ReactionsStack(app, named('reactions'), {
    ...props('what follows from a change in the table'),
    ...lambdas,
    table: data.table,
  });
  const schedules = new SchedulesStack(app, named('schedules'), {
    ...props('what runs by the clock'),
    ...lambdas,
  });
  const deposits = new DepositsStack(app, named('deposits'), {
    ...props('what councils send'),
    ...lambdas,
    accessLogs: data.accessLogs,
    terminationProtection: true,
  });
  const web = new WebStack(app, named('web'), {
    ...props('the site'),
    restApi: api.restApi,
    originKey: api.originKey,
  });
  new ContentStack(app, named('content'), {
    ...props('the files of the site and the reference data'),
    front: { folder: built.front, bucket: web.bucket, distribution: web.distribution },
    reference: { folder: built.reference, bucket: data.published },
  });
  new ObservabilityStack(app, named('observability'), {
    ...props('alarms and a dashboard'),
    watched: {
      restApi: api.restApi,
      table: data.table,
      reactions: reactions.functions,
      deposits: deposits.functions,
      schedules: schedules.functions,
    },
  });

  Tags.of(app).add('project', 'extranet-monenfant');
  Tags.of(app).add('stage', stage);
}
