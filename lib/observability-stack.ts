import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import {
  Alarm,
  AlarmStatusWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterPattern, LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import { logGroupName } from './constructs/bundled-function.ts';
import { type Watched, watches } from './constructs/watches.ts';
import type { FunctionName } from './functions.ts';
import { grants } from './grants.ts';
import { mailDimension } from './mail-stack.ts';
import type { StageSettings } from './stages.ts';

interface ObservabilityStackProps extends StackProps {
  settings: StageSettings;
  watched: Omit<Watched, 'unsentMails' | 'unreadableRequests'>;
}

/** Who is told when something is wrong, and one page to see how the stage is. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, { settings, watched: given, ...props }: ObservabilityStackProps) {
    super(scope, id, props);
    const watched = {
      ...given,
      unsentMails: this.countUnsentMails(settings),
      unreadableRequests: this.countUnreadableRequests(settings),
    };

    const topic = new Topic(this, 'Alarms', { displayName: `extranet ${settings.stage}`, enforceSSL: true });
    // Refusing clear connections replaces the topic's usual policy, by which alarms could speak.
    topic.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    );
    if (settings.alarmsTo) topic.addSubscription(new EmailSubscription(settings.alarmsTo));

    const alarms = watches(watched).map(({ name, says, metric, above, during = { bad: 1, outOf: 1 } }) => {
      const alarm = new Alarm(this, name, {
        alarmName: `extranet-${settings.stage}-${name}`,
        alarmDescription: says,
        metric,
        threshold: above,
        comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
        datapointsToAlarm: during.bad,
        evaluationPeriods: during.outOf,
        treatMissingData: TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new SnsAction(topic));
      alarm.addOkAction(new SnsAction(topic));
      return alarm;
    });

    new Dashboard(this, 'Dashboard', {
      dashboardName: `extranet-${settings.stage}`,
      defaultInterval: Duration.days(1),
      widgets: [
        [new AlarmStatusWidget({ title: 'Alarms', alarms, width: 24, height: 4 })],
        ...graphs(watched, settings.stage),
      ],
    });
  }

  /** The schedule says in its log how many it found: counting there leaves the function without a metrics library. */
  private countUnsentMails({ stage }: StageSettings): IMetric {
    const log = LogGroup.fromLogGroupName(this, 'Log', logGroupName(stage, 'schedule-resend-unsent-mails'));
    return new MetricFilter(this, 'UnsentMails', {
      logGroup: log,
      metricNamespace: `Extranet/${stage}`,
      metricName: 'UnsentMails',
      filterPattern: FilterPattern.stringValue('$.message.message', '=', 'unsent events'),
      metricValue: '$.message.found',
    }).metric({ statistic: Stats.MAXIMUM, period: Duration.minutes(15) });
  }

  /** Every function that opens families' requests says in its log when one does not open, and none of them adds up. */
  private countUnreadableRequests({ stage }: StageSettings): IMetric {
    const namespace = `Extranet/${stage}`;
    const metricName = 'UnreadableRequests';
    const opening = (Object.keys(grants) as FunctionName[]).filter((name) => readsKeysOf(name));
    for (const name of opening) {
      new MetricFilter(this, `Unreadable-${name}`, {
        logGroup: LogGroup.fromLogGroupName(this, `Log-${name}`, logGroupName(stage, name)),
        metricNamespace: namespace,
        metricName,
        filterPattern: FilterPattern.stringValue('$.message.error.name', '=', 'UnreadableRequest'),
        metricValue: '1',
      });
    }
    return new Metric({ namespace, metricName, statistic: Stats.SUM, period: Duration.minutes(5) });
  }
}

/** Whether a function is given the keys of families' requests to open them. */
const readsKeysOf = (name: FunctionName): boolean =>
  grants[name].some((grant) => 'bucket' in grant && grant.bucket === 'keys' && grant.access === 'read');

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, left, right, width: 8, height: 6 });

function graphs(
  { restApi, table, reactions, deposits, schedules, unsentMails }: Watched,
  stage: string,
): GraphWidget[][] {
  const behindTheScenes = [...reactions, ...deposits, ...schedules];
  const latency = (percent: number) => restApi.metricLatency({ statistic: Stats.percentile(percent) });
  const sum = { statistic: Stats.SUM };
  const { name: dimension, value } = mailDimension(stage);
  const mails = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, dimensionsMap: { [dimension]: value }, ...sum });
  return [
    [
      graph(
        'Calls and refusals',
        [restApi.metricCount(sum)],
        [restApi.metricClientError(sum), restApi.metricServerError(sum)],
      ),
      graph('How long calls take', [latency(50), latency(95), latency(99)]),
      graph(
        'Failures behind the scenes',
        behindTheScenes.map(({ lambda }) => lambda.metricErrors(sum)),
        reactions.map(({ lambda }) => lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM })),
      ),
    ],
    [
      graph('Mails', [mails('Send'), mails('Bounce'), mails('Complaint')], [unsentMails]),
      graph('Table', [
        table.metricConsumedReadCapacityUnits(sum),
        table.metricConsumedWriteCapacityUnits(sum),
      ]),
      graph(
        'Dead letters',
        behindTheScenes.map(({ deadLetters }) =>
          deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: Stats.MAXIMUM }),
        ),
      ),
    ],
  ];
}
