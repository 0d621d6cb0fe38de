import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AdminCreateUserCommand,
  AdminDisableUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  AdminUserGlobalSignOutCommand,
  ChangePasswordCommand,
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  GetUserCommand,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startCognito } from '../../local/engines/cognito/cognito.ts';
import type { Engine } from '../../local/engines/engine.ts';
import { sdkClients } from '../../local/sdk-clients.ts';
import { poolPolicies } from '../builders/pool-policies.ts';

const hour = 3_600_000;
const dir = mkdtempSync(join(tmpdir(), 'cognito-'));
let engine: Engine;
let client: CognitoIdentityProviderClient;
let now = new Date();
let UserPoolId: string | undefined;
let ClientId: string | undefined;
let users = 0;
let Username: string;

beforeAll(async () => {
  await start();
  const { UserPool } = await client.send(
    new CreateUserPoolCommand({
      PoolName: 'essai',
      Policies: poolPolicies,
    }),
  );
  UserPoolId = UserPool?.Id;
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'essai',
      AccessTokenValidity: 15,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'hours' },
    }),
  );
  ClientId = UserPoolClient?.ClientId;
});
beforeEach(async () => {
  now = new Date();
  users += 1;
  Username = `P-${users}`;
  await client.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      TemporaryPassword: 'abcd1234',
      MessageAction: 'SUPPRESS',
    }),
  );
});
afterAll(async () => {
  await engine.stop();
  rmSync(dir, { recursive: true });
});

async function start() {
  engine = await startCognito({ dir, now: () => now });
  const endpoint = engine.endpoint;
  client = sdkClients({ dynamodb: endpoint, s3: endpoint, ses: endpoint, cognito: endpoint }).cognito;
}

const signIn = (PASSWORD: string) =>
  client.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: Username, PASSWORD },
    }),
  );
const refresh = (REFRESH_TOKEN: string | undefined) =>
  client.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: 'REFRESH_TOKEN_AUTH',
      AuthParameters: { REFRESH_TOKEN: String(REFRESH_TOKEN) },
    }),
  );
const answer = (Session: string | undefined, NEW_PASSWORD: string) =>
  client.send(
    new AdminRespondToAuthChallengeCommand({
      UserPoolId,
      ClientId,
      ChallengeName: 'NEW_PASSWORD_REQUIRED',
      Session,
      ChallengeResponses: { USERNAME: Username, NEW_PASSWORD },
    }),
  );
const setPassword = (Password: string) =>
  client.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password, Permanent: true }));
const refused = (message: string) => expect.objectContaining({ name: 'NotAuthorizedException', message });

describe('the local Cognito, as Amazon’s', () => {
  it('PWD-03 gives no token for a temporary password, only the duty to choose another', async () => {
    const first = await signIn('abcd1234');
    expect(first.ChallengeName).toBe('NEW_PASSWORD_REQUIRED');
    expect(first.AuthenticationResult).toBeUndefined();
    const { AuthenticationResult } = await answer(first.Session, 'choisi-par-moi');
    expect(AuthenticationResult).toMatchObject({ ExpiresIn: 900, TokenType: 'Bearer' });
    await expect(refresh(AuthenticationResult?.RefreshToken)).resolves.toHaveProperty('AuthenticationResult');
    await expect(signIn('abcd1234')).rejects.toEqual(refused('Incorrect username or password.'));
    await expect(signIn('choisi-par-moi')).resolves.toHaveProperty('AuthenticationResult.AccessToken');
  });

  it('takes the answer to a challenge once, within three minutes', async () => {
    const first = await signIn('abcd1234');
    now = new Date(now.getTime() + 4 * 60_000);
    await expect(answer(first.Session, 'choisi-par-moi')).rejects.toThrow('session is expired');
    const second = await signIn('abcd1234');
    await answer(second.Session, 'choisi-par-moi');
    await expect(answer(second.Session, 'encore-un-autre')).rejects.toThrow('Invalid session');
    await expect(answer('inventée', 'encore-un-autre')).rejects.toThrow('Invalid session');
  });

  it('lets a temporary password lapse after seven days of the local clock', async () => {
    now = new Date(now.getTime() + 8 * 24 * hour);
    await expect(signIn('abcd1234')).rejects.toThrow('Temporary password has expired');
  });

  it('refuses an unknown user and a wrong password alike', async () => {
    await expect(signIn('faux-mot')).rejects.toEqual(refused('Incorrect username or password.'));
    Username = 'inconnue';
    await expect(signIn('abcd1234')).rejects.toEqual(refused('Incorrect username or password.'));
  });

  it('refuses a disabled user, by password and by refresh token', async () => {
    await setPassword('choisi-par-moi');
    const { AuthenticationResult } = await signIn('choisi-par-moi');
    await client.send(new AdminDisableUserCommand({ UserPoolId, Username }));
    await expect(signIn('choisi-par-moi')).rejects.toEqual(refused('User is disabled.'));
    await expect(refresh(AuthenticationResult?.RefreshToken)).rejects.toEqual(refused('User is disabled.'));
  });

  it('PWD-03 refuses a password of less than eight characters wherever one is set', async () => {
    await expect(setPassword('court')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
    const first = await signIn('abcd1234');
    await expect(answer(first.Session, 'court')).rejects.toMatchObject({ name: 'InvalidPasswordException' });
  });

  it('refreshes within eight hours, and not once the token is revoked', async () => {
    await setPassword('choisi-par-moi');
    const signedIn = (await signIn('choisi-par-moi')).AuthenticationResult;
    const Token = signedIn?.RefreshToken;
    now = new Date(now.getTime() + 7 * hour);
    const renewed = (await refresh(Token)).AuthenticationResult;
    await client.send(new GetUserCommand({ AccessToken: renewed?.AccessToken }));
    await client.send(new RevokeTokenCommand({ ClientId, Token }));
    await client.send(new RevokeTokenCommand({ ClientId, Token }));
    await expect(refresh(Token)).rejects.toEqual(refused('Invalid Refresh Token'));
    await expect(client.send(new GetUserCommand({ AccessToken: renewed?.AccessToken }))).rejects.toThrow(
      'revoked',
    );
    const again = (await signIn('choisi-par-moi')).AuthenticationResult;
    now = new Date(now.getTime() + 9 * hour);
    await expect(refresh(again?.RefreshToken)).rejects.toEqual(refused('Invalid Refresh Token'));
  });

  it('PWD-05 changes a password against the current one, with a token that still holds', async () => {
    await setPassword('choisi-par-moi');
    const AccessToken = (await signIn('choisi-par-moi')).AuthenticationResult?.AccessToken;
    const change = (PreviousPassword: string) =>
      client.send(
        new ChangePasswordCommand({ AccessToken, PreviousPassword, ProposedPassword: 'un-meilleur' }),
      );
    await expect(change('pas-le-bon')).rejects.toEqual(refused('Incorrect username or password.'));
    await change('choisi-par-moi');
    await expect(signIn('un-meilleur')).resolves.toHaveProperty('AuthenticationResult.AccessToken');
    await client.send(new AdminUserGlobalSignOutCommand({ UserPoolId, Username }));
    await expect(change('un-meilleur')).rejects.toThrow('revoked');
  });

  it('keeps pools and users from one start to the next', async () => {
    await setPassword('choisi-par-moi');
    await engine.stop();
    await start();
    await expect(signIn('choisi-par-moi')).resolves.toHaveProperty('AuthenticationResult.AccessToken');
  });
});
