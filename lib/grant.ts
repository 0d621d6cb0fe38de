import { Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { type IndexPrefix, type PartitionPrefix, tableShape } from '../adapters/dynamo/table-shape.ts';

/** What the administrator's side of Cognito may be asked by a function. Calls made with a person's own token need none. */
type CognitoAction =
  | 'AdminAddUserToGroup'
  | 'AdminCreateUser'
  | 'AdminInitiateAuth'
  | 'AdminRespondToAuthChallenge'
  | 'AdminSetUserMFAPreference'
  | 'AdminSetUserPassword';

/**
 * One thing a function may do; its environment variables follow from it.
 * - `table`: records whose partition begins with one of the prefixes. `write` puts whole items: nothing in the
 *   application updates in place. `check` holds a write to the version of a record that it leaves alone, and reads
 *   nothing. A trace can be put and read, and no grant can name its deletion (CTL-03).
 * - `index`: queries of the index on partitions that begin so; `of` names the partitions of the table where the records
 *   found lie. A bundle holds what its function needs of the partitions that its grants name, and of no other.
 * - `bucket`: objects under a prefix. Reading the published bucket includes learning that an object is not there.
 *   The bucket of keys is read, and keys are created where there was none, or destroyed.
 *   The bucket of deposits takes a new object where there was none, and alone may be listed, under a prefix: by what
 *   erases, and by what asks whether something was kept.
 *   `replace` reads, and writes or deletes on the condition alone that the object is still the one that was seen.
 * - `cognito`: calls of the administrator's side on our pool. An empty list gives the pool's identifiers alone.
 * - `geocoder`: asking the State's geocoder where an address is; it is reached over the Internet and grants nothing.
 * - `mail`: sending as our address, with links to the site.
 * - `cookies`: setting the session's cookies.
 * - `address`: naming pages of the site.
 * - `retention`: stating how long traces are kept. Whoever writes traces knows it already.
 */
export type Grant =
  | { table: 'read' | 'write' | 'check'; of: readonly PartitionPrefix[] }
  | { table: 'delete'; of: readonly Exclude<PartitionPrefix, 'TRACES'>[] }
  | { index: readonly IndexPrefix[]; of: readonly PartitionPrefix[] }
  | { bucket: 'published' | 'private'; access: 'read' | 'write' | 'delete'; prefix: `${string}/` }
  | { bucket: 'published'; access: 'replace'; prefix: `${string}/` }
  | { bucket: 'deposits'; access: 'read' | 'write' | 'create' | 'delete' | 'list'; prefix: `${string}/` }
  | { bucket: 'keys'; access: 'read' | 'create' | 'delete'; prefix: 'requests/' }
  | { cognito: readonly CognitoAction[] }
  | { geocoder: true }
  | { mail: true }
  | { cookies: true }
  | { retention: true }
  | { address: true };

/** What grants speak about, as the other stacks made it. */
export interface Granted {
  tableName: string;
  tableArn: string;
  published: { name: string; arn: string };
  private: { name: string; arn: string };
  keys: { name: string; arn: string };
  deposits: { name: string; arn: string };
  userPool: { id: string; arn: string; clientId: string };
  mail: { from: string; identityArn: string; configurationSet: string; configurationSetArn: string };
  siteUrl: string;
  geocoderUrl: string;
  traceRetentionDays: number;
}

/** Grants turned into IAM and environment variables. */
export interface Allowance {
  statements: PolicyStatement[];
  environment: Record<string, string>;
  /** Resources of the statements that end in a wildcard, with the reason they do. */
  wildcards: { resource: string; reason: string }[];
}

const tableActions = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  write: ['dynamodb:PutItem'],
  delete: ['dynamodb:DeleteItem'],
  check: ['dynamodb:ConditionCheckItem'],
} as const;

const bucketActions = {
  read: 's3:GetObject',
  write: 's3:PutObject',
  create: 's3:PutObject',
  delete: 's3:DeleteObject',
} as const;
const bucketVariables = {
  published: 'PUBLISHED_BUCKET',
  private: 'PRIVATE_BUCKET',
  keys: 'KEYS_BUCKET',
  deposits: 'DEPOSITS_BUCKET',
} as const;

const allow = (actions: readonly string[], resource: string, conditions?: object) =>
  new PolicyStatement({
    effect: Effect.ALLOW,
    actions: [...actions],
    resources: [resource],
    ...(conditions && { conditions: { ...conditions } }),
  });

/** Holds for calls that state this condition, whatever its value. */
const carries = (key: string) => ({ Null: { [key]: 'false' } });

/** Holds for reads, writes and each item of a transaction; none of the actions granted can do without a key. */
const leadingKeys = (prefixes: readonly string[]) => ({
  'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}#*`) },
});

/**
 * What grants allow together on the resources of a stage. Grants of the same access to the table make one statement.
 */
export function allowanceOf(grants: readonly Grant[], granted: Granted): Allowance {
  const allowances = [
    ...onTable(grants, granted),
    ...grants.flatMap((grant) => ('table' in grant || 'index' in grant ? [] : [elsewhere(grant, granted)])),
  ];
  return {
    statements: allowances.flatMap(({ statements }) => statements),
    environment: Object.assign({}, ...allowances.map(({ environment }) => environment)),
    wildcards: allowances.flatMap(({ wildcards }) => wildcards),
  };
}

function onTable(grants: readonly Grant[], granted: Granted): Allowance[] {
  const { tableName, tableArn } = granted;
  const accesses = (['read', 'write', 'delete', 'check'] as const).map((access) => ({
    actions: tableActions[access],
    resource: tableArn,
    prefixes: grants.flatMap((grant) => ('table' in grant && grant.table === access ? grant.of : [])),
  }));
  const queries = {
    actions: ['dynamodb:Query'],
    resource: `${tableArn}/index/${tableShape.index.name}`,
    prefixes: grants.flatMap((grant) => ('index' in grant ? grant.index : [])),
  };
  return [...accesses, queries]
    .filter(({ prefixes }) => prefixes.length > 0)
    .map(({ actions, resource, prefixes }) => ({
      statements: [allow(actions, resource, leadingKeys([...new Set(prefixes)]))],
      environment: {
        TABLE_NAME: tableName,
        ...(actions === tableActions.write && prefixes.includes('TRACES') && retentionOf(granted)),
      },
      wildcards: [],
    }));
}

const retentionOf = ({ traceRetentionDays }: Granted) => ({
  TRACE_RETENTION_DAYS: String(traceRetentionDays),
});

function elsewhere(
  grant: Exclude<Grant, { table: unknown } | { index: unknown }>,
  granted: Granted,
): Allowance {
  if ('bucket' in grant) return onBucket(grant, granted[grant.bucket]);
  if ('cognito' in grant) {
    const actions = grant.cognito.map((action) => `cognito-idp:${action}`);
    return {
      statements: actions.length > 0 ? [allow(actions, granted.userPool.arn)] : [],
      environment: { USER_POOL_ID: granted.userPool.id, USER_POOL_CLIENT_ID: granted.userPool.clientId },
      wildcards: [],
    };
  }
  if ('mail' in grant) {
    const { from, identityArn, configurationSet, configurationSetArn } = granted.mail;
    const asUs = { StringEquals: { 'ses:FromAddress': from } };
    return {
      statements: [identityArn, configurationSetArn].map((arn) => allow(['ses:SendEmail'], arn, asUs)),
      environment: {
        MAIL_FROM: from,
        MAIL_CONFIGURATION_SET: configurationSet,
        SITE_URL: granted.siteUrl,
      },
      wildcards: [],
    };
  }
  if ('geocoder' in grant) {
    return { statements: [], environment: { GEOCODER_URL: granted.geocoderUrl }, wildcards: [] };
  }
  if ('retention' in grant) return { statements: [], environment: retentionOf(granted), wildcards: [] };
  if ('address' in grant)
    return { statements: [], environment: { SITE_URL: granted.siteUrl }, wildcards: [] };
  return { statements: [], environment: { SECURE_COOKIES: 'true' }, wildcards: [] };
}

function onBucket(
  { bucket, access, prefix }: Extract<Grant, { bucket: string }>,
  { name, arn }: { name: string; arn: string },
): Allowance {
  if (access === 'list') {
    const under = { StringLike: { 's3:prefix': `${prefix}*` } };
    return {
      statements: [allow(['s3:ListBucket'], arn, under)],
      environment: { [bucketVariables[bucket]]: name },
      wildcards: [],
    };
  }
  const objects = `${arn}/${prefix}*`;
  // Without the right to list, S3 answers "access denied" for an object that is not there. What the published bucket
  // holds is public anyway; what the others hold is not to be listed.
  const listing =
    bucket === 'published' && (access === 'read' || access === 'replace')
      ? [allow(['s3:ListBucket'], arn)]
      : [];
  const onObjects =
    access === 'replace'
      ? [
          allow([bucketActions.read], objects),
          allow([bucketActions.write, bucketActions.delete], objects, carries('s3:if-match')),
          allow([bucketActions.write], objects, carries('s3:if-none-match')),
        ]
      : [
          allow(
            [bucketActions[access]],
            objects,
            access === 'create' ? carries('s3:if-none-match') : undefined,
          ),
        ];
  return {
    statements: [...onObjects, ...listing],
    environment: { [bucketVariables[bucket]]: name },
    wildcards: [
      {
        resource: objects,
        reason: `Objects come and go under ${prefix} of the ${bucket} bucket: only ${access} is allowed, and only there.`,
      },
    ],
  };
}
