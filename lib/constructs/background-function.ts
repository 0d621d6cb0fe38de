import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';

/** A function for whose answer nobody waits: somebody must be told when it fails. */
export interface BackgroundFunction {
  lambda: LambdaFunction;
  /** Where the events end that it could not handle. */
  deadLetters: Queue;
  /** What people miss while it fails, for whoever is told. */
  whileItFails: string;
}
