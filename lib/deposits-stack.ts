import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnEventInvokeConfig, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import { Bucket, BucketEncryption, type CfnBucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { BackgroundFunction } from './constructs/background-function.ts';
import { BundledFunction } from './constructs/bundled-function.ts';
import { deadLetterQueue } from './constructs/dead-letter-queue.ts';
import { bucketDefaults } from './data-stack.ts';
import type { Granted } from './grant.ts';
import type { StageSettings } from './stages.ts';

interface DepositsStackProps extends StackProps {
  settings: StageSettings;
  bundles: string;
  granted: Granted;
  /** Name of the bucket that takes the access logs of the others. */
  accessLogs: string;
}

const check = 'events-check-council-file';

/**
 * Where councils send their files (S4), and the function that checks each as it comes. The bucket tells the function
 * itself, so it is made after it, and lies here rather than with the other data.
 */
export class DepositsStack extends Stack {
  readonly functions: readonly BackgroundFunction[];

  constructor(scope: Construct, id: string, { settings, accessLogs, ...props }: DepositsStackProps) {
    super(scope, id, props);
    const { name, arn } = props.granted.deposits;
    const queue = deadLetterQueue(this, `${check}-dead-letters`);
    const { function: target } = new BundledFunction(this, check, {
      ...props,
      settings,
      name: check,
      description: 'Checks a file of childminders as soon as a council has sent it (CSV-04)',
      deadLetters: queue,
    });
    new CfnEventInvokeConfig(this, `${check}-tries`, {
      functionName: target.functionName,
      qualifier: '$LATEST',
      maximumRetryAttempts: 2,
      maximumEventAgeInSeconds: Duration.hours(6).toSeconds(),
    });
    const mayTell = new CfnPermission(this, `${check}-on-object`, {
      action: 'lambda:InvokeFunction',
      functionName: target.functionName,
      principal: 's3.amazonaws.com',
      sourceAccount: this.account,
      // By its name: the bucket itself comes after, since S3 tries the function as soon as it is told of it.
      sourceArn: arn,
    });

    // What was sent and what was read in it are erased by the application, at delays that it states; no version is
    // kept, so that erased is gone. A drop that nobody erased goes by itself, well after
    // the thirty days for which one that could not be checked is kept.
    const bucket = new Bucket(this, 'Deposits', {
      ...bucketDefaults,
      bucketName: name,
      encryption: BucketEncryption.KMS_MANAGED,
      bucketKeyEnabled: true,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(2) },
        { prefix: 'drops/', expiration: Duration.days(60) },
        // Written by somebody who looked while the file was being erased.
        { prefix: 'changes/', expiration: Duration.days(2) },
      ],
      // Pages of the site send by a link (CSV-02), and read nothing.
      cors: [
        {
          allowedMethods: [HttpMethods.PUT],
          allowedOrigins: [settings.siteUrl],
          allowedHeaders: ['content-type', 'if-none-match'],
          maxAge: 300,
        },
      ],
    });
    const made = bucket.node.defaultChild as CfnBucket;
    made.loggingConfiguration = { destinationBucketName: accessLogs, logFilePrefix: 'deposits/' };
    made.notificationConfiguration = {
      lambdaConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          function: target.functionArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'drops/' }] } },
        },
      ],
    };
    made.addResourceDependency(mayTell);
    this.functions = [
      {
        lambda: target,
        deadLetters: queue,
        whileItFails:
          'Files that councils send are checked a quarter of an hour late, by a schedule, or not at all.',
      },
    ];
  }
}
