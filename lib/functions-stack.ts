import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Area } from '../contract/operation.ts';
import { BundledFunction } from './constructs/bundled-function.ts';
import { type FunctionName, httpFunctions } from './functions.ts';
import type { Granted } from './grant.ts';
import type { StageSettings } from './stages.ts';

export interface FunctionsStackProps extends StackProps {
  settings: StageSettings;
  bundles: string;
  granted: Granted;
  area: Area;
}

/** The Lambdas of one area of the contract, one per operation. */
export class FunctionsStack extends Stack {
  readonly functions: ReadonlyMap<FunctionName, LambdaFunction>;

  constructor(scope: Construct, id: string, { area, ...props }: FunctionsStackProps) {
    super(scope, id, props);
    this.functions = new Map(
      httpFunctions
        .filter(({ operation }) => operation.area === area)
        .map(({ name, operation }) => [
          name,
          new BundledFunction(this, name, { ...props, name, description: operation.summary }).function,
        ]),
    );
  }
}
