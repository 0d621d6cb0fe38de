import { randomUUID } from 'node:crypto';
import { CognitoError, NotAuthorizedError } from 'cognito-local/lib/errors.js';
import type { AppClient } from 'cognito-local/lib/services/appClient.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import type { User, UserPoolService } from 'cognito-local/lib/services/userPoolService.js';
import { attributesToRecord } from 'cognito-local/lib/services/userPoolService.js';
import type { Now } from '../engine.ts';
import { type Claims, readToken } from './access-token.ts';
import { asksForCode, secondFactorOf } from './second-factor.ts';
import { silentContext as context } from './silent-context.ts';

/** A request as it came, with the fields that the rules look at. */
export interface CognitoRequest {
  UserPoolId: string;
  ClientId: string;
  Username: string;
  AuthFlow: string;
  AuthParameters: Record<string, string>;
  ChallengeName: string;
  ChallengeResponses: Record<string, string>;
  Session: string;
  AccessToken: string;
  Token: string;
  Password: string;
  Permanent: boolean;
  TemporaryPassword: string;
  PreviousPassword: string;
  ProposedPassword: string;
  UserCode: string;
  SoftwareTokenMfaSettings?: { Enabled?: boolean; PreferredMfa?: boolean };
}

/** What the engine does with a request when no rule says otherwise. */
type Next = (request: CognitoRequest) => Promise<unknown>;
export type Rule = (request: CognitoRequest, next: Next) => Promise<unknown>;

/** The engine's user, with what it does not keep itself. Times are milliseconds since 1970. */
type KnownUser = User & { TemporaryPasswordSetAt?: number; LiveTokens?: LiveToken[] };

/** An access token that Cognito still honours, and the refresh token whose revocation ends it. */
interface LiveToken {
  id: string;
  until: number;
  refreshToken: string;
}

/** A sign-in halfway, by the session that goes on with it. */
interface OpenChallenge {
  name: 'NEW_PASSWORD_REQUIRED' | 'SOFTWARE_TOKEN_MFA';
  username: string;
  clientId: string;
  until: number;
}

const sessionMinutes = 3;
const day = 24 * 60 * 60 * 1000;
const wrongCredentials = () => new NotAuthorizedError('Incorrect username or password.');

/**
 * What Amazon Cognito does and cognito-local does not, as rules around the engine's own operations. The reasons
 * stand at the top of `cognito.ts`.
 */
export function rulesOf(services: Services, telephones: Now) {
  const { cognito, clock } = services;
  const sessions = new Map<string, OpenChallenge>();
  const factor = secondFactorOf(services, telephones, holderOf);
  const nowMs = () => clock.get().getTime();
  const lasts = (token: string) => readToken(token, clock.get()) !== undefined;

  async function application(request: CognitoRequest): Promise<{ client: AppClient; pool: UserPoolService }> {
    const pool = await cognito.getUserPoolForClientId(context, request.ClientId);
    const client = await cognito.getAppClient(context, request.ClientId);
    if (!client || (request.UserPoolId && pool.options.Id !== request.UserPoolId)) {
      throw new CognitoError('ResourceNotFoundException', 'User pool client does not exist.');
    }
    return { client, pool };
  }

  async function signIn(pool: UserPoolService, client: AppClient, user: KnownUser, refreshedBy?: string) {
    const groups = await pool.listUserGroupMembership(context, user);
    const source = refreshedBy ? 'RefreshTokens' : 'Authentication';
    const tokens = await services.tokenGenerator.generate(context, user, groups, client, undefined, source);
    const refreshToken = refreshedBy ?? tokens.RefreshToken;
    const { exp, iat, jti } = claimsOf(tokens.AccessToken, clock.get());
    await pool.saveUser(context, {
      ...user,
      RefreshTokens: [
        ...user.RefreshTokens.filter((token) => token !== refreshToken && lasts(token)),
        refreshToken,
      ],
      LiveTokens: [
        ...(user.LiveTokens ?? []).filter(({ until }) => until > nowMs()),
        { id: jti, until: exp * 1000, refreshToken },
      ],
    } as KnownUser);
    return {
      ChallengeParameters: {},
      AuthenticationResult: {
        AccessToken: tokens.AccessToken,
        IdToken: tokens.IdToken,
        ...(!refreshedBy && { RefreshToken: refreshToken }),
        ExpiresIn: exp - iat,
        TokenType: 'Bearer',
      },
    };
  }

  function challenge(name: OpenChallenge['name'], user: User, clientId: string) {
    const session = randomUUID();
    const until = nowMs() + sessionMinutes * 60_000;
    sessions.set(session, { name, username: user.Username, clientId, until });
    return {
      ChallengeName: name,
      Session: session,
      ChallengeParameters: {
        USER_ID_FOR_SRP: user.Username,
        ...(name === 'NEW_PASSWORD_REQUIRED' && {
          requiredAttributes: '[]',
          userAttributes: JSON.stringify(attributesToRecord(user.Attributes)),
        }),
      },
    };
  }

  /** The password is a personal one and right: a code is asked where the user has a second factor. */
  const afterPassword = (pool: UserPoolService, client: AppClient, user: User) =>
    asksForCode(user) ? challenge('SOFTWARE_TOKEN_MFA', user, client.ClientId) : signIn(pool, client, user);

  async function signInWithPassword(request: CognitoRequest) {
    const { client, pool } = await application(request);
    const { USERNAME = '', PASSWORD = '' } = request.AuthParameters;
    const user: KnownUser | null = await pool.getUserByUsername(context, USERNAME);
    if (!user || user.Password !== PASSWORD) throw wrongCredentials();
    if (!user.Enabled) throw new NotAuthorizedError('User is disabled.');
    if (user.UserStatus === 'RESET_REQUIRED') {
      throw new CognitoError('PasswordResetRequiredException', 'Password reset required for the user');
    }
    if (user.UserStatus !== 'FORCE_CHANGE_PASSWORD') return afterPassword(pool, client, user);
    const validity = pool.options.Policies?.PasswordPolicy?.TemporaryPasswordValidityDays ?? 7;
    if (nowMs() > (user.TemporaryPasswordSetAt ?? 0) + validity * day) {
      throw new NotAuthorizedError('Temporary password has expired and must be reset by an administrator.');
    }
    return challenge('NEW_PASSWORD_REQUIRED', user, client.ClientId);
  }

  async function signInWithRefreshToken(request: CognitoRequest) {
    const { client, pool } = await application(request);
    const { REFRESH_TOKEN = '' } = request.AuthParameters;
    const user = await pool.getUserByRefreshToken(context, REFRESH_TOKEN);
    if (!user || !lasts(REFRESH_TOKEN)) throw new NotAuthorizedError('Invalid Refresh Token');
    if (!user.Enabled) throw new NotAuthorizedError('User is disabled.');
    return signIn(pool, client, user, REFRESH_TOKEN);
  }

  async function answerChallenge(request: CognitoRequest) {
    const { client, pool } = await application(request);
    const { USERNAME = '', NEW_PASSWORD = '', SOFTWARE_TOKEN_MFA_CODE } = request.ChallengeResponses;
    const user = await pool.getUserByUsername(context, USERNAME);
    const session = sessions.get(request.Session);
    const holds =
      session?.username === user?.Username &&
      session?.clientId === client.ClientId &&
      session.name === request.ChallengeName;
    if (!user || !session || !holds) throw new NotAuthorizedError('Invalid session for the user.');
    if (nowMs() > session.until)
      throw new NotAuthorizedError('Invalid session for the user, session is expired.');
    if (session.name === 'SOFTWARE_TOKEN_MFA') {
      // A code that is refused leaves the session open for the next one.
      const known = factor.proved(pool, user, SOFTWARE_TOKEN_MFA_CODE);
      sessions.delete(request.Session);
      return signIn(pool, client, known);
    }
    assertPolicy(pool, NEW_PASSWORD);
    sessions.delete(request.Session);
    const UserLastModifiedDate = clock.get();
    const known: User = { ...user, Password: NEW_PASSWORD, UserStatus: 'CONFIRMED', UserLastModifiedDate };
    await pool.saveUser(context, known);
    return afterPassword(pool, client, known);
  }

  /** The holder of an access token that is still good; on AWS, revoked tokens fail these calls alone. */
  async function holderOf(token: string): Promise<{ pool: UserPoolService; user: KnownUser }> {
    const { client_id, username, jti } = claimsOf(token, clock.get());
    const pool = await cognito.getUserPoolForClientId(context, client_id ?? '');
    const user: KnownUser | null = await pool.getUserByUsername(context, username ?? '');
    if (!user?.LiveTokens?.some(({ id }) => id === jti)) {
      throw new NotAuthorizedError('Access Token has been revoked');
    }
    if (!user.Enabled) throw new NotAuthorizedError('User is disabled.');
    return { pool, user };
  }

  async function noteTemporaryPassword(request: CognitoRequest) {
    const pool = await cognito.getUserPool(context, request.UserPoolId);
    const user = await pool.getUserByUsername(context, request.Username);
    if (user) await pool.saveUser(context, { ...user, TemporaryPasswordSetAt: nowMs() } as KnownUser);
  }

  const initiateAuth: Rule = async (request, next) => {
    if (request.AuthFlow === 'ADMIN_USER_PASSWORD_AUTH') return signInWithPassword(request);
    if (request.AuthFlow.startsWith('REFRESH_TOKEN')) return signInWithRefreshToken(request);
    return next(request);
  };

  const createUser: Rule = async (request, next) => {
    const pool = await cognito.getUserPool(context, request.UserPoolId);
    if (request.TemporaryPassword) assertPolicy(pool, request.TemporaryPassword);
    const created = await next(request);
    await noteTemporaryPassword(request);
    return created;
  };

  const setPassword: Rule = async (request, next) => {
    assertPolicy(await cognito.getUserPool(context, request.UserPoolId), request.Password);
    const answer = await next(request);
    if (!request.Permanent) await noteTemporaryPassword(request);
    return answer;
  };

  const changePassword: Rule = async (request, next) => {
    const { pool, user } = await holderOf(request.AccessToken);
    if (user.Password !== request.PreviousPassword) throw wrongCredentials();
    assertPolicy(pool, request.ProposedPassword);
    return next(request);
  };

  const getUser: Rule = async (request, next) => {
    await holderOf(request.AccessToken);
    return next(request);
  };

  async function revokeToken(request: CognitoRequest) {
    const { pool } = await application(request);
    const user: KnownUser | null = await pool.getUserByRefreshToken(context, request.Token);
    if (user) {
      await pool.saveUser(context, {
        ...user,
        RefreshTokens: user.RefreshTokens.filter((token) => token !== request.Token),
        LiveTokens: user.LiveTokens?.filter(({ refreshToken }) => refreshToken !== request.Token),
      } as KnownUser);
    }
    return {};
  }

  async function signOutEverywhere(request: CognitoRequest) {
    const pool = await cognito.getUserPool(context, request.UserPoolId);
    const user = await pool.getUserByUsername(context, request.Username);
    if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
    await pool.saveUser(context, { ...user, RefreshTokens: [], LiveTokens: [] } as KnownUser);
    return {};
  }

  const rules: Record<string, Rule> = {
    ...factor.rules,
    AdminInitiateAuth: initiateAuth,
    AdminRespondToAuthChallenge: answerChallenge,
    AdminCreateUser: createUser,
    AdminSetUserPassword: setPassword,
    ChangePassword: changePassword,
    GetUser: getUser,
    RevokeToken: revokeToken,
    AdminUserGlobalSignOut: signOutEverywhere,
  };
  return { rules, code: factor.code };
}

const claimsOf = (token: string, now: Date): Claims => {
  const claims = readToken(token, now);
  if (!claims) throw new NotAuthorizedError('Invalid Access Token');
  return claims;
};

/** The pool's password policy, whose default asks for every class of character. */
function assertPolicy(pool: UserPoolService, password: string): void {
  const policy = pool.options.Policies?.PasswordPolicy ?? {};
  const unmet = [
    password.length < (policy.MinimumLength ?? 8) && 'not long enough',
    policy.RequireUppercase && !/[A-Z]/.test(password) && 'must have uppercase characters',
    policy.RequireLowercase && !/[a-z]/.test(password) && 'must have lowercase characters',
    policy.RequireNumbers && !/\d/.test(password) && 'must have numeric characters',
    policy.RequireSymbols && !/[^A-Za-z\d]/.test(password) && 'must have symbol characters',
    password.length > 256 && 'too long',
  ].find(Boolean);
  if (unmet) {
    throw new CognitoError(
      'InvalidPasswordException',
      `Password did not conform with policy: Password ${unmet}`,
    );
  }
}
