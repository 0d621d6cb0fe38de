import { describe, expect, it } from 'vitest';
import type { Stack, Template } from '../../local/template/assembly.ts';
import { readModel, readResources } from '../../local/template/model.ts';
import { resolverOf } from '../../local/template/resolver.ts';
import { fixtureAssembly } from './fixture-stack.ts';

const stack = (name: string, template: Partial<Template>): Stack => ({
  name,
  dir: '/nowhere',
  template: { Resources: {}, ...template },
});

/** What a value of a template resolves to. */
function resolved(value: unknown, template: Partial<Template> = {}, others: Stack[] = []): unknown {
  const probe = { Probe: { Type: 'Probe', Properties: { value } } };
  const stacks = [stack('one', { ...template, Resources: { ...template.Resources, ...probe } }), ...others];
  return resolverOf(stacks).all('Probe')[0]?.properties.value;
}

/** A name to replace in a text, as `Fn::Sub` takes it. */
const of = (name: string) => `\${${name}}`;

const bucket = { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'photos' } } };

describe('the values of a template', () => {
  it.each([
    ['a pseudo parameter', { Ref: 'AWS::Region' }, 'eu-west-3'],
    ['a named resource', { Ref: 'Bucket' }, 'photos'],
    ['an attribute', { 'Fn::GetAtt': ['Bucket', 'Arn'] }, 'arn:aws:s3:::photos'],
    ['an attribute in one word', { 'Fn::GetAtt': 'Bucket.Arn' }, 'arn:aws:s3:::photos'],
    ['a join', { 'Fn::Join': ['/', ['a', { Ref: 'Bucket' }]] }, 'a/photos'],
    [
      'a text with names',
      { 'Fn::Sub': [of('Bucket'), of('Bucket.Arn'), of('!Literal')].join(' ') },
      `photos arn:aws:s3:::photos ${of('Literal')}`,
    ],
    [
      'a text with its own names',
      { 'Fn::Sub': [`${of('x')}-${of('AWS::Partition')}`, { x: { Ref: 'Bucket' } }] },
      'photos-aws',
    ],
    ['a part of a split', { 'Fn::Select': [1, { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['a condition', { 'Fn::If': ['Yes', 'then', 'else'] }, 'then'],
    ['a condition that does not hold', { 'Fn::If': ['No', 'then', { Ref: 'AWS::NoValue' }] }, undefined],
    ['a mapping', { 'Fn::FindInMap': ['Sizes', 'demo', 'Memory'] }, 512],
    ['a parameter', { Ref: 'Parameter' }, 'by default'],
    ['a list with nothing in it', [{ Ref: 'AWS::NoValue' }, 'kept'], ['kept']],
  ])('reads %s', (_what, value, expected) => {
    const template = {
      Resources: bucket,
      Parameters: { Parameter: { Default: 'by default' } },
      Mappings: { Sizes: { demo: { Memory: 512 } } },
      Conditions: {
        Yes: { 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws'] },
        No: { 'Fn::Not': [{ Condition: 'Yes' }] },
      },
    };
    expect(resolved(value, template)).toEqual(expected);
  });

  it('reads what another stack exports or gives out', () => {
    const other = stack('two', {
      Resources: bucket,
      Outputs: { Name: { Value: { Ref: 'Bucket' }, Export: { Name: 'shared' } } },
    });
    expect(resolved({ 'Fn::ImportValue': 'shared' }, {}, [other])).toBe('photos');
    const output = { 'Fn::GetStackOutput': { StackName: 'two', OutputName: 'Name' } };
    expect(resolved(output, {}, [other])).toBe('photos');
  });

  it('says which reference leads nowhere', () => {
    expect(() => resolved({ Ref: 'Missing' })).toThrow('Missing');
    expect(() => resolved({ 'Fn::ImportValue': 'nothing' })).toThrow('which no stack exports');
  });
});

describe('the model of an assembly', () => {
  const model = readModel(fixtureAssembly, { 'data/Users': 'eu-west-3_abc', 'data/Client': 'client' });

  it('has the routes with their functions, authorizers and refusals', () => {
    const routes = model.restApi?.routes.map(
      ({ method, path, function: { name } }) => `${method} ${path} ${name}`,
    );
    expect(routes).toContain('GET /api/echo/{id} echo');
    const signedIn = model.restApi?.routes.find(({ path }) => path === '/api/private');
    expect(signedIn?.authorizer).toEqual({
      userPoolArns: ['arn:aws:cognito-idp:eu-west-3:000000000000:userpool/eu-west-3_abc'],
      scopes: ['aws.cognito.signin.user.admin'],
      header: 'authorization',
    });
    expect(model.restApi?.gatewayResponses.UNAUTHORIZED?.headers).toEqual({
      'Content-Type': 'application/problem+json',
    });
  });

  it('has functions with their limits and variables from other stacks', () => {
    expect(model.functions.find(({ name }) => name === 'slow')).toMatchObject({
      fullName: 'fixture-slow',
      timeoutMs: 1000,
      memoryMb: 256,
      environment: { TABLE_NAME: 'data-table' },
    });
  });

  it('has what hears of the table, with filters, retries and dead letters', () => {
    expect(model.eventSources).toMatchObject([
      {
        tableName: 'data-table',
        batchSize: 10,
        retries: 2,
        bisects: true,
        reportsItemFailures: true,
        filters: [{ eventName: ['INSERT'] }],
        deadLetters: expect.stringMatching(/^arn:aws:sqs:.*deadletters$/),
      },
    ]);
  });

  it('has schedules in their time zone', () => {
    expect(model.schedules).toMatchObject([
      { name: 'nightly', expression: 'cron(0 3 * * ? *)', timeZone: 'Europe/Paris' },
    ]);
  });

  it('has the site with its headers, fit for HTTP', () => {
    const [api, pages] = model.site.behaviors;
    expect(api).toMatchObject({ pattern: '/api/*', servedBy: 'api' });
    expect(pages).toMatchObject({ pattern: '*', servedBy: 'files' });
    expect(pages?.headers).toEqual({
      'Content-Security-Policy': "default-src 'self'",
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it('has what engines must hold', () => {
    const { tables, buckets, userPools } = readResources(fixtureAssembly);
    expect(tables[0]).toMatchObject({ definition: { TableName: 'data-table' }, timeToLive: 'expiresAt' });
    expect(buckets).toEqual(['fixture-published-000000000000', 'fixture-site-front']);
    expect(userPools.map(({ clients, groups }) => [clients.length, groups.length])).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });
});
