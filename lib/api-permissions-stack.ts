import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { ApiRoute } from './api-stack.ts';

interface ApiPermissionsStackProps extends StackProps {
  routes: readonly ApiRoute[];
}

/**
 * What lets the gateway call the function of each route, for that route alone. It stands apart from the API, which would
 * hold more than the 500 resources that CloudFormation takes in one stack.
 */
export class ApiPermissionsStack extends Stack {
  constructor(scope: Construct, id: string, { routes, ...props }: ApiPermissionsStackProps) {
    super(scope, id, props);
    for (const { name, method, handler } of routes) {
      new CfnPermission(this, name, {
        action: 'lambda:InvokeFunction',
        principal: 'apigateway.amazonaws.com',
        functionName: handler.functionArn,
        sourceArn: method.methodArn,
      });
    }
  }
}
