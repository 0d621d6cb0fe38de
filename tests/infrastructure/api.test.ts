import { describe, expect, it } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { type Resource, synthesized } from './synthesized.ts';

const { only, resources } = synthesized();
const methods = resources('AWS::ApiGateway::Method', 'api');

const pathOf = (method: Resource): string => {
  const parts = new Map(
    resources('AWS::ApiGateway::Resource', 'api').map((part) => [part.id, part.Properties]),
  );
  const up = (id: string | undefined): string => {
    const part = id === undefined ? undefined : parts.get(id);
    return part ? `${up(part.ParentId.Ref)}/${part.PathPart}` : '';
  };
  return up(method.Properties.ResourceId.Ref);
};
const routeOf = (method: Resource) => `${method.Properties.HttpMethod} ${pathOf(method)}`;
const isSignedIn = ({ access }: Operation) => access.kind === 'signed-in';
const methodOf = ({ method, path }: Operation) =>
  methods.find((found) => routeOf(found) === `${method} ${path}`);

describe('the API', () => {
  it('has the routes of the contract and no other', () => {
    expect(methods.map(routeOf).sort()).toEqual(
      operations.map(({ method, path }) => `${method} ${path}`).sort(),
    );
  });

  it.each(operations.filter(isSignedIn))('$id wants an access token of our pool', (operation) => {
    expect(methodOf(operation)?.Properties).toMatchObject({
      AuthorizationType: 'COGNITO_USER_POOLS',
      AuthorizerId: { Ref: only('AWS::ApiGateway::Authorizer', 'api').id },
      AuthorizationScopes: ['aws.cognito.signin.user.admin'],
    });
  });

  it.each(operations.filter((operation) => !isSignedIn(operation)))('$id is open to anyone', (operation) => {
    expect(methodOf(operation)?.Properties.AuthorizationType).toBe('NONE');
  });

  it('hands each route to a function of its own', () => {
    const targets = methods.map(({ Properties }) => JSON.stringify(Properties.Integration.Uri));
    expect(new Set(targets).size).toBe(operations.length);
    expect(methods.every(({ Properties }) => Properties.Integration.Type === 'AWS_PROXY')).toBe(true);
  });

  it('may call each function for its own route alone, by permissions that stand apart', () => {
    const permissions = resources('AWS::Lambda::Permission', 'api-permissions').map(
      ({ Properties }) => Properties,
    );
    expect(permissions.length).toBe(operations.length);
    expect(new Set(permissions.map(({ FunctionName }) => JSON.stringify(FunctionName))).size).toBe(
      operations.length,
    );
    expect(new Set(permissions.map(({ SourceArn }) => JSON.stringify(SourceArn))).size).toBe(
      operations.length,
    );
    expect(resources('AWS::Lambda::Permission', 'api')).toEqual([]);
  });

  it('is throttled', () => {
    expect(only('AWS::ApiGateway::Stage', 'api').Properties.MethodSettings).toEqual([
      expect.objectContaining({
        ResourcePath: '/*',
        HttpMethod: '*',
        ThrottlingRateLimit: 500,
        ThrottlingBurstLimit: 1000,
        DataTraceEnabled: false,
      }),
    ]);
  });

  it('sends PDFs as bytes', () => {
    expect(only('AWS::ApiGateway::RestApi', 'api').Properties.BinaryMediaTypes).toEqual(['application/pdf']);
  });
});

describe('its access log', () => {
  const { AccessLogSetting } = only('AWS::ApiGateway::Stage', 'api').Properties;
  const format: string = AccessLogSetting.Format;

  it('CTL-03 names the resource, never the path, the query, the address or the person', () => {
    expect(format).toContain('$context.resourcePath');
    expect(format).not.toMatch(/\$context\.(path|identity|authorizer|requestOverride)|\$input|querystring/);
  });

  it('can be matched with the logs of the functions', () => {
    expect(JSON.parse(format).requestId).toBe('$context.requestId');
  });
});

describe('what the gateway refuses by itself', () => {
  const responses = resources('AWS::ApiGateway::GatewayResponse', 'api').map(({ Properties }) => Properties);

  it.each([
    ['UNAUTHORIZED', 401, 'session-ended'],
    ['ACCESS_DENIED', 403, 'forbidden'],
    ['MISSING_AUTHENTICATION_TOKEN', 404, 'not-found'],
    ['REQUEST_TOO_LARGE', 413, 'too-large'],
    ['WAF_FILTERED', 403, 'forbidden'],
    ['DEFAULT_4XX', 400, 'malformed-request'],
    ['DEFAULT_5XX', 500, 'unexpected'],
  ])('%s is a problem of status %i', (type, status, code) => {
    const response = responses.find(({ ResponseType }) => ResponseType === type);
    expect(response.StatusCode).toBe(String(status));
    expect(JSON.parse(response.ResponseTemplates['application/json'])).toMatchObject({ status, code });
    expect(response.ResponseParameters['gatewayresponse.header.Content-Type']).toBe(
      "'application/problem+json'",
    );
  });
});

describe('the firewall', () => {
  const acl = only('AWS::WAFv2::WebACL', 'api');
  const ruleNamed = (name: string) =>
    acl.Properties.Rules.find(({ Name }: { Name: string }) => Name === name);

  it('stands before the stage of the API', () => {
    const { ResourceArn, WebACLArn } = only('AWS::WAFv2::WebACLAssociation', 'api').Properties;
    expect(JSON.stringify(ResourceArn)).toContain(only('AWS::ApiGateway::Stage', 'api').id);
    expect(WebACLArn).toEqual({ 'Fn::GetAtt': [acl.id, 'Arn'] });
  });

  it('blocks what did not come through the site', () => {
    const { Statement, Action } = ruleNamed('through-the-site');
    expect(Action).toEqual({ Block: {} });
    expect(Statement.NotStatement.Statement.ByteMatchStatement.FieldToMatch).toEqual({
      SingleHeader: { Name: 'x-origin-key' },
    });
  });

  it('keeps the key of the site out of the template', () => {
    const { SearchString } =
      ruleNamed('through-the-site').Statement.NotStatement.Statement.ByteMatchStatement;
    expect(JSON.stringify(SearchString)).toContain('{{resolve:secretsmanager:');
  });

  it('PWD-08 slows down whoever tries passwords from one address', () => {
    const { RateBasedStatement } = ruleNamed('guarded-routes').Statement;
    expect(RateBasedStatement.CustomKeys[0].Header.Name).toBe('x-viewer-address');
    expect(JSON.stringify(RateBasedStatement.ScopeDownStatement)).toContain('"/api/session"');
  });

  it('RGT-03 slows down whoever copies the directory or the childminders page after page from one address, and no sheet', () => {
    const { RateBasedStatement } = ruleNamed('public-search').Statement;
    expect(RateBasedStatement.Limit).toBe(600);
    expect(RateBasedStatement.CustomKeys[0].Header.Name).toBe('x-viewer-address');
    const [, { OrStatement }] = RateBasedStatement.ScopeDownStatement.AndStatement.Statements;
    const [search, childminders, list] = OrStatement.Statements;
    expect(search.ByteMatchStatement).toMatchObject({
      PositionalConstraint: 'ENDS_WITH',
      SearchString: '/api/public/establishments',
    });
    // Under the very same limit, in one count with the others.
    expect(childminders.ByteMatchStatement).toMatchObject({
      PositionalConstraint: 'ENDS_WITH',
      SearchString: '/api/public/childminders',
    });
    const path = new RegExp(list.RegexMatchStatement.RegexString);
    expect('/production/api/public/departments/2A/establishments').toMatch(path);
    expect('/production/api/public/establishments/26-EAJE-1').not.toMatch(path);
  });

  it('applies the rules that Amazon keeps, and no rule that a long free text would trip', () => {
    const { ManagedRuleGroupStatement } = ruleNamed('AWSManagedRulesCommonRuleSet').Statement;
    expect(ManagedRuleGroupStatement.RuleActionOverrides).toContainEqual({
      Name: 'SizeRestrictions_BODY',
      ActionToUse: { Count: {} },
    });
    expect(ruleNamed('AWSManagedRulesKnownBadInputsRuleSet')).toBeDefined();
  });
});
