import type { Service } from '../engines/engine.ts';
import type { SdkRequest } from '../gateway-to-engines/operation-of.ts';
import { arn } from '../template/local-names.ts';
import type { TableModel } from '../template/resources.ts';
import type { Need } from './policy.ts';
import { tableNeeds } from './table-needs.ts';

/** The action that each operation of S3 asks for, and whether it is asked on the bucket or on the object. */
const s3Actions: Record<string, { action: string; on: 'bucket' | 'object' }> = {
  GetObject: { action: 's3:GetObject', on: 'object' },
  HeadObject: { action: 's3:GetObject', on: 'object' },
  PutObject: { action: 's3:PutObject', on: 'object' },
  DeleteObject: { action: 's3:DeleteObject', on: 'object' },
  ListObjects: { action: 's3:ListBucket', on: 'bucket' },
  ListObjectsV2: { action: 's3:ListBucket', on: 'bucket' },
  HeadBucket: { action: 's3:ListBucket', on: 'bucket' },
};

/**
 * What a call asks of the caller's role: all of it must be allowed.
 * @returns undefined for an operation that no function of ours makes, so that nobody has said what it asks for
 */
export function needsOf(
  service: Service,
  operation: string,
  { target, headers, body }: SdkRequest,
  tables: readonly TableModel[],
): Need[] | undefined {
  switch (service) {
    case 'dynamodb':
      return tableNeeds(operation, JSON.parse(body.toString()), tables, (name) =>
        arn('dynamodb', `table/${name}`),
      );
    case 's3':
      return operation === 'DeleteObjects'
        ? deletionNeeds(target, body)
        : s3Needs(operation, target, headers);
    case 'cognito': {
      const { UserPoolId = '*' } = JSON.parse(body.toString()) as { UserPoolId?: string };
      const resource = arn('cognito-idp', `userpool/${UserPoolId}`);
      return [{ action: `cognito-idp:${operation}`, resource, context: {} }];
    }
    case 'ses':
      return sesNeeds(operation, new URLSearchParams(body.toString()));
  }
}

/** A write on the condition that an object still has a tag asks, besides, for the right to read the object. */
function s3Needs(
  operation: string,
  target: string,
  { 'if-match': match, 'if-none-match': noneMatch }: SdkRequest['headers'],
): Need[] | undefined {
  const asked = s3Actions[operation];
  if (!asked) return undefined;
  const { pathname, searchParams } = new URL(target, 'http://engine');
  const [, bucket = '', ...key] = decodeURIComponent(pathname).split('/');
  const prefix = asked.on === 'bucket' ? searchParams.get('prefix') : null;
  const resource = `arn:aws:s3:::${[bucket, ...(asked.on === 'object' ? key : [])].join('/')}`;
  const context = {
    ...(match !== undefined && { 's3:if-match': [match] }),
    ...(noneMatch !== undefined && { 's3:if-none-match': [noneMatch] }),
    ...(prefix !== null && { 's3:prefix': [prefix] }),
  };
  const need: Need = { action: asked.action, resource, context };
  const reads: Need = { action: 's3:GetObject', resource, context: {} };
  return match !== undefined && need.action !== reads.action ? [need, reads] : [need];
}

/** Deleting many objects in one call asks for the right on each. */
function deletionNeeds(target: string, body: Buffer): Need[] {
  const bucket = decodeURIComponent(new URL(target, 'http://engine').pathname).split('/')[1] ?? '';
  const keys = [...body.toString().matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key);
  return keys.map((key) => ({
    action: 's3:DeleteObject',
    resource: `arn:aws:s3:::${bucket}/${key}`,
    context: {},
  }));
}

/** SES asks for a right on the identity that sends, which is a domain in our templates, and on the configuration set. */
function sesNeeds(operation: string, form: URLSearchParams): Need[] | undefined {
  if (operation !== 'SendEmail') return undefined;
  const source = form.get('Source') ?? '';
  const from = /<([^<>]+)>/.exec(source)?.[1] ?? source;
  const configurationSet = form.get('ConfigurationSetName');
  const resources = [
    `identity/${from.split('@')[1]}`,
    ...(configurationSet ? [`configuration-set/${configurationSet}`] : []),
  ];
  return resources.map((resource) => ({
    action: 'ses:SendEmail',
    resource: arn('ses', resource),
    context: { 'ses:FromAddress': [from] },
  }));
}
