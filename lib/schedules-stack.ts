import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { BundledFunction } from './constructs/bundled-function.ts';
import { deadLetterQueue } from './constructs/dead-letter-queue.ts';
import type { scheduleFunctions } from './functions.ts';
import type { Granted } from './grant.ts';
import type { StageSettings } from './stages.ts';

interface SchedulesStackProps extends StackProps {
  settings: StageSettings;
  bundles: string;
  granted: Granted;
}

/** What runs by the clock of metropolitan France. Each run can be repeated, or come late, without harm. */
const schedules: Record<(typeof scheduleFunctions)[number], { description: string; expression: string }> = {
  'schedule-resend-unsent-mails': {
    description: 'Announces again the events that no reaction handled, and counts them',
    expression: 'rate(15 minutes)',
  },
  'schedule-keep-conventions': {
    description:
      'Opens reviews, sends reminders, renews and ends conventions: whatever fell due (AVN-03, AVN-04)',
    expression: 'cron(10 * * * ? *)',
  },
  'schedule-count-figures': {
    description: 'Counts for the national figures the Caf that were not counted today',
    expression: 'rate(1 hour)',
  },
  'schedule-republish-directory': {
    description: 'Has every department published anew: what lapsed by date alone leaves the public side',
    expression: 'cron(0 3 * * ? *)',
  },
  'schedule-locate-establishments': {
    description: 'Asks the geocoder where the establishments are that no list and no provider placed',
    expression: 'cron(40 * * * ? *)',
  },
  'schedule-publish-open-data': {
    description: 'Publishes the open data of the day, once every department was published anew',
    expression: 'cron(30 4 * * ? *)',
  },
  'schedule-remind-register': {
    description:
      'Reminds each Caf of the requests about rights and claims whose time limit is near or has passed',
    expression: 'cron(30 6 * * ? *)',
  },
  'schedule-recall-requests': {
    description: 'Tells information places that requests wait to be retrieved (LIN-04)',
    expression: 'cron(45 6,8 * * ? *)',
  },
  'schedule-erase-requests': {
    description:
      'Erases the requests of families whose six months are over, from the first minutes of the day on (LIN-07)',
    expression: 'cron(5 * * * ? *)',
  },
  'schedule-prepare-attestations': {
    description: 'Prepares the attestations of destruction of the month before, and reminds of them (LIN-08)',
    expression: 'cron(20 5,7 * * ? *)',
  },
  'schedule-count-information': {
    description: 'Counts the requests to the information places of the Caf that were not counted today',
    expression: 'rate(1 hour)',
  },
  'schedule-notice-council-files': {
    description:
      'Says which announced files of councils never came, and checks those whose check did not end',
    expression: 'rate(15 minutes)',
  },
  'schedule-forget-childminders': {
    description:
      'Takes childminders who were deleted out of the files that are kept, and erases what was sent once it is checked (RGT-01)',
    expression: 'rate(15 minutes)',
  },
  'schedule-erase-council-files': {
    description: 'Erases the files of childminders that no delay lets us keep any more (AVN-06)',
    expression: 'cron(35 3 * * ? *)',
  },
  'schedule-locate-childminders': {
    description: 'Asks the geocoder where the childminders are whom families are shown (PUB-11)',
    expression: 'rate(10 minutes)',
  },
  'schedule-remind-councils': {
    description: 'Reminds councils of the files of childminders that are due soon or late (CSV-03)',
    expression: 'cron(0 7,9 * * ? *)',
  },
  'schedule-remind-availability': {
    description:
      'Asks for the confirmation of places that nobody confirmed for a week, and invites who never declared (PUB-12)',
    expression: 'cron(15 7-9 * * ? *)',
  },
};

/** Functions that EventBridge Scheduler starts. */
export class SchedulesStack extends Stack {
  readonly functions: LambdaFunction[] = [];
  readonly deadLetters: Queue[] = [];

  constructor(scope: Construct, id: string, props: SchedulesStackProps) {
    super(scope, id, props);
    const group = new CfnScheduleGroup(this, 'Group', { name: `extranet-${props.settings.stage}` });

    for (const name of Object.keys(schedules) as (keyof typeof schedules)[]) {
      const { description, expression } = schedules[name];
      const queue = deadLetterQueue(this, `${name}-dead-letters`);
      const { function: target } = new BundledFunction(this, name, {
        ...props,
        name,
        description,
        deadLetters: queue,
      });
      const role = new Role(this, `${name}-start`, {
        assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
          conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
        }),
        description: `Starts ${name}`,
        inlinePolicies: {
          start: new PolicyDocument({
            statements: [
              new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [target.functionArn] }),
            ],
          }),
        },
      });
      new CfnSchedule(this, `${name}-schedule`, {
        name: name.replace('schedule-', ''),
        groupName: group.ref,
        description,
        scheduleExpression: expression,
        scheduleExpressionTimezone: 'Europe/Paris',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: target.functionArn,
          roleArn: role.roleArn,
          retryPolicy: { maximumRetryAttempts: 3, maximumEventAgeInSeconds: 900 },
        },
      });
      this.functions.push(target);
      this.deadLetters.push(queue);
    }
  }
}
