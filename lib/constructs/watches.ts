import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { type IMetric, MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { BackgroundFunction } from './background-function.ts';

/** What is watched. */
export interface Watched {
  restApi: RestApi;
  table: ITable;
  reactions: readonly BackgroundFunction[];
  /** What hears of new objects: tried again like a reaction, without a stream to lag behind. */
  deposits: readonly BackgroundFunction[];
  schedules: readonly BackgroundFunction[];
  /** Mails that had not left a quarter of an hour after their event, at each run of the schedule that sees to them. */
  unsentMails: IMetric;
  /** Families’ requests that are kept and that do not open. */
  unreadableRequests: IMetric;
}

/** A measure with the bound past which someone is told. */
export interface Watch {
  name: string;
  /** What is wrong and where to look, for whoever gets the message. */
  says: string;
  metric: IMetric;
  above: number;
  /** How many periods of the metric must be bad, out of how many: one of one where absent. */
  during?: { bad: number; outOf: number };
}

const fiveMinutes = Duration.minutes(5);

const reputation = (rate: 'BounceRate' | 'ComplaintRate') =>
  new Metric({
    namespace: 'AWS/SES',
    metricName: `Reputation.${rate}`,
    statistic: Stats.MAXIMUM,
    period: Duration.hours(1),
  });

/** Everything that someone is told of. */
export function watches({ restApi, table, reactions, deposits, schedules, ...counted }: Watched): Watch[] {
  const behindTheScenes = [...reactions, ...deposits, ...schedules];
  return [
    {
      name: 'api-errors',
      says: 'People meet failures on our side. Look for "error" in the log groups of the functions.',
      metric: restApi.metricServerError({ statistic: Stats.SUM, period: fiveMinutes }),
      above: 3,
    },
    {
      name: 'api-latency',
      says: 'One call in twenty takes more than a second and a half.',
      metric: restApi.metricLatency({ statistic: Stats.percentile(95), period: fiveMinutes }),
      above: 1500,
      during: { bad: 3, outOf: 5 },
    },
    {
      name: 'function-throttles',
      says: 'Functions are refused a run: the account’s concurrency is used up.',
      metric: throttlesBut(reactions.map(({ lambda }) => lambda)),
      above: 0,
    },
    {
      name: 'table-throttles',
      says: 'The table refuses reads or writes: one partition is asked too much of.',
      metric: new MathExpression({
        expression: 'reads + writes',
        label: 'Throttled requests',
        period: fiveMinutes,
        usingMetrics: {
          reads: table.metric('ReadThrottleEvents', { statistic: Stats.SUM }),
          writes: table.metric('WriteThrottleEvents', { statistic: Stats.SUM }),
        },
      }),
      above: 0,
    },
    {
      name: 'unsent-mails',
      says: 'Mails have waited for two runs of the schedule that sends them again.',
      metric: counted.unsentMails,
      above: 0,
      during: { bad: 2, outOf: 2 },
    },
    {
      name: 'unreadable-requests',
      says: 'A family’s request is kept and does not open: its key is lost, or a part was altered. Look for "UnreadableRequest" in the logs, which names it.',
      metric: counted.unreadableRequests,
      above: 0,
    },
    {
      name: 'mail-bounces',
      says: 'More than one mail in twenty-five bounces: Amazon suspends senders at one in ten.',
      metric: reputation('BounceRate'),
      above: 0.04,
    },
    {
      name: 'mail-complaints',
      says: 'Recipients report our mails as unwanted: Amazon suspends senders at five in a thousand.',
      metric: reputation('ComplaintRate'),
      above: 0.0008,
    },
    ...behindTheScenes.map(({ lambda, whileItFails }) => ({
      name: `${lambda.node.scope?.node.id}-errors`,
      says: `${whileItFails} This function fails; it is tried again, then its events are kept as dead letters.`,
      metric: lambda.metricErrors({ statistic: Stats.SUM, period: fiveMinutes }),
      above: 0,
    })),
    ...reactions.map(({ lambda, whileItFails }) => ({
      name: `${lambda.node.scope?.node.id}-age`,
      says: `${whileItFails} This reaction is more than five minutes behind the table.`,
      metric: lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: fiveMinutes }),
      above: 300_000,
    })),
    ...behindTheScenes.map(({ deadLetters, whileItFails }) => ({
      name: deadLetters.node.id,
      says: `${whileItFails} An event was given up: its message tells which, and docs/operating.md what to do.`,
      metric: deadLetters.metricApproximateNumberOfMessagesVisible({
        statistic: Stats.MAXIMUM,
        period: fiveMinutes,
      }),
      above: 0,
    })),
  ];
}

/** Throttles of every function but those whose concurrency is bounded on purpose, for which waiting is no failure. */
function throttlesBut(bounded: readonly LambdaFunction[]): MathExpression {
  const all = new Metric({ namespace: 'AWS/Lambda', metricName: 'Throttles', statistic: Stats.SUM });
  const expected = Object.fromEntries(
    bounded.map((lambda, index) => [`expected${index}`, lambda.metricThrottles({ statistic: Stats.SUM })]),
  );
  const sum = Object.keys(expected)
    .map((id) => `FILL(${id}, 0)`)
    .join(' - ');
  return new MathExpression({
    expression: `FILL(all, 0) - ${sum}`,
    label: 'Throttled runs',
    period: fiveMinutes,
    usingMetrics: { all, ...expected },
  });
}
