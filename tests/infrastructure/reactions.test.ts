import { describe, expect, it } from 'vitest';
import { depositFunctions, eventFunctions, scheduleFunctions } from '../../lib/functions.ts';
import { schedules as table } from '../../lib/schedules.ts';
import { type Resource, synthesized } from './synthesized.ts';

const { functions, only, resources, statementsOf } = synthesized();
const mappings = resources('AWS::Lambda::EventSourceMapping');
const nameOf = ({ Properties, concern }: Resource) =>
  [...functions].find(
    ([, lambda]) => lambda.concern === concern && lambda.id === Properties.FunctionName.Ref,
  )?.[0] ?? '';
const byName = new Map(mappings.map((mapping) => [nameOf(mapping), mapping.Properties]));
const queues = resources('AWS::SQS::Queue');

describe('the reactions to the stream', () => {
  it('are those that mail, those that make passwords and those that publish', () => {
    expect([...byName.keys()].sort()).toEqual([
      'events-issue-passwords',
      'events-publish',
      'events-publish-childminders',
      'events-send-mails',
    ]);
  });

  it.each([...byName])(
    '%s is tried again, in halves, record by record, and gives up into its queue',
    (_, mapping) => {
      expect(mapping).toMatchObject({
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        StartingPosition: 'TRIM_HORIZON',
      });
      expect(mapping.MaximumRetryAttempts).toBeGreaterThan(0);
      const [queue] = mapping.DestinationConfig.OnFailure.Destination['Fn::GetAtt'];
      expect(queues.map(({ id }) => id)).toContain(queue);
    },
  );

  it.each(['events-send-mails', 'events-issue-passwords'])('%s hears of new events only', (name) => {
    expect(JSON.parse(byName.get(name).FilterCriteria.Filters[0].Pattern)).toEqual({
      eventName: ['INSERT'],
      dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } },
    });
  });

  it('PUB-02 publishes what changed in the directory, and hears of nothing else', () => {
    expect(JSON.parse(byName.get('events-publish').FilterCriteria.Filters[0].Pattern)).toEqual({
      dynamodb: { Keys: { pk: { S: [{ prefix: 'DIRECTORY#' }] } } },
    });
  });

  it('PUB-04 replaces what is published on the condition alone that it is still what was seen', () => {
    const ofObjects = statementsOf('events-publish').filter(({ Action }) =>
      Action.some((action) => ['s3:PutObject', 's3:DeleteObject'].includes(action)),
    );
    const stated = ofObjects.map(({ Action, Condition }) => JSON.stringify([Action.toSorted(), Condition]));
    expect(new Set(stated)).toEqual(
      new Set([
        JSON.stringify([['s3:DeleteObject', 's3:PutObject'], { Null: { 's3:if-match': 'false' } }]),
        JSON.stringify([['s3:PutObject'], { Null: { 's3:if-none-match': 'false' } }]),
      ]),
    );
  });
});

describe('the schedules', () => {
  const schedules = resources('AWS::Scheduler::Schedule', 'schedules').map(({ Properties }) => Properties);

  it('run when their table says, by the clock of Paris', () => {
    expect(
      schedules.map(({ Name, ScheduleExpression, ScheduleExpressionTimezone }) => [
        `schedule-${Name}`,
        ScheduleExpression,
        ScheduleExpressionTimezone,
      ]),
    ).toEqual(Object.entries(table).map(([name, { expression }]) => [name, expression, 'Europe/Paris']));
  });

  it('start their own function and no other', () => {
    const roles = resources('AWS::IAM::Role', 'schedules').filter(
      ({ Properties }) =>
        Properties.AssumeRolePolicyDocument.Statement[0].Principal.Service === 'scheduler.amazonaws.com',
    );
    expect(roles.map(({ Properties }) => Properties.Policies[0].PolicyDocument.Statement)).toEqual(
      schedules.map(({ Target }) => [
        { Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: Target.Arn },
      ]),
    );
  });

  it('leave what fails in a queue', () => {
    for (const name of scheduleFunctions) {
      expect(functions.get(name)?.Properties.DeadLetterConfig.TargetArn).toBeDefined();
    }
  });
});

describe('the dead letters', () => {
  it('stay two weeks, encrypted', () => {
    expect(queues).toHaveLength(eventFunctions.length + depositFunctions.length + scheduleFunctions.length);
    for (const { Properties } of queues) {
      expect(Properties).toMatchObject({ MessageRetentionPeriod: 1_209_600, SqsManagedSseEnabled: true });
    }
  });
});

describe('the alarms', () => {
  const alarms = resources('AWS::CloudWatch::Alarm', 'observability').map(({ Properties }) => Properties);
  const named = (name: string) => alarms.find(({ AlarmName }) => AlarmName === `extranet-production-${name}`);

  it.each([
    'api-errors',
    'api-latency',
    'function-throttles',
    'table-throttles',
    'unsent-mails',
    'mail-bounces',
    'mail-complaints',
    'events-send-mails-errors',
    'events-issue-passwords-errors',
    'events-publish-errors',
    'events-publish-age',
    'schedule-resend-unsent-mails-errors',
    'schedule-locate-childminders-errors',
  ])('%s tells someone', (name) => {
    expect(named(name)?.AlarmActions).toEqual([{ Ref: only('AWS::SNS::Topic', 'observability').id }]);
  });

  it('say what people miss while a function fails that nobody waits for, each in its own words', () => {
    const said = (name: string) => named(name)?.AlarmDescription as string;
    const all = [...eventFunctions, ...depositFunctions, ...scheduleFunctions];
    const meanings = all.map((name) => said(`${name}-errors`).split(' This function fails')[0] ?? '');
    expect(new Set(meanings).size).toBe(all.length);
    for (const [index, name] of all.entries())
      expect(said(`${name}-dead-letters`)).toContain(meanings[index]);
  });

  it('watch every queue of dead letters', () => {
    expect(alarms.filter(({ AlarmName }) => AlarmName.endsWith('dead-letters'))).toHaveLength(queues.length);
  });

  it('watch the slowest twentieth of the calls', () => {
    expect(named('api-latency')).toMatchObject({ ExtendedStatistic: 'p95', MetricName: 'Latency' });
  });

  it('can speak to their topic', () => {
    expect(only('AWS::SNS::TopicPolicy', 'observability').Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Allow',
        Action: 'sns:Publish',
        Principal: { Service: 'cloudwatch.amazonaws.com' },
      }),
    );
  });
});
