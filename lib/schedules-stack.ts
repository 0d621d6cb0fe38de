import { Stack, type StackProps } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import type { Construct } from 'constructs';
import type { BackgroundFunction } from './constructs/background-function.ts';
import { BundledFunction } from './constructs/bundled-function.ts';
import { deadLetterQueue } from './constructs/dead-letter-queue.ts';
import { scheduleFunctions } from './functions.ts';
import type { Granted } from './grant.ts';
import { schedules } from './schedules.ts';
import type { StageSettings } from './stages.ts';

interface SchedulesStackProps extends StackProps {
  settings: StageSettings;
  bundles: string;
  granted: Granted;
}

/** Functions that EventBridge Scheduler starts. */
export class SchedulesStack extends Stack {
  readonly functions: BackgroundFunction[] = [];

  constructor(scope: Construct, id: string, props: SchedulesStackProps) {
    super(scope, id, props);
    const group = new CfnScheduleGroup(this, 'Group', { name: `extranet-${props.settings.stage}` });

    for (const name of scheduleFunctions) {
      const { description, expression, whileItFails } = schedules[name];
      const deadLetters = deadLetterQueue(this, `${name}-dead-letters`);
      const { function: target } = new BundledFunction(this, name, {
        ...props,
        name,
        description,
        deadLetters,
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
      this.functions.push({ lambda: target, deadLetters, whileItFails });
    }
  }
}
