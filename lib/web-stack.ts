import { readFileSync } from 'node:fs';
import { Annotations, CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { RestApiOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';
import { originKeyHeader } from './constructs/api-firewall.ts';
import { securityHeaders } from './constructs/security-headers.ts';
import { bucketDefaults, bucketName, hostOfBucket } from './data-stack.ts';
import type { StageSettings } from './stages.ts';

interface WebStackProps extends StackProps {
  settings: StageSettings;
  restApi: RestApi;
  originKey: ISecret;
}

/** What people reach: the front from a private bucket, and the API under `/api` of the same origin. */
export class WebStack extends Stack {
  readonly bucket: Bucket;
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { settings, restApi, originKey, ...props }: WebStackProps) {
    super(scope, id, props);

    this.bucket = new Bucket(this, 'Front', {
      ...bucketDefaults,
      bucketName: bucketName(settings.stage, 'front'),
    });
    acknowledge(
      this.bucket,
      'S1',
      'It holds the built front alone, which is public, is read by CloudFront alone, and is made again from the source.',
    );

    const everyAnswer = {
      responseHeadersPolicy: securityHeaders(this, 'Headers', {
        stage: settings.stage,
        deposits: `https://${hostOfBucket(bucketName(settings.stage, 'deposits'))}`,
      }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    } satisfies Partial<BehaviorOptions>;
    const certificate = settings.certificateArn
      ? Certificate.fromCertificateArn(this, 'Certificate', settings.certificateArn)
      : undefined;

    this.distribution = new Distribution(this, 'Site', {
      comment: `extranet-${settings.stage}`,
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_100,
      ...(certificate && {
        certificate,
        domainNames: [new URL(settings.siteUrl).hostname],
        minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      defaultBehavior: {
        ...everyAnswer,
        origin: S3BucketOrigin.withOriginAccessControl(this.bucket),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
        compress: true,
        functionAssociations: [
          this.onRequest('SitePath', 'site-path.js', settings, legalNoticeCode(settings)),
        ],
      },
      additionalBehaviors: {
        '/api/*': {
          ...everyAnswer,
          origin: new RestApiOrigin(restApi, {
            customHeaders: { [originKeyHeader]: originKey.secretValue.unsafeUnwrap() },
            readTimeout: Duration.seconds(30),
          }),
          allowedMethods: AllowedMethods.ALLOW_ALL,
          // Cookies, Authorization and query go to the API as they are; nothing of it is kept at the edge.
          cachePolicy: CachePolicy.CACHING_DISABLED,
          originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
          compress: true,
          functionAssociations: [this.onRequest('ViewerAddress', 'viewer-address.js', settings)],
        },
        // Open data: its folder of the published bucket, and nothing else of it (see the bucket's policy).
        '/donnees/*': {
          ...everyAnswer,
          origin: S3BucketOrigin.withOriginAccessControl(this.published(settings)),
          cachePolicy: CachePolicy.CACHING_OPTIMIZED,
          compress: true,
          functionAssociations: [this.onRequest('OpenDataPath', 'open-data-path.js', settings)],
        },
      },
    });
    new CfnOutput(this, 'Address', {
      description: 'Where the site answers; its own domain, once it has one, is an alias of this name',
      value: `https://${this.distribution.distributionDomainName}`,
    });
    this.answerTheCheck(certificate !== undefined);
  }

  /** The bucket by its name: it belongs to another stack, whose policy lets CloudFront read one folder. */
  private published({ stage }: StageSettings): IBucket {
    Annotations.of(this).acknowledgeWarning(
      '@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac',
      'The stack of the data writes the policy of its bucket itself.',
    );
    const name = bucketName(stage, 'published');
    return Bucket.fromBucketAttributes(this, 'Published', {
      bucketName: name,
      bucketRegionalDomainName: hostOfBucket(name),
    });
  }

  private onRequest(id: string, file: string, { stage }: StageSettings, before = '') {
    return {
      eventType: FunctionEventType.VIEWER_REQUEST,
      function: new EdgeFunction(this, id, {
        functionName: `extranet-${stage}-${file.replace('.js', '')}`,
        code: FunctionCode.fromInline(
          `${before}${readFileSync(new URL(`./edge/${file}`, import.meta.url), 'utf8')}`,
        ),
      }),
    };
  }

  private answerTheCheck(hasCertificate: boolean): void {
    acknowledge(
      this.distribution,
      'CFR1',
      'Partners and families of the overseas departments, and parents who move to France, connect from everywhere.',
    );
    acknowledge(
      this.distribution,
      'CFR2',
      'The firewall stands before the API, in Paris, and refuses what did not come through here; the rest is files. One before CloudFront would live in Virginia (docs/adr/0012).',
    );
    acknowledge(
      this.distribution,
      'CFR3',
      'Its logs would hold the addresses of families beside what they search for. The API counts and traces what matters without them.',
    );
    if (!hasCertificate) {
      acknowledge(
        this.distribution,
        'CFR4',
        'As long as the stage has no certificate of its own, CloudFront answers with its own, whose oldest protocol cannot be chosen.',
      );
    }
  }
}

/** What the site answers about who answers for it, as the edge's code holds it: in ASCII, whatever the names. */
function legalNoticeCode({ legal }: StageSettings): string {
  const text = JSON.stringify(legal).replaceAll(
    /[^ -~]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `var legalNotice = ${JSON.stringify(text)};\n`;
}
