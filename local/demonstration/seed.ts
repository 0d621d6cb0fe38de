import { randomBytes } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AdminSetUserPasswordCommand } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { cognitoIdentities } from '../../adapters/cognito/identities.ts';
import { readTable } from '../../adapters/csv/read-table.ts';
import { dynamoRecords } from '../../adapters/dynamo/records.ts';
import { s3Deposits } from '../../adapters/s3/deposits.ts';
import { s3PrivateFiles } from '../../adapters/s3/private-files.ts';
import { s3RequestKeys } from '../../adapters/s3/request-keys.ts';
import { actorOf } from '../../domain/accounts/actor-of.ts';
import { accountWrites } from '../../domain/accounts/create-account.ts';
import { needsSecondFactor } from '../../domain/accounts/second-factor.ts';
import { randomPassword } from '../../domain/accounts/secrets.ts';
import type { Actor, Call, Role } from '../../domain/actor.ts';
import { cafByCode, cafs } from '../../domain/caf/cafs.ts';
import { changeProfile } from '../../domain/caf/change-profile.ts';
import { recordImporter } from '../../domain/caf/record-importer.ts';
import { countFigures } from '../../domain/figures/count-figures.ts';
import type { AccountId } from '../../domain/identifiers.ts';
import { countEveryInformation } from '../../domain/linf/count-every-information.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { referenceListFormat } from '../../domain/reference-list/columns.ts';
import { loadReferenceList } from '../../domain/reference-list/load-reference-list.ts';
import { readReferenceList } from '../../domain/reference-list/read-line.ts';
import { usualTraceRetentionDays } from '../../domain/traces/retention.ts';
import type { Service } from '../engines/engine.ts';
import { sdkClients } from '../sdk-clients.ts';
import { readCommunes } from './communes.ts';
import { playCouncils } from './councils.ts';
import { agents, profiles } from './people.ts';
import { expectDone, type Stage } from './stage.ts';
import { tellTheStory } from './story.ts';

interface SeedOptions {
  endpoints: Record<Service, string>;
  /** `TABLE_NAME`, `PRIVATE_BUCKET`, `DEPOSITS_BUCKET`, `KEYS_BUCKET`, `USER_POOL_ID`, `USER_POOL_CLIENT_ID` as the functions get them. */
  env: Record<string, string>;
  clock: { now(): Date };
  /** What the authenticator application of somebody shows, by user name. */
  code: (name: string) => Promise<string | undefined>;
  /** Where `accounts.json` is left, for the page that lists the demonstration accounts. */
  dataDir: string;
  /** Where references, passwords and keys come from. */
  chance?: (bytes: number) => Uint8Array;
}

/** One account that a visitor can sign in with. */
export interface DemonstrationAccount {
  role: Role;
  who: string;
  email: string;
  password: string;
  accountId: string;
  says: string;
}

const day = 86_400_000;

/**
 * Fills a fresh stack with invented people over real communes, one case in each state, through the very use cases that
 * pages call. Must run before the reactions start: the accounts listed get their password here, and are mailed none;
 * agents of a Caf and of the Cnaf come enrolled, and the desk shows their codes.
 * Resolves to the accounts, with passwords made for this folder of data alone.
 */
export async function seed({
  endpoints,
  env,
  clock,
  code,
  dataDir,
  chance = randomBytes,
}: SeedOptions): Promise<DemonstrationAccount[]> {
  const clients = sdkClients(endpoints);
  const started = clock.now().getTime();
  let daysAgo = 0;
  // Times follow each other by seconds, so that journals and histories read in the order things happened.
  let ticks = 0;
  const now = () => {
    ticks += 1;
    return new Date(started - daysAgo * day - 3_600_000 + ticks * 1000);
  };
  const deps = {
    records: dynamoRecords({
      client: DynamoDBDocumentClient.from(clients.dynamodb, {
        marshallOptions: { removeUndefinedValues: true },
      }),
      tableName: env.TABLE_NAME ?? '',
      now,
    }),
    now,
    random: { bytes: chance },
    files: s3PrivateFiles({ client: clients.s3, bucket: env.PRIVATE_BUCKET ?? '' }),
    deposits: s3Deposits({ client: clients.s3, bucket: env.DEPOSITS_BUCKET ?? '' }),
    keys: s3RequestKeys({ client: clients.s3, bucket: env.KEYS_BUCKET ?? '' }),
    traceRetentionDays: () => usualTraceRetentionDays,
  };
  const identities = cognitoIdentities({
    client: clients.cognito,
    userPoolId: env.USER_POOL_ID ?? '',
    clientId: env.USER_POOL_CLIENT_ID ?? '',
  });
  const accounts: DemonstrationAccount[] = [];

  /** Gives an agent an application of their own, which the desk shows. */
  async function enrol(accountId: AccountId, password: string) {
    const proof = await identities.prove(accountId, password);
    if (proof.step !== 'signed-in') throw new Error(`No session for ${accountId}`);
    const { accessToken } = proof.tokens;
    await identities.beginSecondFactor(accountId, accessToken);
    const proved = await identities.confirmSecondFactor(
      accountId,
      accessToken,
      (await code(accountId)) ?? '',
    );
    if (!proved) throw new Error(`No second factor for ${accountId}`);
  }

  const stage: Stage = {
    deps,
    call: (): Call => ({ from: '127.0.0.1', commandId: Buffer.from(chance(12)).toString('hex') }),
    daysAgo: (days) => {
      daysAgo = days;
    },
    /** Gives an account a password of its own, as if its owner had chosen it. */
    async settle(accountId, says) {
      const account = await deps.records.get('account', [accountId]);
      if (!account) throw new Error(`No account ${accountId}`);
      const password = randomPassword(deps.random);
      await identities.ensure({ accountId, email: account.email, role: account.role });
      await clients.cognito.send(
        new AdminSetUserPasswordCommand({
          UserPoolId: env.USER_POOL_ID,
          Username: accountId,
          Password: password,
          Permanent: true,
        }),
      );
      if (needsSecondFactor(account.role)) await enrol(accountId, password);
      const settled = {
        ...account,
        ...(needsSecondFactor(account.role) && {
          secondFactor: { state: 'enrolled', enrolledAt: now().toISOString() } as const,
        }),
        password: { state: 'personal', issue: account.password.issue, chosenAt: now().toISOString() },
        version: account.version + 1,
      } as const;
      expectDone(await deps.records.commit([{ do: 'replace', kind: 'account', record: settled }]));
      accounts.push({
        role: account.role,
        who: `${account.firstName} ${account.lastName}`,
        email: account.email,
        password,
        accountId,
        says,
      });
      return actorOf(deps, settled);
    },
  };

  daysAgo = 340;
  const cnaf = await openAccount(stage, 'cnaf-admin', agents.cnaf, undefined, 'Administratrice nationale');
  const drome = await openAccount(stage, 'caf-agent', agents.drome, '26', 'Agente de la Caf de la Drôme');
  const colleague = await openAccount(
    stage,
    'caf-agent',
    agents.dromeColleague,
    '26',
    'Son collègue de la Caf de la Drôme, habilité à importer des fichiers',
  );
  const savoie = await openAccount(stage, 'caf-agent', agents.savoie, '73', 'Agent de la Caf de la Savoie');
  for (const [agent, code] of [
    [drome, '26'],
    [savoie, '73'],
  ] as const) {
    await loadList(stage, cnaf, code);
    expectDone(await changeProfile(deps, { version: 0, content: profiles[code] }, agent, stage.call()));
  }
  daysAgo = 60;
  const decision = {
    decidedOn: addDays(parisDay(now()), -4),
    decidedBy: 'Hélène Vauclair',
    reference: 'DIR-2026-031',
  };
  expectDone(
    await recordImporter(
      deps,
      { code: '26', accountId: colleague.accountId, ...decision },
      cnaf,
      stage.call(),
    ),
  );
  await tellTheStory(stage, drome, colleague, cnaf);
  await playCouncils(stage, { drome, importer: colleague, savoie });
  // As the first night would: the figures are there from the start.
  await countFigures(deps, cafs.length);
  await countEveryInformation(deps, cafs.length);

  await writeFile(join(dataDir, 'accounts.json'), JSON.stringify(accounts, null, 2));
  return accounts;
}

async function openAccount(
  stage: Stage,
  role: Role,
  person: { firstName: string; lastName: string; email: string },
  cafCode: string | undefined,
  says: string,
): Promise<Actor> {
  const { id, writes } = accountWrites(
    stage.deps,
    { role, ...person, cafCode, habilitationIds: [] },
    'system',
    stage.call(),
  );
  expectDone(await stage.deps.records.commit(writes));
  return stage.settle(id as AccountId, says);
}

async function loadList(stage: Stage, cnaf: Actor, cafCode: string): Promise<void> {
  const caf = cafByCode(cafCode);
  const table = readTable(
    await readFile(new URL(`./liste-caf-${cafCode}.csv`, import.meta.url)),
    referenceListFormat,
  );
  if (!caf || 'code' in table) throw new Error(`The demonstration list of Caf ${cafCode} cannot be read`);
  const readings = readReferenceList(table.rows, { caf, communes: await readCommunes() });
  expectDone(await loadReferenceList(stage.deps, { cafCode, readings }, cnaf, stage.call()));
}
