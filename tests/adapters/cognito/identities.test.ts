import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import {
  AdminListGroupsForUserCommand,
  CreateGroupCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cognitoIdentities } from '../../../adapters/cognito/identities.ts';
import type { Identities } from '../../../domain/accounts/identities.ts';
import { AccountId } from '../../../domain/identifiers.ts';
import { startCognito } from '../../../local/engines/cognito/cognito.ts';
import { codeOf, stepAt } from '../../../local/engines/cognito/one-time-code.ts';
import type { Engine } from '../../../local/engines/engine.ts';
import { type SdkClients, sdkClients } from '../../../local/sdk-clients.ts';
import { poolPolicies } from '../../builders/pool-policies.ts';

const day = 86_400_000;
const dir = mkdtempSync(join(tmpdir(), 'identities-'));
let engine: Engine;
let client: SdkClients['cognito'];
let identities: Identities;
let userPoolId: string;
let now = new Date();
/** What the authenticator applications go by. */
let telephone = new Date();
let people = 0;
let accountId: AccountId;

beforeAll(async () => {
  engine = await startCognito({ dir, now: () => now, telephones: () => telephone });
  const { endpoint } = engine;
  client = sdkClients({ dynamodb: endpoint, s3: endpoint, ses: endpoint, cognito: endpoint }).cognito;
  const { UserPool } = await client.send(
    new CreateUserPoolCommand({
      PoolName: 'essai',
      Policies: poolPolicies,
    }),
  );
  userPoolId = String(UserPool?.Id);
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({
      UserPoolId: userPoolId,
      ClientName: 'essai',
      AccessTokenValidity: 15,
      RefreshTokenValidity: 8,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'hours' },
    }),
  );
  await client.send(new CreateGroupCommand({ UserPoolId: userPoolId, GroupName: 'partner' }));
  identities = cognitoIdentities({ client, userPoolId, clientId: String(UserPoolClient?.ClientId) });
});
beforeEach(async () => {
  now = new Date();
  people += 1;
  accountId = AccountId.parse(`P26-${String(people).padStart(6, '0')}`);
  await identities.ensure({ accountId, email: `p${people}@exemple.fr`, role: 'partner' });
});
afterAll(async () => {
  await engine.stop();
  rmSync(dir, { recursive: true });
});

/** The challenge that a temporary password opens. */
async function challengeOf(password: string): Promise<string> {
  const proof = await identities.prove(accountId, password);
  if (proof.step !== 'choose-password') throw new Error(`Not a temporary password: ${proof.step}`);
  return proof.challenge;
}

/** Tokens of a personal password, chosen just now. */
async function tokensOf(password: string) {
  await identities.setTemporaryPassword(accountId, 'Abcd2345');
  const proof = await identities.choosePassword(accountId, await challengeOf('Abcd2345'), password);
  if (proof.step !== 'signed-in') throw new Error(`Not signed in: ${proof.step}`);
  return proof.tokens;
}

describe('the keeper of passwords', () => {
  it('ACT-05 makes an identity once, however often it is asked, in the group of its role', async () => {
    await identities.ensure({ accountId, email: 'x@exemple.fr', role: 'partner' });
    const { Groups } = await client.send(
      new AdminListGroupsForUserCommand({ UserPoolId: userPoolId, Username: accountId }),
    );
    expect(Groups?.map(({ GroupName }) => GroupName)).toEqual(['partner']);
  });

  it('ACT-05 lets the last temporary password work, and no earlier one', async () => {
    await identities.setTemporaryPassword(accountId, 'Premier1');
    await identities.setTemporaryPassword(accountId, 'Second22');
    expect(await identities.prove(accountId, 'Premier1')).toEqual({ step: 'refused' });
    expect(await identities.prove(accountId, 'Second22')).toMatchObject({ step: 'choose-password' });
  });

  it('refuses an unknown user name as it refuses a wrong password', async () => {
    await identities.setTemporaryPassword(accountId, 'Abcd2345');
    expect(await identities.prove('nobody', 'Abcd2345')).toEqual({ step: 'refused' });
    expect(await identities.prove(accountId, 'abcd2345')).toEqual({ step: 'refused' });
  });

  it('PWD-03 gives tokens once the temporary password is replaced', async () => {
    const { accessToken, refreshToken, expiresInSeconds } = await tokensOf('à moi seul');
    expect(accessToken.split('.')).toHaveLength(3);
    expect(refreshToken).toBeTruthy();
    expect(expiresInSeconds).toBe(900);
    expect(await identities.prove(accountId, 'à moi seul')).toMatchObject({ step: 'signed-in' });
    expect(await identities.prove(accountId, 'Abcd2345')).toEqual({ step: 'refused' });
  });

  it('PWD-03 refuses a challenge that was used, that is someone else’s, or that is old', async () => {
    await identities.setTemporaryPassword(accountId, 'Abcd2345');
    const late = await challengeOf('Abcd2345');
    now = new Date(now.getTime() + 4 * 60_000);
    expect(await identities.choosePassword(accountId, late, 'à moi seul')).toEqual({ step: 'refused' });
    const used = await challengeOf('Abcd2345');
    await identities.choosePassword(accountId, used, 'à moi seul');
    expect(await identities.choosePassword(accountId, used, 'un autre mot')).toEqual({ step: 'refused' });
    expect(await identities.choosePassword(accountId, 'inventé', 'un autre mot')).toEqual({
      step: 'refused',
    });
  });

  it('PWD-02 tells a temporary password that was left for seven days from a wrong one', async () => {
    await identities.setTemporaryPassword(accountId, 'Abcd2345');
    now = new Date(now.getTime() + 7 * day + 1000);
    expect(await identities.prove(accountId, 'Abcd2345')).toEqual({ step: 'lapsed' });
    expect(await identities.prove(accountId, 'Autre234')).toEqual({ step: 'refused' });
  });

  it('PWD-05 changes a password against the current one alone', async () => {
    const { accessToken } = await tokensOf('à moi seul');
    expect(await identities.changePassword(accessToken, 'pas le bon', 'encore mieux')).toBe(false);
    expect(await identities.changePassword(accessToken, 'à moi seul', 'encore mieux')).toBe(true);
    expect(await identities.prove(accountId, 'encore mieux')).toMatchObject({ step: 'signed-in' });
    expect(await identities.changePassword('inventé', 'encore mieux', 'et encore un')).toBe(false);
  });

  it('renews and ends sessions, twice without harm', async () => {
    const { refreshToken = '' } = await tokensOf('à moi seul');
    expect((await identities.refresh(refreshToken))?.accessToken).toBeTruthy();
    await identities.revoke(refreshToken);
    await identities.revoke(refreshToken);
    expect(await identities.refresh(refreshToken)).toBeUndefined();
    expect(await identities.refresh('inventé')).toBeUndefined();
  });

  describe('and of the keys of second factors', () => {
    /** Somebody with a personal password and an application that was proved at this moment. */
    async function enrolled() {
      const { accessToken } = await tokensOf('à moi seul');
      const secret = await identities.beginSecondFactor(accountId, accessToken);
      expect(await identities.confirmSecondFactor(accountId, accessToken, codeAt(secret))).toBe(true);
      return { accessToken, secret };
    }
    const codeAt = (secret: string, late = 0) => codeOf(secret, stepAt(telephone) + late);
    async function challenge(): Promise<string> {
      const proof = await identities.prove(accountId, 'à moi seul');
      if (proof.step !== 'second-factor') throw new Error(`No code asked for: ${proof.step}`);
      return proof.challenge;
    }

    it('asks for a code once a key is proved, and not before', async () => {
      const { accessToken } = await tokensOf('à moi seul');
      const secret = await identities.beginSecondFactor(accountId, accessToken);
      expect(await identities.prove(accountId, 'à moi seul')).toMatchObject({ step: 'signed-in' });
      expect(await identities.confirmSecondFactor(accountId, accessToken, '000000')).toBe(false);
      expect(await identities.confirmSecondFactor(accountId, accessToken, codeAt(secret))).toBe(true);
      expect(await identities.prove(accountId, 'à moi seul')).toMatchObject({ step: 'second-factor' });
      expect(await identities.prove(accountId, 'pas le bon')).toEqual({ step: 'refused' });
    });

    it('knows a key for proved when its first code comes again, its answer having been lost', async () => {
      const { accessToken, secret } = await enrolled();
      expect(await identities.confirmSecondFactor(accountId, accessToken, codeAt(secret))).toBe(true);
    });

    it('knows it too while the try that used the code is not at its end: a double click is answered twice the same', async () => {
      const { accessToken } = await tokensOf('à moi seul');
      const secret = await identities.beginSecondFactor(accountId, accessToken);
      client.middlewareStack.add(
        (next, { commandName }) =>
          async (args) => {
            if (commandName === 'AdminSetUserMFAPreferenceCommand') await pause(150);
            return next(args);
          },
        { step: 'initialize', name: 'slow end' },
      );
      const confirm = () => identities.confirmSecondFactor(accountId, accessToken, codeAt(secret));
      const answers = await Promise.all([confirm(), confirm()]);
      client.middlewareStack.remove('slow end');
      expect(answers).toEqual([true, true]);
    });

    it('takes a code once, half a minute early or late, and leaves the challenge open after a wrong one', async () => {
      const { secret } = await enrolled();
      const open = await challenge();
      for (const late of [0, -2, 2]) {
        expect(await identities.proveSecondFactor(accountId, open, codeAt(secret, late))).toEqual({
          step: 'wrong-code',
        });
      }
      const proof = await identities.proveSecondFactor(accountId, open, codeAt(secret, -1));
      expect(proof).toMatchObject({ step: 'signed-in' });
      expect(await identities.proveSecondFactor(accountId, open, codeAt(secret, 1))).toEqual({
        step: 'refused',
      });
      const next = await identities.proveSecondFactor(accountId, await challenge(), codeAt(secret, 1));
      expect(next).toMatchObject({ step: 'signed-in' });
    });

    it('asks for the code after a temporary password is replaced', async () => {
      const { secret } = await enrolled();
      await identities.setTemporaryPassword(accountId, 'Abcd2345');
      const chosen = await identities.choosePassword(
        accountId,
        await challengeOf('Abcd2345'),
        'à moi encore',
      );
      if (chosen.step !== 'second-factor') throw new Error(`No code asked for: ${chosen.step}`);
      telephone = new Date(telephone.getTime() + 30_000);
      const proof = await identities.proveSecondFactor(accountId, chosen.challenge, codeAt(secret));
      expect(proof).toMatchObject({ step: 'signed-in' });
    });

    it('drops a factor, twice without harm, and asks again for one that was proved', async () => {
      await enrolled();
      await identities.dropSecondFactor(accountId);
      await identities.dropSecondFactor(accountId);
      expect(await identities.prove(accountId, 'à moi seul')).toMatchObject({ step: 'signed-in' });
      expect(await identities.restoreSecondFactor(accountId)).toBe(true);
      expect(await identities.prove(accountId, 'à moi seul')).toMatchObject({ step: 'second-factor' });
    });

    it('cannot ask for a code of a key that was never proved', async () => {
      const { accessToken } = await tokensOf('à moi seul');
      await identities.beginSecondFactor(accountId, accessToken);
      expect(await identities.restoreSecondFactor(accountId)).toBe(false);
    });

    it('lets the key made last alone be proved', async () => {
      const { accessToken } = await tokensOf('à moi seul');
      const first = await identities.beginSecondFactor(accountId, accessToken);
      const second = await identities.beginSecondFactor(accountId, accessToken);
      expect(await identities.confirmSecondFactor(accountId, accessToken, codeAt(first))).toBe(false);
      expect(await identities.confirmSecondFactor(accountId, accessToken, codeAt(second))).toBe(true);
    });
  });

  it('throws when the engine is broken, so that nobody takes it for a wrong password', async () => {
    const broken = cognitoIdentities({ client, userPoolId, clientId: 'inconnu' });
    await expect(broken.prove(accountId, 'Abcd2345')).rejects.toThrow();
  });
});
