import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccessLogField,
  AccessLogFormat,
  AuthorizationType,
  AwsIntegration,
  CognitoUserPoolsAuthorizer,
  EndpointType,
  LogGroupLogDestination,
  type Method,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import type { Operation } from '../contract/operation.ts';
import { acknowledge } from './acknowledge.ts';
import { ApiFirewall } from './constructs/api-firewall.ts';
import { GatewayProblems } from './constructs/gateway-problems.ts';
import { type FunctionName, httpFunctions } from './functions.ts';
import type { StageSettings } from './stages.ts';

interface ApiStackProps extends StackProps {
  settings: StageSettings;
  userPool: IUserPool;
  functions: ReadonlyMap<FunctionName, LambdaFunction>;
}

/** Scope that Cognito writes into access tokens of sign-ins through its own API: an ID token has none, and is refused. */
const accessTokenScope = 'aws.cognito.signin.user.admin';

/** Responses of these types leave the gateway as bytes. */
const binaryMediaTypes = ['application/pdf'];

/** A route of the API, and the function that answers it. */
export interface ApiRoute {
  name: FunctionName;
  method: Method;
  handler: LambdaFunction;
}

/**
 * The HTTP contract as a REST API: one route per operation, each with its function. What lets the gateway call each
 * function is in a stack of its own (ApiPermissionsStack): CloudFormation takes 500 resources in one.
 */
export class ApiStack extends Stack {
  readonly restApi: RestApi;
  readonly routes: readonly ApiRoute[];
  /** What CloudFront sends to prove that a request came through the site. Made by AWS, known to nobody. */
  readonly originKey: Secret;

  constructor(scope: Construct, id: string, { settings, userPool, functions, ...props }: ApiStackProps) {
    super(scope, id, props);

    const accessLogs = new LogGroup(this, 'AccessLogs', {
      logGroupName: `/extranet/${settings.stage}/api`,
      retention: settings.logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.restApi = new RestApi(this, 'Api', {
      restApiName: `extranet-${settings.stage}`,
      endpointTypes: [EndpointType.REGIONAL],
      binaryMediaTypes,
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: 'site',
        throttlingRateLimit: settings.throttling.requestsPerSecond,
        throttlingBurstLimit: settings.throttling.burst,
        accessLogDestination: new LogGroupLogDestination(accessLogs),
        accessLogFormat: withoutPersonalData(),
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        metricsEnabled: true,
      },
    });
    acknowledge(
      this.restApi,
      'APIG2',
      'Each function parses path, query and body with the schemas of the contract and says in French which field to mend; a model here would say it twice, and in English.',
    );
    acknowledge(
      this.restApi,
      'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
      'The role of the account through which API Gateway writes its logs: AWS asks for this very policy.',
    );
    new GatewayProblems(this, 'Problems', { restApi: this.restApi });

    const authorizer = new CognitoUserPoolsAuthorizer(this, 'SignedIn', {
      cognitoUserPools: [userPool],
      resultsCacheTtl: Duration.minutes(5),
    });
    this.routes = httpFunctions.map(({ name, operation }) => {
      const handler = functions.get(name);
      if (!handler) throw new Error(`No function for ${operation.id}: ${name} is in no functions stack`);
      const method = this.restApi.root
        .resourceForPath(operation.path)
        .addMethod(operation.method, callOf(handler), {
          operationName: operation.id,
          ...(operation.access.kind === 'signed-in'
            ? {
                authorizer,
                authorizationType: AuthorizationType.COGNITO,
                authorizationScopes: [accessTokenScope],
              }
            : { authorizationType: AuthorizationType.NONE }),
        });
      if (operation.access.kind !== 'signed-in') acknowledgeOpenRoute(method, operation);
      return { name, method, handler };
    });

    this.originKey = new Secret(this, 'OriginKey', {
      description: 'Header by which CloudFront proves to the API that a request came through the site',
      generateSecretString: { passwordLength: 48, excludePunctuation: true },
    });
    acknowledge(
      this.originKey,
      'SMG4',
      'It opens no data: it only tells requests of the site from others. Both ends take it at deployment, so a rotation by itself would shut the site out of its API.',
    );
    new ApiFirewall(this, 'Firewall', {
      stageArn: this.restApi.deploymentStage.stageArn,
      originKey: this.originKey.secretValue.unsafeUnwrap(),
    });
  }
}

/** The whole request goes to the function, and its answer is the response. */
const callOf = (handler: LambdaFunction): AwsIntegration =>
  new AwsIntegration({
    proxy: true,
    service: 'lambda',
    path: `2015-03-31/functions/${handler.functionArn}/invocations`,
  });

/** One line per request. The resource, not the path: identifiers stay out of it, and so do addresses and accounts. */
const withoutPersonalData = (): AccessLogFormat =>
  AccessLogFormat.custom(
    JSON.stringify({
      requestId: AccessLogField.contextRequestId(),
      at: AccessLogField.contextRequestTimeEpoch(),
      method: AccessLogField.contextHttpMethod(),
      resource: AccessLogField.contextResourcePath(),
      status: AccessLogField.contextStatus(),
      milliseconds: AccessLogField.contextResponseLatency(),
      functionMilliseconds: AccessLogField.contextIntegrationLatency(),
      bytes: AccessLogField.contextResponseLength(),
      refusedBecause: AccessLogField.contextErrorResponseType(),
      firewall: AccessLogField.contextWafResponseCode(),
    }),
  );

function acknowledgeOpenRoute(method: Construct, operation: Operation): void {
  const who =
    operation.access.kind === 'software'
      ? 'for the programs of software editors, whose opaque token the function itself looks up in the table, so that closing one acts at once'
      : 'for people who are not signed in';
  const reason = `${operation.method} ${operation.path} is ${who}: ${operation.summary}.`;
  acknowledge(method, 'APIG4', reason);
  acknowledge(method, 'COG4', reason);
}
