import type { Properties } from './assembly.ts';
import { type FunctionModel, functionFor } from './functions.ts';
import type { Resolved, Resolver } from './resolver.ts';

/** A REST API of API Gateway, ready to be matched against requests. */
export interface RestApiModel {
  routes: Route[];
  /** Media types whose bodies are bytes. */
  binaryMediaTypes: string[];
  stage: string;
  /** What the gateway answers by itself, by type of response: `UNAUTHORIZED`, `DEFAULT_4XX`… */
  gatewayResponses: Record<string, GatewayResponse>;
}

export interface Route {
  method: string;
  /** `/api/caf/habilitations/{id}` */
  path: string;
  function: FunctionModel;
  authorizer?: Authorizer;
}

/** A Cognito authorizer on a method. With scopes it takes access tokens, without it takes ID tokens. */
export interface Authorizer {
  userPoolArns: string[];
  scopes: string[];
  /** Header that carries the token, in lower case. */
  header: string;
}

interface GatewayResponse {
  statusCode?: number;
  headers: Record<string, string>;
  /** Body by content type, with `$context` variables. */
  templates: Record<string, string>;
}

/**
 * Reads the one REST API of the templates; `undefined` when there is none.
 * @throws on a method whose integration or authorizer cannot be served locally
 */
export function restApiOf(resolver: Resolver, functions: readonly FunctionModel[]): RestApiModel | undefined {
  const [api] = resolver.all('AWS::ApiGateway::RestApi');
  if (!api) return undefined;
  const resources = new Map(
    resolver.all('AWS::ApiGateway::Resource').map((resource) => [resource.ref, resource]),
  );
  const authorizers = new Map(
    resolver.all('AWS::ApiGateway::Authorizer').map((authorizer) => [authorizer.ref, authorizer.properties]),
  );
  return {
    routes: resolver.all('AWS::ApiGateway::Method').map((method) => ({
      method: String(method.properties.HttpMethod),
      path: pathOf(String(method.properties.ResourceId), resources),
      function: functionFor(integrationUri(method), functions),
      ...authorizerOf(method, authorizers),
    })),
    binaryMediaTypes: (api.properties.BinaryMediaTypes ?? []) as string[],
    stage: String(resolver.all('AWS::ApiGateway::Stage')[0]?.properties.StageName ?? 'local'),
    gatewayResponses: Object.fromEntries(
      resolver
        .all('AWS::ApiGateway::GatewayResponse')
        .map(({ properties }) => [String(properties.ResponseType), gatewayResponse(properties)]),
    ),
  };
}

function pathOf(resourceId: string, resources: Map<string, Resolved>): string {
  const resource = resources.get(resourceId);
  if (!resource) return '';
  return `${pathOf(String(resource.properties.ParentId), resources)}/${String(resource.properties.PathPart)}`;
}

function integrationUri({ id, properties }: Resolved): unknown {
  const integration = (properties.Integration ?? {}) as Properties;
  if (integration.Type !== 'AWS_PROXY') {
    throw new Error(`${id} has an integration of type ${integration.Type}: only AWS_PROXY is served locally`);
  }
  return integration.Uri;
}

function authorizerOf(
  { id, properties }: Resolved,
  authorizers: Map<string, Properties>,
): { authorizer?: Authorizer } {
  const type = properties.AuthorizationType ?? 'NONE';
  if (type === 'NONE') return {};
  const authorizer = authorizers.get(String(properties.AuthorizerId));
  if (type !== 'COGNITO_USER_POOLS' || !authorizer) {
    throw new Error(`${id} is authorized by ${String(type)}: only COGNITO_USER_POOLS is served locally`);
  }
  const source = String(authorizer.IdentitySource ?? 'method.request.header.Authorization');
  return {
    authorizer: {
      userPoolArns: (authorizer.ProviderARNs ?? []) as string[],
      scopes: (properties.AuthorizationScopes ?? []) as string[],
      header: source.replace('method.request.header.', '').toLowerCase(),
    },
  };
}

const gatewayResponse = (properties: Properties): GatewayResponse => ({
  ...(properties.StatusCode !== undefined && { statusCode: Number(properties.StatusCode) }),
  headers: Object.fromEntries(
    Object.entries((properties.ResponseParameters ?? {}) as Record<string, string>)
      .filter(([name]) => name.startsWith('gatewayresponse.header.'))
      .map(([name, value]) => [name.replace('gatewayresponse.header.', ''), value.replace(/^'(.*)'$/, '$1')]),
  ),
  templates: (properties.ResponseTemplates ?? {}) as Record<string, string>,
});
