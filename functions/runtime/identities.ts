import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { cognitoIdentities } from '../../adapters/cognito/identities.ts';
import { environment } from './environment.ts';
import { once } from './once.ts';

/** The keeper of passwords. */
export const identities = once(() =>
  cognitoIdentities({
    client: new CognitoIdentityProviderClient(),
    userPoolId: environment('USER_POOL_ID'),
    clientId: environment('USER_POOL_CLIENT_ID'),
  }),
);
