import { randomBytes } from 'node:crypto';
import { CognitoError } from 'cognito-local/lib/errors.js';
import type { Services } from 'cognito-local/lib/services/index.js';
import {
  attributeValue,
  type User,
  type UserPoolService,
} from 'cognito-local/lib/services/userPoolService.js';
import type { Now } from '../engine.ts';
import { codeOf, secretOf, stepAt } from './one-time-code.ts';
import type { Rule } from './rules.ts';
import { silentContext as context } from './silent-context.ts';

/** The engine's user, with what it does not keep of a second factor. */
type Enrolling = User & {
  /** A key given and not yet proved: takes the place of the one before when it is. */
  PendingSoftwareToken?: string;
  /** Steps of the codes that served, as often as they did. */
  UsedCodes?: number[];
};

const factor = 'SOFTWARE_TOKEN_MFA';
/** A telephone's clock may be half a minute early or late. */
const drift = [0, -1, 1];

/** Whether a right password must be followed by a code. */
export const asksForCode = (user: User): boolean =>
  user.SoftwareTokenMfaConfiguration?.Verified === true && user.UserMFASettingList?.includes(factor) === true;

type Holder = (accessToken: string) => Promise<{ pool: UserPoolService; user: User }>;

/**
 * The second factor of Amazon Cognito (TOTP): a key is given, proved by a first code, and asked for once an
 * administrator prefers it; a code serves once. `holderOf` finds who holds an access token; `telephones` is the clock
 * that authenticator applications go by.
 */
export function secondFactorOf({ cognito }: Services, telephones: Now, holderOf: Holder) {
  /** Uses allowed of a code beyond the one, by pool, user and step: see `code`. */
  const handedOut = new Map<string, number>();
  const keyOf = (poolId: string, user: User, step: number) => `${poolId} ${user.Username} ${step}`;

  /** Takes a code of a key, and remembers that it served: `used` when it had, `wrong` when it is none. */
  function take(
    pool: UserPoolService,
    user: Enrolling,
    secret: string,
    code: unknown,
  ): { steps: number[] } | 'used' | 'wrong' {
    const now = stepAt(telephones());
    const step = drift.map((late) => now + late).find((one) => codeOf(secret, one) === code);
    if (step === undefined) return 'wrong';
    const used = (user.UsedCodes ?? []).filter((one) => Math.abs(one - now) <= 2);
    const allowed = Math.max(1, handedOut.get(keyOf(pool.options.Id, user, step)) ?? 0);
    return used.filter((one) => one === step).length < allowed ? { steps: [...used, step] } : 'used';
  }

  const associate: Rule = async (request) => {
    const { pool, user } = await holderOf(request.AccessToken);
    const SecretCode = secretOf(randomBytes(32));
    await pool.saveUser(context, { ...user, PendingSoftwareToken: SecretCode } as Enrolling);
    return { SecretCode };
  };

  const verify: Rule = async (request) => {
    const { pool, user } = (await holderOf(request.AccessToken)) as {
      pool: UserPoolService;
      user: Enrolling;
    };
    const { PendingSoftwareToken, ...kept } = user;
    const Secret = PendingSoftwareToken ?? user.SoftwareTokenMfaConfiguration?.Secret;
    if (!Secret) throw new CognitoError('InvalidParameterException', 'No software token is associated.');
    // A new key begins with no code used.
    const taken = take(
      pool,
      PendingSoftwareToken ? { ...user, UsedCodes: [] } : user,
      Secret,
      request.UserCode,
    );
    if (typeof taken === 'string') {
      throw new CognitoError(
        'EnableSoftwareTokenMFAException',
        'Code mismatch and fail enable Software Token MFA',
      );
    }
    await pool.saveUser(context, {
      ...kept,
      SoftwareTokenMfaConfiguration: { Secret, Verified: true },
      UsedCodes: taken.steps,
    } as Enrolling);
    return { Status: 'SUCCESS' };
  };

  const setPreference: Rule = async (request) => {
    const pool = await cognito.getUserPool(context, request.UserPoolId);
    const user = await pool.getUserByUsername(context, request.Username);
    if (!user) throw new CognitoError('UserNotFoundException', 'User does not exist.');
    const wanted = request.SoftwareTokenMfaSettings;
    if (wanted?.Enabled && !user.SoftwareTokenMfaConfiguration?.Verified) {
      throw new CognitoError('InvalidParameterException', 'User has not verified software token mfa');
    }
    const { PreferredMfaSetting: _, ...kept } = user;
    await pool.saveUser(context, {
      ...kept,
      UserMFASettingList: wanted?.Enabled ? [factor] : [],
      ...(wanted?.Enabled && wanted.PreferredMfa && { PreferredMfaSetting: factor }),
    });
    return {};
  };

  /** The user, a code of whose key has just served. Throws as Amazon does where it may not. */
  function proved(pool: UserPoolService, user: User, code: unknown): User {
    const secret = user.SoftwareTokenMfaConfiguration?.Secret ?? '';
    const taken = take(pool, user, secret, code);
    if (taken === 'used') {
      throw new CognitoError('ExpiredCodeException', 'Your software token has already been used once.');
    }
    if (taken === 'wrong') throw new CognitoError('CodeMismatchException', 'Invalid code received for user');
    return { ...user, UsedCodes: taken.steps } as Enrolling;
  }

  return {
    rules: {
      AssociateSoftwareToken: associate,
      VerifySoftwareToken: verify,
      AdminSetUserMFAPreference: setPreference,
    } satisfies Record<string, Rule>,
    proved,
    /**
     * What the application of a user shows now, by user name or e-mail address; undefined without one. No part of Amazon Cognito: it stands for the
     * telephone that nobody has here. Each time it is asked, the code may serve once more, so that whoever looks at
     * the same telephone need not wait half a minute.
     */
    async code(userPoolId: string, name: string): Promise<string | undefined> {
      const pool = await cognito.getUserPool(context, userPoolId);
      const user: Enrolling | undefined = (await pool.listUsers(context)).find(
        ({ Username, Attributes }) => Username === name || attributeValue('email', Attributes) === name,
      );
      const secret = user?.PendingSoftwareToken ?? user?.SoftwareTokenMfaConfiguration?.Secret;
      if (!user || !secret) return undefined;
      const step = stepAt(telephones());
      const used = (user.UsedCodes ?? []).filter((one) => one === step).length;
      const key = keyOf(pool.options.Id, user, step);
      handedOut.set(key, Math.max(used, handedOut.get(key) ?? 0) + 1);
      return codeOf(secret, step);
    },
  };
}
