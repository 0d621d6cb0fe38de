import { localCredentials, localRegion, type Service } from './engines/engine.ts';

/**
 * The variables by which every AWS SDK finds the embedded engines instead of Amazon.
 * An address with 127.0.0.1 makes S3 clients put the bucket in the path; checksums only where required keep the S3
 * engine from storing the framing of streamed bodies.
 * @param credentials who calls: the stack itself, unless a function does
 */
export const sdkEnvironment = (
  endpoints: Record<Service, string>,
  credentials = localCredentials,
): Record<string, string> => ({
  AWS_REGION: localRegion,
  AWS_DEFAULT_REGION: localRegion,
  AWS_ACCESS_KEY_ID: credentials.accessKeyId,
  AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_REQUEST_CHECKSUM_CALCULATION: 'WHEN_REQUIRED',
  AWS_RESPONSE_CHECKSUM_VALIDATION: 'WHEN_REQUIRED',
  AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  AWS_ENDPOINT_URL_S3: endpoints.s3,
  AWS_ENDPOINT_URL_SES: endpoints.ses,
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: endpoints.cognito,
});
