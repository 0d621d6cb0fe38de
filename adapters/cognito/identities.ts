import { setTimeout as pause } from 'node:timers/promises';
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminInitiateAuthCommand,
  AdminRespondToAuthChallengeCommand,
  type AdminRespondToAuthChallengeCommandOutput,
  AdminSetUserMFAPreferenceCommand,
  AdminSetUserPasswordCommand,
  AssociateSoftwareTokenCommand,
  ChangePasswordCommand,
  type CognitoIdentityProviderClient,
  GetUserCommand,
  RevokeTokenCommand,
  VerifySoftwareTokenCommand,
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

/** How Cognito says that a code is not the one of this moment, or has served already. */
const wrongCodes = new Set([
  'CodeMismatchException',
  'ExpiredCodeException',
  'EnableSoftwareTokenMFAException',
]);
const factor = 'SOFTWARE_TOKEN_MFA';
/** Milliseconds before each look at whether a factor is asked for, after a code that did not hold. */
const looks = [0, 50, 150, 300, 500];

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

  /** Whether sign-ins of the token's holder ask for a code. */
  const isAskedFor = async (AccessToken: string): Promise<boolean> => {
    const { UserMFASettingList = [] } = await client.send(new GetUserCommand({ AccessToken }));
    return UserMFASettingList.includes(factor);
  };

  /** Another try with the same code may have used it: one whose answer was lost, or one that is just behind its end. */
  const isAskedForSoon = async (accessToken: string): Promise<boolean> => {
    for (const milliseconds of looks) {
      await pause(milliseconds);
      if (await isAskedFor(accessToken)) return true;
    }
    return false;
  };

  const prefer = async (Username: string, wanted: boolean): Promise<void> => {
    await client.send(
      new AdminSetUserMFAPreferenceCommand({
        UserPoolId,
        Username,
        SoftwareTokenMfaSettings: { Enabled: wanted, PreferredMfa: wanted },
      }),
    );
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
        return proofIn(answer);
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
        return proofIn(answer);
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

    async beginSecondFactor(accountId, accessToken) {
      // Left by an enrolment cut short: it would let the key to come pass for proved.
      if (await isAskedFor(accessToken)) await prefer(accountId, false);
      const { SecretCode } = await client.send(
        new AssociateSoftwareTokenCommand({ AccessToken: accessToken }),
      );
      if (!SecretCode) throw new Error('Cognito gave no key');
      return SecretCode;
    },

    async confirmSecondFactor(accountId, accessToken, code) {
      try {
        await client.send(new VerifySoftwareTokenCommand({ AccessToken: accessToken, UserCode: code }));
      } catch (error) {
        if (!isNamed(error, wrongCodes)) throw error;
        return isAskedForSoon(accessToken);
      }
      await prefer(accountId, true);
      return true;
    },

    async proveSecondFactor(accountId, challenge, code) {
      try {
        const answer = await client.send(
          new AdminRespondToAuthChallengeCommand({
            UserPoolId,
            ClientId,
            ChallengeName: factor,
            Session: challenge,
            ChallengeResponses: { USERNAME: accountId, SOFTWARE_TOKEN_MFA_CODE: code },
          }),
        );
        return proofIn(answer);
      } catch (error) {
        if (isNamed(error, wrongCodes)) return { step: 'wrong-code' };
        if (isNamed(error, refusals)) return { step: 'refused' };
        throw error;
      }
    },

    dropSecondFactor: (accountId) => prefer(accountId, false),

    async restoreSecondFactor(accountId) {
      try {
        await prefer(accountId, true);
        return true;
      } catch (error) {
        if (isNamed(error, new Set(['InvalidParameterException']))) return false;
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
        return proofIn(answer);
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

/** What an answer of Cognito proves: tokens, or the next thing it asks for. */
function proofIn({
  ChallengeName,
  Session,
  AuthenticationResult,
}: Pick<
  AdminRespondToAuthChallengeCommandOutput,
  'ChallengeName' | 'Session' | 'AuthenticationResult'
>): Proof {
  if (ChallengeName === 'NEW_PASSWORD_REQUIRED' && Session)
    return { step: 'choose-password', challenge: Session };
  if (ChallengeName === factor && Session) return { step: 'second-factor', challenge: Session };
  if (!AuthenticationResult?.AccessToken) return { step: 'refused' };
  const tokens: Tokens = {
    accessToken: AuthenticationResult.AccessToken,
    ...(AuthenticationResult.RefreshToken && { refreshToken: AuthenticationResult.RefreshToken }),
    expiresInSeconds: AuthenticationResult.ExpiresIn ?? 900,
  };
  return { step: 'signed-in', tokens };
}
