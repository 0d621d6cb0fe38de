import type { Properties } from './assembly.ts';
import type { Resolver } from './resolver.ts';

/** What CloudFront adds to the site: which answers come from the API, headers, and code at the edge. */
export interface SiteModel {
  defaultRootObject: string;
  /** The first whose pattern matches serves a request; the last matches all. */
  behaviors: Behavior[];
  /** Pages in place of an error of the files, by status. */
  errorPages: Record<number, { path: string; status: number }>;
}

export interface Behavior {
  /** `/api/*` */
  pattern: string;
  servedBy: 'api' | 'files' | 'bucket';
  /** Name of the bucket that serves it, if it is another than the front's. */
  bucket?: string;
  headers: Record<string, string>;
  /** Code of the function that sees each request first. */
  onRequest?: string;
}

/** Reads the one distribution of the templates; without one, `/api/*` is the API and the rest are files. */
export function siteOf(resolver: Resolver): SiteModel {
  const [distribution] = resolver.all('AWS::CloudFront::Distribution');
  const config = (distribution?.properties.DistributionConfig ?? {}) as Properties;
  const policies = new Map(
    resolver
      .all('AWS::CloudFront::ResponseHeadersPolicy')
      .map(({ ref, properties }) => [ref, headersOf(properties)]),
  );
  const edgeCode = new Map(
    resolver
      .all('AWS::CloudFront::Function')
      .map(({ arn, properties }) => [arn, String(properties.FunctionCode)]),
  );
  const origins = new Map(((config.Origins ?? []) as Properties[]).map((origin) => [origin.Id, origin]));
  const { TargetOriginId: front } = (config.DefaultCacheBehavior ?? {}) as Properties;
  const served = (id: unknown): Pick<Behavior, 'servedBy' | 'bucket'> => {
    const origin = origins.get(id) ?? {};
    if (isApi(origin)) return { servedBy: 'api' };
    return id === front ? { servedBy: 'files' } : { servedBy: 'bucket', bucket: bucketOf(origin) };
  };

  const behavior = (properties: Properties, pattern: string): Behavior => {
    const associations = (properties.FunctionAssociations ?? []) as {
      EventType: string;
      FunctionARN: string;
    }[];
    const atRequest = associations.find(({ EventType }) => EventType === 'viewer-request');
    return {
      pattern,
      ...served(properties.TargetOriginId),
      headers: policies.get(String(properties.ResponseHeadersPolicyId)) ?? {},
      ...(atRequest && { onRequest: edgeCode.get(atRequest.FunctionARN) }),
    };
  };

  if (!distribution) {
    return { defaultRootObject: 'index.html', behaviors: withoutDistribution, errorPages: {} };
  }
  return {
    defaultRootObject: String(config.DefaultRootObject ?? 'index.html'),
    behaviors: [
      ...((config.CacheBehaviors ?? []) as Properties[]).map((item) =>
        behavior(item, String(item.PathPattern)),
      ),
      behavior((config.DefaultCacheBehavior ?? {}) as Properties, '*'),
    ],
    errorPages: Object.fromEntries(
      ((config.CustomErrorResponses ?? []) as Properties[])
        .filter(({ ResponsePagePath }) => ResponsePagePath)
        .map((page) => [
          Number(page.ErrorCode),
          { path: String(page.ResponsePagePath), status: Number(page.ResponseCode ?? page.ErrorCode) },
        ]),
    ),
  };
}

const withoutDistribution: Behavior[] = [
  { pattern: '/api/*', servedBy: 'api', headers: {} },
  { pattern: '*', servedBy: 'files', headers: {} },
];

/** An origin on a bucket says so; the other kind is the API. */
const isApi = ({ S3OriginConfig }: Properties): boolean => S3OriginConfig === undefined;

/** The name of a bucket begins the name of its host. */
const bucketOf = ({ DomainName }: Properties): string => String(DomainName).split('.s3.')[0] ?? '';

function headersOf(policy: Properties): Record<string, string> {
  const { SecurityHeadersConfig, CustomHeadersConfig } = (policy.ResponseHeadersPolicyConfig ?? {}) as {
    SecurityHeadersConfig?: SecurityHeaders;
    CustomHeadersConfig?: { Items?: { Header: string; Value: string }[] };
  };
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy } =
    SecurityHeadersConfig ?? {};
  return {
    ...(ContentSecurityPolicy && {
      'Content-Security-Policy': withoutUpgrade(ContentSecurityPolicy.ContentSecurityPolicy),
    }),
    ...(ContentTypeOptions && { 'X-Content-Type-Options': 'nosniff' }),
    ...(FrameOptions && { 'X-Frame-Options': FrameOptions.FrameOption }),
    ...(ReferrerPolicy && { 'Referrer-Policy': ReferrerPolicy.ReferrerPolicy }),
    ...Object.fromEntries((CustomHeadersConfig?.Items ?? []).map(({ Header, Value }) => [Header, Value])),
  };
}

/** `Strict-Transport-Security` is left out: it means nothing over HTTP. */
interface SecurityHeaders {
  ContentSecurityPolicy?: { ContentSecurityPolicy: string };
  ContentTypeOptions?: object;
  FrameOptions?: { FrameOption: string };
  ReferrerPolicy?: { ReferrerPolicy: string };
}

/** The one directive that would keep a site served over HTTP from loading its own files. */
const withoutUpgrade = (policy: string): string => policy.replace(/;?\s*upgrade-insecure-requests/, '');
