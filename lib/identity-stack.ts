import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  UserPool,
  type UserPoolClient,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { Access } from '../contract/operation.ts';
import { shortestPassword, temporaryPasswordDays } from '../domain/accounts/password-rules.ts';
import { acknowledge } from './acknowledge.ts';

type Role = Extract<Access, { kind: 'signed-in' }>['roles'][number];

/** One group per role that the contract names. */
const groups: Record<Role, string> = {
  partner: 'Agents of data providers, named in a convention',
  'caf-agent': 'Agents of a departmental Caf',
  'cnaf-admin': 'National administrators',
};

/**
 * Who signs in. Accounts are made by the application alone (ACT-05); people sign in through our own route, which
 * calls Cognito as an administrator, so that the pool has no page and no public way in.
 */
export class IdentityStack extends Stack {
  readonly userPool: UserPool;
  readonly client: UserPoolClient;

  constructor(scope: Construct, id: string, props: StackProps) {
    super(scope, id, props);

    this.userPool = new UserPool(this, 'Users', {
      selfSignUpEnabled: false,
      // The user name is the identification number; the address signs in through our own table (PWD-01).
      signInAliases: { username: true },
      standardAttributes: { email: { required: true, mutable: true } },
      passwordPolicy: {
        minLength: shortestPassword,
        requireDigits: false,
        requireLowercase: false,
        requireSymbols: false,
        requireUppercase: false,
        tempPasswordValidity: Duration.days(temporaryPasswordDays),
      },
      // A lost password is replaced by our own route, after an on-screen text (PWD-06).
      accountRecovery: AccountRecovery.NONE,
      mfa: Mfa.OPTIONAL,
      mfaSecondFactor: { otp: true, sms: false },
      featurePlan: FeaturePlan.ESSENTIALS,
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    acknowledge(
      this.userPool,
      'COG1',
      'PWD-02 and PWD-03 set the policy: eight characters at least, and a first password of letters and digits alone. Guessing is met by slowing and locking accounts (PWD-08).',
    );
    acknowledge(
      this.userPool,
      'COG2',
      'The conventions give partner agents an identifier and a password, nothing else; a pool-wide duty would shut them out. Agents of a Caf and of the Cnaf enrol an authenticator application at their first sign-in: the table holds them to it, whatever the pool would let through.',
    );
    acknowledge(
      this.userPool,
      'COG8',
      'Threat protection of the Plus plan looks at the address of the caller, which is our function for everyone; the sign-in route counts failures and locks by itself (PWD-08).',
    );

    for (const [groupName, description] of Object.entries(groups)) {
      new CfnUserPoolGroup(this, `Group-${groupName}`, {
        userPoolId: this.userPool.userPoolId,
        groupName,
        description,
      });
    }

    this.client = this.userPool.addClient('Site', {
      authFlows: { adminUserPassword: true },
      disableOAuth: true,
      generateSecret: false,
      // Between a first sign-in and the choice of a password: three minutes, Cognito's own, would not do.
      authSessionValidity: Duration.minutes(15),
      accessTokenValidity: Duration.minutes(15),
      idTokenValidity: Duration.minutes(15),
      refreshTokenValidity: Duration.hours(8),
      enableTokenRevocation: true,
      preventUserExistenceErrors: true,
    });
  }
}
