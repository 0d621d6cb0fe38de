import { describe, expect, it } from 'vitest';
import { legalNoticeAddress } from '../../contract/legal-notice.ts';
import { originKeyHeader, viewerAddressHeader } from '../../lib/constructs/api-firewall.ts';
import { stageSettings } from '../../lib/stages.ts';
import { synthesized } from './synthesized.ts';

const { only, resources } = synthesized();
const { DistributionConfig: site } = only('AWS::CloudFront::Distribution', 'web').Properties;
const { ResponseHeadersPolicyConfig: headers } = only(
  'AWS::CloudFront::ResponseHeadersPolicy',
  'web',
).Properties;
const [api] = site.CacheBehaviors;

/** Runs a function of CloudFront as CloudFront would. */
const atTheEdge = (name: string, request: object) => {
  const found = resources('AWS::CloudFront::Function', 'web').find(({ Properties }) =>
    Properties.Name.endsWith(name),
  );
  const run = new Function('event', `${found?.Properties.FunctionCode}; return handler(event);`);
  return run({ viewer: { ip: '203.0.113.7' }, request });
};

describe('the pages', () => {
  it('PUB-08 run no script that is not a file of the site', () => {
    // The account is in the name of the one bucket that pages send to.
    const policy = JSON.stringify(headers.SecurityHeadersConfig.ContentSecurityPolicy);
    expect(policy).toMatch(
      /connect-src 'self' https:\/\/extranet-production-deposits-[^;]+\.s3\.eu-west-3\.amazonaws\.com;/,
    );
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|http:|\*/);
  });

  it('carry the other headers that keep them apart', () => {
    expect(headers.SecurityHeadersConfig).toMatchObject({
      StrictTransportSecurity: {
        AccessControlMaxAgeSec: 63_072_000,
        IncludeSubdomains: true,
        Override: true,
      },
      ContentTypeOptions: { Override: true },
      FrameOptions: { FrameOption: 'DENY' },
      ReferrerPolicy: { ReferrerPolicy: 'same-origin' },
    });
    for (const { ResponseHeadersPolicyId } of [site.DefaultCacheBehavior, api]) {
      expect(ResponseHeadersPolicyId).toEqual({
        Ref: only('AWS::CloudFront::ResponseHeadersPolicy', 'web').id,
      });
    }
  });

  it('may ask the browser where the person is, and for nothing else; no page in a frame may', () => {
    const { Items } = headers.CustomHeadersConfig;
    const { Value } = Items.find(({ Header }: { Header: string }) => Header === 'Permissions-Policy');
    expect(Value.split(', ').sort()).toEqual([
      'camera=()',
      'geolocation=(self)',
      'microphone=()',
      'payment=()',
      'usb=()',
    ]);
  });

  it('come from a bucket that only this distribution reads', () => {
    const front = site.Origins.find(({ S3OriginConfig }: { S3OriginConfig?: object }) => S3OriginConfig);
    expect(front.OriginAccessControlId).toBeDefined();
    const reads = only('AWS::S3::BucketPolicy', 'web').Properties.PolicyDocument.Statement.filter(
      ({ Effect }: { Effect: string }) => Effect === 'Allow',
    );
    expect(reads).toHaveLength(1);
    expect(reads[0]).toMatchObject({
      Action: 's3:GetObject',
      Principal: { Service: 'cloudfront.amazonaws.com' },
    });
    expect(JSON.stringify(reads[0].Condition)).toContain(only('AWS::CloudFront::Distribution', 'web').id);
  });

  it.each([
    ['/', '/index.html'],
    ['/caf/demandes', '/index.html'],
    ['/partenaire/etablissements/26-abc', '/index.html'],
    ['/assets/index-8f3a.js', '/assets/index-8f3a.js'],
    ['/favicon.svg', '/favicon.svg'],
  ])('answer %s with %s', (uri, file) => {
    expect(atTheEdge('site-path', { uri, headers: {} }).uri).toBe(file);
  });
});

describe('the legal notice', () => {
  it('is answered at the edge, with the settings of the stage', () => {
    const {
      statusCode,
      headers: said,
      body,
    } = atTheEdge('site-path', { uri: legalNoticeAddress, headers: {} });
    expect(statusCode).toBe(200);
    expect(said['content-type'].value).toBe('application/json');

    expect(JSON.parse(body)).toEqual(stageSettings('production').legal);
    // Whatever the letters of a name, CloudFront is given plain ones.
    expect(body).toMatch(/^[ -~]+$/u);
  });
});

describe('the open data', () => {
  const [, open] = site.CacheBehaviors;

  it('PUB-11 come from their folder of the published bucket, which CloudFront may read nothing else of', () => {
    expect(open.PathPattern).toBe('/donnees/*');
    expect(atTheEdge('open-data-path', { uri: '/donnees/etablissements.csv', headers: {} }).uri).toBe(
      '/open-data/etablissements.csv',
    );
    expect(atTheEdge('open-data-path', { uri: '/donnees/../sheets/1.json', headers: {} }).uri).toMatch(
      /^\/open-data\//,
    );
    const granted = resources('AWS::S3::BucketPolicy', 'data')
      .flatMap(({ Properties }) => Properties.PolicyDocument.Statement)
      .filter(
        ({ Effect, Principal }) => Effect === 'Allow' && Principal?.Service === 'cloudfront.amazonaws.com',
      );
    expect(granted).toHaveLength(1);
    expect(granted[0].Action).toBe('s3:GetObject');
    expect(JSON.stringify(granted[0].Resource)).toContain('/open-data/*');
    expect(granted[0].Condition.StringEquals['AWS:SourceAccount']).toBeDefined();
  });
});

describe('the API under the same origin', () => {
  it('takes every method, and keeps nothing at the edge', () => {
    expect(api.PathPattern).toBe('/api/*');
    expect(api.AllowedMethods).toEqual(expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']));
    // The managed policies "CachingDisabled" and "AllViewerExceptHostHeader".
    expect(api.CachePolicyId).toBe('4135ea2d-6df8-44a3-9df3-4b5a84be39ad');
    expect(api.OriginRequestPolicyId).toBe('b689b0a8-53d0-40ab-baf2-68738e2966ac');
  });

  it('CTL-01 learns the address of the person, whatever the request says of it', () => {
    const forged = { uri: '/api/session', headers: { [viewerAddressHeader]: { value: '198.51.100.1' } } };
    expect(atTheEdge('viewer-address', forged).headers[viewerAddressHeader]).toEqual({
      value: '203.0.113.7',
    });
  });

  it('gets the key that the firewall asks for', () => {
    const { OriginCustomHeaders } = site.Origins.find(
      ({ OriginCustomHeaders }: { OriginCustomHeaders?: object }) => OriginCustomHeaders,
    );
    expect(OriginCustomHeaders.map(({ HeaderName }: { HeaderName: string }) => HeaderName)).toEqual([
      originKeyHeader,
    ]);
  });
});
