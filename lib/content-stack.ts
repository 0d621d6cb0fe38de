import { existsSync } from 'node:fs';
import { Aws, DefaultStackSynthesizer, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import type { Construct } from 'constructs';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import { arnOfBucket, bucketName } from './data-stack.ts';
import { region, type StageSettings } from './stages.ts';

interface ContentStackProps extends StackProps {
  settings: StageSettings;
  front: { folder: string; bucket: IBucket; distribution: IDistribution };
  reference: { folder: string; bucket: IBucket };
}

/**
 * The files that a deployment brings: the front and the reference data. CloudFormation cannot copy files, so this
 * stack, and it alone, has a custom resource.
 */
export class ContentStack extends Stack {
  constructor(scope: Construct, id: string, { settings, front, reference, ...props }: ContentStackProps) {
    super(scope, id, props);
    for (const folder of [front.folder, reference.folder]) {
      if (!existsSync(folder)) throw new Error(`Nothing to deploy in ${folder}: "npm run build" makes it`);
    }
    const copying = this.copying(settings, front.distribution);

    // Names of built files change with their content. Those of the version before stay, for pages still open.
    const assets = new BucketDeployment(this, 'FrontAssets', {
      ...copying,
      sources: [Source.asset(front.folder, { exclude: ['*.html', '*.map', 'modeles'] })],
      destinationBucket: front.bucket,
      cacheControl: [
        CacheControl.setPublic(),
        CacheControl.maxAge(Duration.days(365)),
        CacheControl.immutable(),
      ],
    });
    const pages = new BucketDeployment(this, 'FrontPages', {
      ...copying,
      sources: [Source.asset(front.folder, { exclude: ['*', '!*.html', '!modeles', '!modeles/*.json'] })],
      destinationBucket: front.bucket,
      cacheControl: [CacheControl.noCache()],
      distribution: front.distribution,
      distributionPaths: ['/index.html', '/modeles/*'],
    });
    // Models that spreadsheets open: without the encoding, the type that would be guessed leaves accents to chance.
    const models = new BucketDeployment(this, 'FrontModels', {
      ...copying,
      sources: [Source.asset(front.folder, { exclude: ['*', '!modeles', '!modeles/*.csv'] })],
      destinationBucket: front.bucket,
      cacheControl: [CacheControl.noCache()],
      contentType: 'text/csv; charset=utf-8',
      distribution: front.distribution,
      distributionPaths: ['/modeles/*'],
    });
    pages.node.addDependency(models);
    // A page never names a file that is not there yet.
    pages.node.addDependency(assets);
    new BucketDeployment(this, 'Reference', {
      ...copying,
      sources: [Source.asset(reference.folder)],
      destinationBucket: reference.bucket,
      destinationKeyPrefix: 'reference',
    });

    acknowledge(
      this,
      'L1',
      'The function that copies files is CDK’s own, in the Python that CDK tests it with; ours run on the latest Node.js.',
    );
  }

  /** What the copies share: a role of our own, for the one CDK would make may do far more. */
  private copying({ stage, logRetention }: StageSettings, { distributionId }: IDistribution) {
    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/extranet/${stage}/content`,
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const brought = arnOfBucket(
      `cdk-${DefaultStackSynthesizer.DEFAULT_QUALIFIER}-assets-${Aws.ACCOUNT_ID}-${region}`,
    );
    const frontBucket = arnOfBucket(bucketName(stage, 'front'));
    const published = arnOfBucket(bucketName(stage, 'published'));
    const written = [`${frontBucket}/*`, `${published}/reference/*`];
    const role = new Role(this, 'Copy', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: 'Copies the front and the reference data into their buckets',
      inlinePolicies: {
        copy: new PolicyDocument({
          statements: [
            new PolicyStatement({ actions: ['s3:GetObject'], resources: [`${brought}/*`] }),
            new PolicyStatement({
              actions: ['s3:ListBucket'],
              resources: [brought, frontBucket, published],
            }),
            new PolicyStatement({ actions: ['s3:GetObject', 's3:PutObject'], resources: written }),
            new PolicyStatement({
              actions: ['cloudfront:CreateInvalidation', 'cloudfront:GetInvalidation'],
              resources: [
                this.formatArn({
                  service: 'cloudfront',
                  region: '',
                  resource: 'distribution',
                  resourceName: distributionId,
                }),
              ],
            }),
            new PolicyStatement({
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [logGroup.logGroupArn],
            }),
          ],
        }),
      },
    });
    for (const resource of [`${brought}/*`, ...written]) {
      acknowledgeWildcard(role, {
        resource,
        reason:
          'Names of the files that a deployment brings are not known beforehand; this is where they lie, or go.',
      });
    }
    return { role: role.withoutPolicyUpdates(), logGroup, memoryLimit: 512, prune: false };
  }
}
