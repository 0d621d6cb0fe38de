import { Duration } from 'aws-cdk-lib';
import { HeadersFrameOption, HeadersReferrerPolicy, ResponseHeadersPolicy } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';

/**
 * Everything comes from the site itself; nothing is written into a page (PUB-08). One thing goes elsewhere: the files of
 * councils, straight into their bucket (CSV-02).
 */
const contentSecurityPolicy = (deposits: string) => ({
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': `'self' ${deposits}`,
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
});

/** Powerful features of a browser that no page of the site asks for. */
const deniedFeatures = ['camera', 'microphone', 'payment', 'usb'];

/** What the site's own pages may ask the person for: « Autour de moi » asks the browser where one is, on a press. */
const ownFeatures = ['geolocation'];

/** The headers that every answer of the site carries, pages and API alike. */
export function securityHeaders(
  scope: Construct,
  id: string,
  { stage, deposits }: { stage: string; deposits: string },
): ResponseHeadersPolicy {
  return new ResponseHeadersPolicy(scope, id, {
    responseHeadersPolicyName: `extranet-${stage}`,
    securityHeadersBehavior: {
      contentSecurityPolicy: {
        contentSecurityPolicy: Object.entries(contentSecurityPolicy(deposits))
          .map(([directive, sources]) => `${directive} ${sources}`)
          .join('; '),
        override: true,
      },
      contentTypeOptions: { override: true },
      frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      // Private links open pages: no other site, and no log of one, is told which.
      referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.SAME_ORIGIN, override: true },
      strictTransportSecurity: {
        accessControlMaxAge: Duration.days(730),
        includeSubdomains: true,
        override: true,
      },
    },
    customHeadersBehavior: {
      customHeaders: [
        {
          header: 'Permissions-Policy',
          value: [
            ...deniedFeatures.map((feature) => `${feature}=()`),
            ...ownFeatures.map((feature) => `${feature}=(self)`),
          ].join(', '),
          override: true,
        },
        { header: 'Cross-Origin-Opener-Policy', value: 'same-origin', override: true },
        { header: 'Cross-Origin-Resource-Policy', value: 'same-origin', override: true },
      ],
    },
  });
}
