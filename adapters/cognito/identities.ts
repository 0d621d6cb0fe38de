import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  AdminSetUserPasswordCommand,
  type AuthenticationResultType,
  ChangePasswordCommand,
  type CognitoIdentityProviderClient,
  RevokeTokenCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Identities, Proof, Tokens } from '../../domain/accounts/identities.ts';

interface Options {
  client: CognitoIdentityProviderClient;
  userPoolId: string;
  clientId: string;
}

/** How Cognito, and the engine that stands for it on a developer's machine, say that a proof does not hold. */
const refusals = new Set([
  'NotAuthorizedException',
  'UserNotFoundException',
  'InvalidPasswordException',
  'CodeMismatchException',
  'ExpiredCodeException',
]);

/** A temporary password that was left unused is told apart from a wrong one by the words of the error alone. */
const tellsOfLapse = (error: unknown): boolean =>
  error instanceof Error && error.name === 'NotAuthorizedException' && /expired/i.test(error.message);

const isNamed = (error: unknown, names: ReadonlySet<string>): boolean =>
  error instanceof Error && names.has(error.name);

/** {@link Identities} on a Cognito user pool, by the administrator's side: the browser never speaks to Cognito. */
export function cognitoIdentities({
  client,
  userPoolId: UserPoolId,
  clientId: ClientId,
}: Options): Identities {
  const orRefused = async (attempt: () => Promise<Proof>): Promise<Proof> => {
    try {
      return await attempt();
    } catch (error) {
      if (isNamed(error, refusals)) return { step: 'refused' };
      throw error;
    }
  };

  return {
    async ensure({ accountId, email, role }) {
      try {
        await client.send(
          new AdminCreateUserCommand({
            UserPoolId,
            Username: accountId,
            MessageAction: 'SUPPRESS',
            UserAttributes: [
              { Name: 'email', Value: email },
              { Name: 'email_verified', Value: 'true' },
            ],
          }),
        );
      } catch (error) {
        if (!isNamed(error, new Set(['UsernameExistsException']))) throw error;
      }
      await client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username: accountId, GroupName: role }));
    },

    async setTemporaryPassword(accountId, password) {
      await client.send(
        new AdminSetUserPasswordCommand({
          UserPoolId,
          Username: accountId,
          Password: password,
          Permanent: false,
        }),
      );
    },

    prove: async (userName, password) => {
      try {
        const answer = await client.send(
          new AdminInitiateAuthCommand({
            UserPoolId,
            ClientId,
            AuthFlow: 'ADMIN_USER_PASSWORD_AUTH',
            AuthParameters: { USERNAME: userName, PASSWORD: password },
          }),
        );
        if (answer.ChallengeName === 'NEW_PASSWORD_REQUIRED' && answer.Session) {
          return { step: 'choose-password', challenge: answer.Session };
        }
        return proved(answer.AuthenticationResult);
      } catch (error) {
        if (tellsOfLapse(error)) return { step: 'lapsed' };
        if (isNamed(error, refusals)) return { step: 'refused' };
        throw error;
      }
    },

    choosePassword: (accountId, challenge, password) =>
      orRefused(async () => {
        const answer = await client.send(
          new AdminRespondToAuthChallengeCommand({
            UserPoolId,
            ClientId,
            ChallengeName: 'NEW_PASSWORD_REQUIRED',
            Session: challenge,
            ChallengeResponses: { USERNAME: accountId, NEW_PASSWORD: password },
          }),
        );
        return proved(answer.AuthenticationResult);
      }),

    async changePassword(accessToken, current, password) {
      try {
        await client.send(
          new ChangePasswordCommand({
            AccessToken: accessToken,
            PreviousPassword: current,
            ProposedPassword: password,
          }),
        );
        return true;
      } catch (error) {
        if (isNamed(error, refusals)) return false;
        throw error;
      }
    },

    async refresh(refreshToken) {
      const proof = await orRefused(async () => {
        const answer = await client.send(
          new AdminInitiateAuthCommand({
            UserPoolId,
            ClientId,
            AuthFlow: 'REFRESH_TOKEN_AUTH',
            AuthParameters: { REFRESH_TOKEN: refreshToken },
          }),
        );
        return proved(answer.AuthenticationResult);
      });
      return proof.step === 'signed-in' ? proof.tokens : undefined;
    },

    async revoke(refreshToken) {
      try {
        await client.send(new RevokeTokenCommand({ ClientId, Token: refreshToken }));
      } catch (error) {
        if (!isNamed(error, refusals)) throw error;
      }
    },
  };
}

function proved(result: AuthenticationResultType | undefined): Proof {
  if (!result?.AccessToken) return { step: 'refused' };
  const tokens: Tokens = {
    accessToken: result.AccessToken,
    ...(result.RefreshToken && { refreshToken: result.RefreshToken }),
    expiresInSeconds: result.ExpiresIn ?? 900,
  };
  return { step: 'signed-in', tokens };
}
