import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { localCredentials, localRegion, type Service } from './engines/engine.ts';

export type SdkClients = ReturnType<typeof sdkClients>;

/** One client per engine, for what the stack and the tests do themselves. */
export function sdkClients(endpoints: Record<Service, string>) {
  const options = { region: localRegion, credentials: localCredentials };
  return {
    dynamodb: new DynamoDBClient({ ...options, endpoint: endpoints.dynamodb }),
    cognito: new CognitoIdentityProviderClient({ ...options, endpoint: endpoints.cognito }),
    ses: new SESClient({ ...options, endpoint: endpoints.ses }),
    s3: new S3Client({
      ...options,
      endpoint: endpoints.s3,
      forcePathStyle: true,
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
    }),
  };
}
