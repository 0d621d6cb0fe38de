import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SESClient, SendEmailCommand } from '@aws-sdk/client-ses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localRegion, type Service } from '../../local/engines/engine.ts';
import { needsOf } from '../../local/roles/needs.ts';
import { allows, statementsOf } from '../../local/roles/policy.ts';
import type { LocalStack } from '../../local/stack.ts';
import { resolverOf } from '../../local/template/resolver.ts';
import { roleReader } from '../../local/template/roles.ts';
import { tableNamed } from '../engines.ts';
import { startFixtureStack, temporaryDir } from './fixture-stack.ts';

const table = 'arn:aws:dynamodb:eu-west-3:000000000000:table/records';
const policy = (...statements: object[]) => ({ Version: '2012-10-17', Statement: statements });
const allow = (Action: string | string[], Resource: string | string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const leading = (...keys: string[]) => ({
  Condition: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': keys } },
});

/** What a request needs, and whether statements allow all of it. */
const needs = (service: Service, operation: string, body: object | string, target = '/') =>
  needsOf(
    service,
    operation,
    {
      method: 'POST',
      target,
      headers: {},
      body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    },
    [{ definition: tableNamed('records') }],
  );
const allowed = (statements: object[], ...call: Parameters<typeof needs>) =>
  needs(...call)?.every((need) => allows(statementsOf(policy(...statements), 'a policy'), need));

const key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'A' } });

describe('a policy', () => {
  it.each([
    ['a refusal', { ...allow('s3:GetObject', '*'), Effect: 'Deny' }],
    ['what it does not apply to', { ...allow('s3:GetObject', '*'), NotResource: 'a' }],
    ['an action with a wildcard', allow('s3:*', '*')],
    ['a variable', allow('s3:GetObject', `arn:aws:s3:::a/\${aws:username}`)],
    [
      'another operator',
      allow('s3:GetObject', '*', { Condition: { StringNotEquals: { 'ses:FromAddress': 'a' } } }),
    ],
    [
      'another key',
      allow('s3:GetObject', '*', { Condition: { StringEquals: { 'aws:SourceIp': '10.0.0.1' } } }),
    ],
  ])('cannot be evaluated when it holds %s', (_, statement) => {
    expect(() => statementsOf(policy(statement), 'grants of Role')).toThrow('Cannot evaluate grants of Role');
  });

  const role = (Properties: object, others: object = {}) => {
    const Resources = { Role: { Type: 'AWS::IAM::Role', Properties }, ...others };
    const resolver = resolverOf([{ name: 'one', dir: '/nowhere', template: { Resources } as never }]);
    return roleReader(resolver)(resolver.all('AWS::IAM::Role')[0]?.arn);
  };

  it('is read from the role and from what is attached to it', () => {
    const inline = { PolicyName: 'grants', PolicyDocument: policy(allow('s3:GetObject', 'a')) };
    const attached = {
      Type: 'AWS::IAM::Policy',
      Properties: {
        PolicyName: 'more',
        PolicyDocument: policy(allow('s3:PutObject', 'b')),
        Roles: [{ Ref: 'Role' }],
      },
    };
    const actions = role({ Policies: [inline] }, { Attached: attached }).flatMap(({ Action }) => Action);
    expect(actions).toEqual(['s3:GetObject', 's3:PutObject']);
  });

  it('of Amazon’s own making cannot be evaluated', () => {
    expect(() => role({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] })).toThrow(
      'ManagedPolicyArns',
    );
  });
});

describe('a call of DynamoDB', () => {
  const reads = allow(
    ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    table,
    leading('CAF#*'),
  );

  it.each([
    ['GetItem', { TableName: 'records', Key: key('CAF#26') }, true],
    ['GetItem', { TableName: 'records', Key: key('ACCOUNT#1') }, false],
    ['GetItem', { TableName: 'records', Key: key('CAFETERIA#1') }, false],
    ['GetItem', { TableName: 'others', Key: key('CAF#26') }, false],
    ['PutItem', { TableName: 'records', Item: key('CAF#26') }, false],
    ['BatchGetItem', { RequestItems: { records: { Keys: [key('CAF#26'), key('CAF#73')] } } }, true],
    ['BatchGetItem', { RequestItems: { records: { Keys: [key('CAF#26'), key('ACCOUNT#1')] } } }, false],
    ['Scan', { TableName: 'records' }, false],
    ['DescribeTable', { TableName: 'records' }, undefined],
  ])('%s on %j is allowed: %s', (operation, body, expected) => {
    expect(allowed([reads], 'dynamodb', operation, body)).toBe(expected);
  });

  const query = (pk: string, more: object = {}) => ({
    TableName: 'records',
    KeyConditionExpression: '#hash = :hash AND begins_with(#range, :begins)',
    ExpressionAttributeNames: { '#hash': 'IndexName' in more ? 'gsi1pk' : 'pk', '#range': 'sk' },
    ExpressionAttributeValues: { ':hash': { S: pk }, ':begins': { S: 'LOAD#' } },
    ...more,
  });
  it('reaches the partition that a query names, on the table or on the index', () => {
    expect(allowed([reads], 'dynamodb', 'Query', query('CAF#26'))).toBe(true);
    expect(allowed([reads], 'dynamodb', 'Query', query('ACCOUNT#1'))).toBe(false);
    const onIndex = query('CAF#26#AGENTS', { IndexName: 'gsi1' });
    expect(allowed([reads], 'dynamodb', 'Query', onIndex)).toBe(false);
    const indexed = allow('dynamodb:Query', `${table}/index/gsi1`, leading('CAF#*'));
    expect(allowed([indexed], 'dynamodb', 'Query', onIndex)).toBe(true);
  });

  it('needs a right for each member of a transaction', () => {
    const transaction = {
      TransactItems: [
        { Put: { TableName: 'records', Item: key('CAF#26') } },
        { Delete: { TableName: 'records', Key: key('EMAIL#1') } },
      ],
    };
    const puts = allow('dynamodb:PutItem', table, leading('CAF#*'));
    const deletes = allow('dynamodb:DeleteItem', table, leading('EMAIL#*'));
    expect(allowed([puts, deletes], 'dynamodb', 'TransactWriteItems', transaction)).toBe(true);
    expect(allowed([puts], 'dynamodb', 'TransactWriteItems', transaction)).toBe(false);
  });
});

describe('a call of the other services', () => {
  it('reaches an object under the prefix of a bucket', () => {
    const reads = [allow('s3:GetObject', 'arn:aws:s3:::published/sheets/*')];
    expect(allowed(reads, 's3', 'GetObject', '', '/published/sheets/26-1.json?x-id=GetObject')).toBe(true);
    expect(allowed(reads, 's3', 'GetObject', '', '/published/directory/26.json')).toBe(false);
    expect(allowed(reads, 's3', 'PutObject', '', '/published/sheets/26-1.json')).toBe(false);
    expect(allowed(reads, 's3', 'ListObjectsV2', '', '/published?prefix=sheets/')).toBe(false);
  });

  it('lists what lies under the prefix that it names, and no whole bucket', () => {
    const under = { Condition: { StringLike: { 's3:prefix': 'deposits/26/*' } } };
    const lists = [allow('s3:ListBucket', 'arn:aws:s3:::dropped', under)];
    const list = (query: string) => allowed(lists, 's3', 'ListObjectsV2', '', `/dropped?list-type=2${query}`);
    expect(list('&prefix=deposits%2F26%2F')).toBe(true);
    expect(list('&prefix=deposits%2F26%2Fone')).toBe(true);
    expect(list('&prefix=deposits%2F')).toBe(false);
    expect(list('')).toBe(false);
  });

  it('replaces an object only where it states what it saw, and may read what it replaces', () => {
    const published = 'arn:aws:s3:::published/sheets/*';
    const reads = allow('s3:GetObject', published);
    const carries = (header: string) => ({ Condition: { Null: { [`s3:${header}`]: 'false' } } });
    const replaces = allow(['s3:PutObject', 's3:DeleteObject'], published, carries('if-match'));
    const makes = allow('s3:PutObject', published, carries('if-none-match'));
    const asked = (statements: object[], method: string, headers: Record<string, string>) =>
      needsOf(
        's3',
        method,
        { method, target: '/published/sheets/1.json', headers, body: Buffer.of() },
        [],
      )?.every((need) => allows(statementsOf(policy(...statements), 'a policy'), need));
    const [match, noneMatch] = [{ 'if-match': '"1"' }, { 'if-none-match': '*' }];
    const all = [reads, replaces, makes];
    expect(asked(all, 'PutObject', match)).toBe(true);
    expect(asked(all, 'PutObject', noneMatch)).toBe(true);
    expect(asked(all, 'DeleteObject', match)).toBe(true);
    expect(asked(all, 'PutObject', {})).toBe(false);
    expect(asked(all, 'DeleteObject', {})).toBe(false);
    expect(asked([replaces, makes], 'PutObject', match)).toBe(false);
    expect(asked([reads, replaces], 'PutObject', noneMatch)).toBe(false);
  });

  it('reaches one user pool', () => {
    const pool = 'arn:aws:cognito-idp:eu-west-3:000000000000:userpool/one';
    const creates = [allow('cognito-idp:AdminCreateUser', pool)];
    expect(allowed(creates, 'cognito', 'AdminCreateUser', { UserPoolId: 'one' })).toBe(true);
    expect(allowed(creates, 'cognito', 'AdminCreateUser', { UserPoolId: 'two' })).toBe(false);
  });

  it('sends as our address alone, with the configuration set', () => {
    const ses = 'arn:aws:ses:eu-west-3:000000000000';
    const asUs = { Condition: { StringEquals: { 'ses:FromAddress': 'nous@extranet.test' } } };
    const identity = `${ses}:identity/extranet.test`;
    const both = [allow('ses:SendEmail', [identity, `${ses}:configuration-set/mails`], asUs)];
    const from = (Source: string) =>
      new URLSearchParams({ Source, ConfigurationSetName: 'mails' }).toString();
    expect(allowed(both, 'ses', 'SendEmail', from('Nous <nous@extranet.test>'))).toBe(true);
    expect(allowed(both, 'ses', 'SendEmail', from('autre@extranet.test'))).toBe(false);
    expect(
      allowed([allow('ses:SendEmail', identity, asUs)], 'ses', 'SendEmail', from('nous@extranet.test')),
    ).toBe(false);
  });
});

describe('a function of the stack', () => {
  const { dir, remove } = temporaryDir();
  let stack: LocalStack;
  beforeAll(async () => {
    stack = await startFixtureStack(dir);
  });
  afterAll(async () => {
    await stack.stop();
    remove();
  });
  const as = (accessKeyId: string, service: Service) => ({
    region: localRegion,
    credentials: { accessKeyId, secretAccessKey: 'any' },
    endpoint: stack.gateway.endpoints[service],
    forcePathStyle: true,
  });
  const put = (pk: string, caller = 'fixture-nightly') =>
    new DynamoDBClient(as(caller, 'dynamodb')).send(
      new PutItemCommand({ TableName: stack.env.TABLE_NAME, Item: key(pk) }),
    );

  it('does what its role allows', async () => {
    await expect(put('OUTBOX#1')).resolves.toBeTruthy();
  });

  it('is denied the rest in the format of the service, and its log names what is missing', async () => {
    const denied = { name: 'AccessDeniedException', $metadata: { httpStatusCode: 400 } };
    await expect(put('ACCOUNT#ana@exemple.fr')).rejects.toMatchObject(denied);
    const log = () => readFileSync(join(stack.logDir, 'nightly.log'), 'utf8');
    await expect.poll(log).toContain('"dynamodb:LeadingKeys":["ACCOUNT#*"]');
    expect(log()).toContain('"Action":"dynamodb:PutItem"');
    expect(log()).not.toContain('ana@');

    const read = new GetObjectCommand({ Bucket: 'fixture-published-000000000000', Key: 'a' });
    await expect(new S3Client(as('fixture-nightly', 's3')).send(read)).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
    const mail = new SendEmailCommand({
      Source: 'a@exemple.fr',
      Destination: { ToAddresses: ['b@exemple.fr'] },
      Message: { Subject: { Data: 'Objet' }, Body: { Text: { Data: 'Texte' } } },
    });
    await expect(new SESClient(as('fixture-nightly', 'ses')).send(mail)).rejects.toMatchObject({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
    });
    const user = new AdminGetUserCommand({ UserPoolId: 'any', Username: 'ana' });
    const cognito = new CognitoIdentityProviderClient(as('fixture-nightly', 'cognito'));
    await expect(cognito.send(user)).rejects.toMatchObject(denied);
    // Proven by the person's own token: it is the engine that answers, and no role is asked.
    await expect(
      cognito.send(new RevokeTokenCommand({ ClientId: 'none', Token: 'none' })).catch(({ name }) => name),
    ).resolves.not.toBe('AccessDeniedException');
  });

  it('without a role may do nothing, and an unknown key neither', async () => {
    await expect(put('OUTBOX#1', 'fixture-echo')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    await expect(put('OUTBOX#1', 'nobody')).rejects.toMatchObject({ name: 'AccessDeniedException' });
    const read = new GetItemCommand({ TableName: stack.env.TABLE_NAME, Key: key('OUTBOX#1') });
    await expect(new DynamoDBClient(as('nobody', 'dynamodb')).send(read)).rejects.toThrow('nobody we know');
  });
});
