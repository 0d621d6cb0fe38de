import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  Code,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { acknowledgeWildcard } from '../acknowledge.ts';
import { type FunctionName, sizingOf } from '../functions.ts';
import { allowanceOf, type Granted } from '../grant.ts';
import { grants } from '../grants.ts';
import type { StageName, StageSettings } from '../stages.ts';

export interface BundledFunctionProps {
  name: FunctionName;
  description: string;
  settings: StageSettings;
  /** Folder that holds one bundle per function. */
  bundles: string;
  granted: Granted;
  /** What the trigger needs besides the grants: reading a stream, writing to a dead-letter queue. */
  statements?: PolicyStatement[];
  /** At most so many run at once; also taken out of what the account has in all. */
  reservedConcurrency?: number;
  /** Where events go that an asynchronous call could not handle. */
  deadLetters?: IQueue;
}

/** Where a function logs. */
export const logGroupName = (stage: StageName, name: FunctionName): string => `/extranet/${stage}/${name}`;

/**
 * One Lambda from its bundle, with its own role and its own log group. The role holds what `grants` says of it, the
 * right to write its own logs, and nothing else.
 */
export class BundledFunction extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: BundledFunctionProps) {
    super(scope, id);
    const { name, settings, granted } = props;
    const bundle = join(props.bundles, name);
    if (!existsSync(join(bundle, 'index.mjs'))) {
      throw new Error(`No bundle for ${name}: "npm run build" makes dist/functions/${name}/index.mjs`);
    }

    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: logGroupName(settings.stage, name),
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const { statements, environment, wildcards } = allowanceOf(grants[name], granted);
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${name} may do`,
      inlinePolicies: {
        grants: new PolicyDocument({
          statements: [
            ...statements,
            ...(props.statements ?? []),
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
    for (const wildcard of wildcards) acknowledgeWildcard(role, wildcard);

    const { seconds, megabytes } = sizingOf(name);
    this.function = new LambdaFunction(this, 'Function', {
      functionName: `extranet-${settings.stage}-${name}`,
      description: props.description,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      // Source maps stay here: in the function they would cost time at each cold start.
      code: Code.fromAsset(bundle, { exclude: ['*.map'] }),
      role,
      timeout: Duration.seconds(seconds),
      memorySize: megabytes,
      reservedConcurrentExecutions: props.reservedConcurrency,
      deadLetterQueue: props.deadLetters,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      applicationLogLevelV2: ApplicationLogLevel.INFO,
      systemLogLevelV2: SystemLogLevel.WARN,
      environment,
    });
  }
}
