import { describe, expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const { only, resources } = synthesized();
const table = only('AWS::DynamoDB::Table', 'data');
const buckets = resources('AWS::S3::Bucket');

describe('the table', () => {
  it('can be brought back to any second of the last thirty-five days', () => {
    expect(table.Properties.PointInTimeRecoverySpecification).toEqual({
      PointInTimeRecoveryEnabled: true,
      RecoveryPeriodInDays: 35,
    });
  });

  it('cannot be deleted, alone or with its stack', () => {
    expect(table.Properties.DeletionProtectionEnabled).toBe(true);
    expect(table.DeletionPolicy).toBe('Retain');
  });

  it('is encrypted with a key of KMS', () => {
    expect(table.Properties.SSESpecification).toEqual({ SSEEnabled: true });
  });

  it('tells its stream both what was and what is', () => {
    expect(table.Properties.StreamSpecification).toEqual({ StreamViewType: 'NEW_AND_OLD_IMAGES' });
  });

  it('forgets by itself what has lapsed', () => {
    expect(table.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true });
  });

  it('has the keys and the index that the adapter reads and writes', () => {
    expect(table.Properties.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    expect(table.Properties.GlobalSecondaryIndexes).toEqual([
      {
        IndexName: 'gsi1',
        KeySchema: [
          { AttributeName: 'gsi1pk', KeyType: 'HASH' },
          { AttributeName: 'gsi1sk', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ]);
  });
});

describe('each bucket', () => {
  it('exists for the read model, private files, families’ keys, councils’ files, access logs and the front', () => {
    expect(buckets.map(({ concern, id }) => `${concern} ${id.replace(/[0-9A-F]{8}$/, '')}`)).toEqual([
      'data AccessLogs',
      'data Published',
      'data Private',
      'data Keys',
      'deposits Deposits',
      'web Front',
    ]);
  });

  it.each(buckets)('$id is closed to the public, encrypted and kept', ({ Properties, DeletionPolicy }) => {
    expect(Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    });
    expect(Properties.BucketEncryption.ServerSideEncryptionConfiguration).toHaveLength(1);
    expect(DeletionPolicy).toBe('Retain');
  });

  it.each(buckets)('$id refuses connections in clear', ({ concern, id }) => {
    const policy = resources('AWS::S3::BucketPolicy', concern).find(
      ({ Properties }) => Properties.Bucket.Ref === id,
    );
    expect(policy?.Properties.PolicyDocument.Statement).toContainEqual(
      expect.objectContaining({
        Effect: 'Deny',
        Action: 's3:*',
        Principal: { AWS: '*' },
        Condition: { Bool: { 'aws:SecureTransport': 'false' } },
      }),
    );
  });

  it('keeps no old version of a private file for more than thirty days', () => {
    const files = buckets.find(({ id }) => id.startsWith('Private'));
    expect(files?.Properties.LifecycleConfiguration.Rules).toContainEqual(
      expect.objectContaining({
        Status: 'Enabled',
        NoncurrentVersionExpiration: { NoncurrentDays: 30 },
      }),
    );
  });

  it('LIN-07 keeps no version of a family’s key, and none beyond some days after six months', () => {
    const keys = buckets.find(({ id }) => id.startsWith('Keys'));
    expect(keys?.Properties.VersioningConfiguration).toBeUndefined();
    expect(keys?.Properties.ReplicationConfiguration).toBeUndefined();
    expect(keys?.Properties.LifecycleConfiguration.Rules).toEqual([
      expect.objectContaining({ Status: 'Enabled', ExpirationInDays: 186 }),
    ]);
    const [{ ServerSideEncryptionByDefault }] =
      keys?.Properties.BucketEncryption.ServerSideEncryptionConfiguration ?? [];
    expect(ServerSideEncryptionByDefault).toEqual({ SSEAlgorithm: 'aws:kms' });
  });

  it('ACT-04 forgets after a day what was sent into the private one and never taken', () => {
    const files = buckets.find(({ id }) => id.startsWith('Private'));
    expect(files?.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    expect(files?.Properties.LifecycleConfiguration.Rules).toContainEqual({
      Status: 'Enabled',
      Prefix: 'uploads/',
      ExpirationInDays: 1,
      NoncurrentVersionExpiration: { NoncurrentDays: 1 },
    });
  });
});
