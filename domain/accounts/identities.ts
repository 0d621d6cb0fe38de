import type { Role } from '../actor.ts';
import type { AccountId } from '../identifiers.ts';

/** What proves a sign-in: short-lived access token, and the refresh token that renews it. */
export interface Tokens {
  accessToken: string;
  /** Absent where a renewal gives no new one. */
  refreshToken?: string;
  /** Life of the access token, in seconds. */
  expiresInSeconds: number;
}

export type Proof =
  | { step: 'signed-in'; tokens: Tokens }
  /** The password is a temporary one: `challenge` opens the choice of another (PWD-03). */
  | { step: 'choose-password'; challenge: string }
  /** The password is right, and a code of the second factor is asked for: `challenge` takes it. */
  | { step: 'second-factor'; challenge: string }
  /** The code is not the one of this moment, or has served already; the challenge takes another. */
  | { step: 'wrong-code' }
  /** The password is a temporary one that was left unused for too long. */
  | { step: 'lapsed' }
  | { step: 'refused' };

/** The keeper of passwords and of the keys of second factors (Cognito). User names are identification numbers; the table never sees a password (PWD-04). */
export interface Identities {
  /** Creates the identity unless it exists. Sends nothing. */
  ensure(identity: { accountId: AccountId; email: string; role: Role }): Promise<void>;
  /** Makes `password` the only one that works, to be changed at first sign-in. */
  setTemporaryPassword(accountId: AccountId, password: string): Promise<void>;
  /** Tries a password. An unknown user name is refused like a wrong password. */
  prove(userName: string, password: string): Promise<Proof>;
  /** Replaces the temporary password; `refused` when the challenge lapsed or was used. */
  choosePassword(accountId: AccountId, challenge: string, password: string): Promise<Proof>;
  /** Replaces a personal password by another; true when it took effect. */
  changePassword(accessToken: string, current: string, password: string): Promise<boolean>;
  /**
   * Makes the key of an authenticator application, base 32, and gives it: until a code proves it, sign-ins ask for none.
   * The key made last is the only one that can be proved.
   */
  beginSecondFactor(accountId: AccountId, accessToken: string): Promise<string>;
  /**
   * Proves the key by a code; from then on sign-ins ask for one. False when the code is wrong; true, whatever the code,
   * where an earlier call has proved this key to the end.
   */
  confirmSecondFactor(accountId: AccountId, accessToken: string, code: string): Promise<boolean>;
  /** Ends a sign-in with a code. A code serves once. */
  proveSecondFactor(accountId: AccountId, challenge: string, code: string): Promise<Proof>;
  /** Sign-ins ask for no code any more. Dropping it twice is no error. */
  dropSecondFactor(accountId: AccountId): Promise<void>;
  /** Sign-ins ask again for a code of the key that was proved; false where there is none. */
  restoreSecondFactor(accountId: AccountId): Promise<boolean>;
  /** New access token; undefined when the refresh token is no longer good. */
  refresh(refreshToken: string): Promise<Tokens | undefined>;
  /** Ends a refresh token. Ending one twice is no error. */
  revoke(refreshToken: string): Promise<void>;
}
