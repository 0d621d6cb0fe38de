import {
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminSetUserPasswordCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jwks } from '../../local/engines/cognito/access-token.ts';
import { authorize } from '../../local/rest-api/authorizer.ts';
import { type OwnResources, ownResources } from '../engines.ts';

let own: OwnResources;
let arn: string;
let tokens: { access: string; id: string };
let fromAnotherPool: string;
const accessScope = ['aws.cognito.signin.user.admin'];

beforeAll(async () => {
  own = await ownResources();
  const { USER_POOL_ID = '', USER_POOL_CLIENT_ID = '' } = own.env;
  arn = `arn:aws:cognito-idp:eu-west-3:000000000000:userpool/${USER_POOL_ID}`;
  tokens = await signIn(USER_POOL_ID, USER_POOL_CLIENT_ID);
  const { UserPool } = await own.clients.cognito.send(new CreateUserPoolCommand({ PoolName: 'autre' }));
  const { UserPoolClient } = await own.clients.cognito.send(
    new CreateUserPoolClientCommand({ UserPoolId: UserPool?.Id, ClientName: 'autre' }),
  );
  fromAnotherPool = (await signIn(String(UserPool?.Id), String(UserPoolClient?.ClientId))).access;
});
afterAll(() => own.stop());

async function signIn(UserPoolId: string, ClientId: string): Promise<{ access: string; id: string }> {
  const user = { UserPoolId, Username: 'P-1' };
  const Password = 'Abcd-1234';
  await own.clients.cognito.send(new AdminCreateUserCommand({ ...user, MessageAction: 'SUPPRESS' }));
  await own.clients.cognito.send(new AdminSetUserPasswordCommand({ ...user, Password, Permanent: true }));
  const { AuthenticationResult } = await own.clients.cognito.send(
    new AdminInitiateAuthCommand({
      UserPoolId,
      ClientId,
      AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'P-1', PASSWORD: Password },
    }),
  );
  return { access: String(AuthenticationResult?.AccessToken), id: String(AuthenticationResult?.IdToken) };
}

const claimsOf = (header: string | undefined, { scopes = accessScope, now = new Date() } = {}) =>
  authorize({ authorizer: { userPoolArns: [arn], scopes, header: 'authorization' }, header, now, jwks });

describe('the authorizer', () => {
  it('takes an access token of its pool, and gives its claims as text', async () => {
    expect(await claimsOf(`Bearer ${tokens.access}`)).toMatchObject({
      username: 'P-1',
      token_use: 'access',
      exp: expect.stringMatching(/GMT$/),
    });
    expect(await claimsOf(tokens.access)).toBeDefined();
  });

  it('refuses a token that lapsed on the local clock', async () => {
    expect(await claimsOf(tokens.access, { now: new Date(Date.now() + 16 * 60_000) })).toBeUndefined();
  });

  it('refuses a token that was changed', async () => {
    const [header, payload = '', signature] = tokens.access.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    const changed = Buffer.from(JSON.stringify({ ...claims, username: 'P-2' })).toString('base64url');
    expect(await claimsOf(`Bearer ${header}.${changed}.${signature}`)).toBeUndefined();
    const unsigned = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await claimsOf(`Bearer ${unsigned}.${changed}.`)).toBeUndefined();
  });

  it('refuses a token of another pool', async () => {
    expect(await claimsOf(`Bearer ${fromAnotherPool}`)).toBeUndefined();
  });

  it('refuses an ID token where a scope is asked for, and takes nothing else where none is', async () => {
    expect(await claimsOf(`Bearer ${tokens.id}`)).toBeUndefined();
    expect(await claimsOf(`Bearer ${tokens.id}`, { scopes: [] })).toBeDefined();
    expect(await claimsOf(`Bearer ${tokens.access}`, { scopes: [] })).toBeUndefined();
  });

  it('refuses an access token without the scope', async () => {
    expect(await claimsOf(`Bearer ${tokens.access}`, { scopes: ['other/scope'] })).toBeUndefined();
  });

  it.each([undefined, '', 'Bearer', 'Bearer not.a.token', 'Basic YTpi'])('refuses "%s"', async (header) => {
    expect(await claimsOf(header)).toBeUndefined();
  });
});
