import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { tableShape } from '../adapters/dynamo/table-shape.ts';
import { recoveryDays } from '../domain/recovery.ts';
import { acknowledge } from './acknowledge.ts';
import type { Granted } from './grant.ts';
import { region, type StageName, type StageSettings } from './stages.ts';

interface DataStackProps extends StackProps {
  settings: StageSettings;
}

/** What every bucket of the project has: nothing public, nothing in clear, nothing lost with its stack. */
export const bucketDefaults = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  encryption: BucketEncryption.S3_MANAGED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

type BucketContent = 'published' | 'private' | 'keys' | 'deposits' | 'front';

/** Buckets are named, and not by AWS: a role then names the same objects whatever stack it is in. */
export const bucketName = (stage: StageName, content: BucketContent): string =>
  `extranet-${stage}-${content}-${Aws.ACCOUNT_ID}`;
export const arnOfBucket = (name: string): string => `arn:aws:s3:::${name}`;
/** Where browsers and CloudFront reach it. */
export const hostOfBucket = (name: string): string => `${name}.s3.${region}.amazonaws.com`;

/** Where all state lives: the table, the read model that the public side shows, private files, families' keys. */
export class DataStack extends Stack {
  readonly table: Table;
  readonly published: Bucket;
  /** Name of the bucket of access logs. */
  readonly accessLogs: string;
  /** Names and ARNs for grants. */
  readonly granted: Pick<Granted, 'tableName' | 'tableArn' | 'published' | 'private' | 'keys' | 'deposits'>;

  constructor(scope: Construct, id: string, { settings, ...props }: DataStackProps) {
    super(scope, id, props);

    this.table = new Table(this, 'Table', {
      partitionKey: { name: tableShape.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableShape.sortKey, type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      encryption: TableEncryption.AWS_MANAGED,
      pointInTimeRecoverySpecification: {
        pointInTimeRecoveryEnabled: true,
        recoveryPeriodInDays: recoveryDays,
      },
      stream: StreamViewType[tableShape.stream],
      timeToLiveAttribute: tableShape.timeToLive,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.table.addGlobalSecondaryIndex({
      indexName: tableShape.index.name,
      partitionKey: { name: tableShape.index.partitionKey, type: AttributeType.STRING },
      sortKey: { name: tableShape.index.sortKey, type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    });

    new CfnOutput(this, 'TableName', {
      description: 'What npm run administrator and npm run republish ask for',
      value: this.table.tableName,
    });

    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...bucketDefaults,
      lifecycleRules: [{ expiration: Duration.days(365) }],
    });
    acknowledge(accessLogs, 'S1', 'It receives the access logs: logging its own writes would never end.');

    const names = {
      published: bucketName(settings.stage, 'published'),
      private: bucketName(settings.stage, 'private'),
      keys: bucketName(settings.stage, 'keys'),
      deposits: bucketName(settings.stage, 'deposits'),
    };
    // Replaced objects stay a month: a reader of the directory can be given back yesterday's, a deletion is final after it.
    const kept = {
      versioned: true,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(2),
        },
      ],
      serverAccessLogsBucket: accessLogs,
    };
    // What was sent and taken lies elsewhere by then; what was sent and never taken is nobody's.
    const uploadsPass = {
      prefix: 'uploads/',
      expiration: Duration.days(1),
      noncurrentVersionExpiration: Duration.days(1),
    };
    // Whom a department no longer shows is gone after a day, whatever was published before (RGT-01).
    const replacedPass = { prefix: 'childminders/', noncurrentVersionExpiration: Duration.days(1) };
    this.published = new Bucket(this, 'Published', {
      ...bucketDefaults,
      ...kept,
      lifecycleRules: [...kept.lifecycleRules, replacedPass],
      bucketName: names.published,
      serverAccessLogsPrefix: 'published/',
    });
    // The rest of the bucket is read by functions; this folder is served as it is. The distribution is named by the
    // account alone: its own stack is made after this one.
    this.published.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudfront.amazonaws.com')],
        actions: ['s3:GetObject'],
        resources: [this.published.arnForObjects('open-data/*')],
        conditions: { StringEquals: { 'AWS:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    );
    new Bucket(this, 'Private', {
      ...bucketDefaults,
      ...kept,
      lifecycleRules: [...kept.lifecycleRules, uploadsPass],
      bucketName: names.private,
      encryption: BucketEncryption.KMS_MANAGED,
      bucketKeyEnabled: true,
      serverAccessLogsPrefix: 'private/',
    });

    // A key destroyed is gone (LIN-07): no version is kept, and what no purge destroyed goes a few days after six months.
    new Bucket(this, 'Keys', {
      ...bucketDefaults,
      bucketName: names.keys,
      encryption: BucketEncryption.KMS_MANAGED,
      bucketKeyEnabled: true,
      lifecycleRules: [
        { expiration: Duration.days(186), abortIncompleteMultipartUploadAfter: Duration.days(2) },
      ],
      serverAccessLogsBucket: accessLogs,
      serverAccessLogsPrefix: 'keys/',
    });

    // The bucket of deposits lies in a stack of its own, after the function that it tells: it logs here by its name.
    accessLogs.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('logging.s3.amazonaws.com')],
        actions: ['s3:PutObject'],
        resources: [accessLogs.arnForObjects('deposits/*')],
        conditions: {
          ArnLike: { 'aws:SourceArn': arnOfBucket(names.deposits) },
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
        },
      }),
    );
    this.accessLogs = accessLogs.bucketName;

    this.granted = {
      tableName: this.table.tableName,
      tableArn: this.table.tableArn,
      published: { name: names.published, arn: arnOfBucket(names.published) },
      private: { name: names.private, arn: arnOfBucket(names.private) },
      keys: { name: names.keys, arn: arnOfBucket(names.keys) },
      deposits: { name: names.deposits, arn: arnOfBucket(names.deposits) },
    };
  }
}
