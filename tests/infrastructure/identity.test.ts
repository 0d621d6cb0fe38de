import { describe, expect, it } from 'vitest';
import { synthesized } from './synthesized.ts';

const { only, resources } = synthesized();
const pool = only('AWS::Cognito::UserPool', 'identity');
const client = only('AWS::Cognito::UserPoolClient', 'identity');

describe('the user pool', () => {
  it('makes accounts for nobody but the application', () => {
    expect(pool.Properties.AdminCreateUserConfig).toEqual({ AllowAdminCreateUserOnly: true });
    expect(pool.Properties.AccountRecoverySetting.RecoveryMechanisms).toEqual([
      { Name: 'admin_only', Priority: 1 },
    ]);
  });

  it('PWD-02 PWD-03 takes any password of eight characters, letters and digits included', () => {
    expect(pool.Properties.Policies.PasswordPolicy).toEqual({
      MinimumLength: 8,
      RequireLowercase: false,
      RequireUppercase: false,
      RequireNumbers: false,
      RequireSymbols: false,
      TemporaryPasswordValidityDays: 7,
    });
  });

  it('cannot be deleted, alone or with its stack', () => {
    expect(pool.Properties.DeletionProtection).toBe('ACTIVE');
    expect(pool.DeletionPolicy).toBe('Retain');
  });

  it('lets people enrol an authenticator application, and never sends a text message', () => {
    expect(pool.Properties.MfaConfiguration).toBe('OPTIONAL');
    expect(pool.Properties.EnabledMfas).toEqual(['SOFTWARE_TOKEN_MFA']);
  });

  it('has a group for each role of the contract', () => {
    const groups = resources('AWS::Cognito::UserPoolGroup').map(({ Properties }) => Properties.GroupName);
    expect(groups.sort()).toEqual(['caf-agent', 'cnaf-admin', 'partner']);
  });
});

describe('its client', () => {
  it('signs people in from our own route only', () => {
    expect(client.Properties.ExplicitAuthFlows).toEqual([
      'ALLOW_ADMIN_USER_PASSWORD_AUTH',
      'ALLOW_REFRESH_TOKEN_AUTH',
    ]);
    expect(client.Properties.AllowedOAuthFlowsUserPoolClient).toBe(false);
  });

  it('gives tokens of fifteen minutes, and a working day to renew them', () => {
    expect(client.Properties).toMatchObject({
      AccessTokenValidity: 15,
      RefreshTokenValidity: 480,
      TokenValidityUnits: { AccessToken: 'minutes', RefreshToken: 'minutes' },
    });
  });

  it('leaves a quarter of an hour to choose a first password', () => {
    expect(client.Properties.AuthSessionValidity).toBe(15);
  });

  it('can take tokens back, and does not tell who has an account', () => {
    expect(client.Properties).toMatchObject({
      EnableTokenRevocation: true,
      PreventUserExistenceErrors: 'ENABLED',
    });
  });
});
