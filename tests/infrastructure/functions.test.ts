import { describe, expect, it } from 'vitest';
import { checkedTraceRetention } from '../../domain/traces/retention.ts';
import { bundledFunctions, type FunctionName } from '../../lib/functions.ts';
import { grants } from '../../lib/grants.ts';
import { type Statement, synthesized } from './synthesized.ts';

const { functions, resources, roleOf, statementsOf } = synthesized();
const names = [...functions.keys()];
const onTable = (name: string): Statement[] =>
  statementsOf(name).filter(
    ({ Action, Condition }) =>
      Action.some((action) => action.startsWith('dynamodb:')) && Condition !== undefined,
  );
const keysOf = ({ Condition }: Statement): string[] =>
  Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'] ?? [];
const isAbout = (prefix: string) => (statement: Statement) => keysOf(statement).includes(`${prefix}#*`);

describe('each function', () => {
  it('is one of those that the contract, the stream and the clock call', () => {
    expect(names.sort()).toEqual(bundledFunctions.map(({ name }) => name).sort());
  });

  it('runs on Node.js 24 and arm64', () => {
    for (const { Properties } of functions.values()) {
      expect(Properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
      });
    }
  });

  it('has a role that no other has', () => {
    expect(new Set(names.map((name) => `${roleOf(name).concern}/${roleOf(name).id}`)).size).toBe(
      names.length,
    );
  });

  it('has a log group of its own, in JSON, kept six months', () => {
    for (const { Properties, concern } of functions.values()) {
      const { LogGroup, LogFormat } = Properties.LoggingConfig;
      const group = resources('AWS::Logs::LogGroup', concern).find(({ id }) => id === LogGroup.Ref);
      expect(LogFormat).toBe('JSON');
      expect(group?.Properties.RetentionInDays).toBe(180);
    }
  });

  it('knows where the table is only if it may touch it, and so for the pool and for mails', () => {
    for (const [name, { Properties }] of functions) {
      const { TABLE_NAME, USER_POOL_ID, MAIL_FROM } = Properties.Environment?.Variables ?? {};
      const may = (service: string) =>
        statementsOf(name).some(({ Action }) => Action.some((action) => action.startsWith(service)));
      if (!may('dynamodb:')) expect(TABLE_NAME, name).toBeUndefined();
      if (may('cognito-idp:')) expect(USER_POOL_ID, name).toBeDefined();
      expect(MAIL_FROM !== undefined, name).toBe(may('ses:'));
    }
  });
});

describe('the role of each function', () => {
  it('holds no policy made by others', () => {
    for (const name of names) expect(roleOf(name).Properties.ManagedPolicyArns).toBeUndefined();
  });

  it('allows no action and no resource at large', () => {
    for (const statement of names.flatMap(statementsOf)) {
      expect(statement.Action.filter((action) => action.includes('*'))).toEqual([]);
      expect([statement.Resource].flat()).not.toContain('*');
    }
  });

  it('touches the table by partitions that it names', () => {
    for (const statement of names.flatMap(statementsOf)) {
      const aboutRecords = statement.Action.some((action) => /^dynamodb:.*(Item|Query|Scan)/.test(action));
      if (!aboutRecords) continue;
      expect(keysOf(statement).length).toBeGreaterThan(0);
      for (const key of keysOf(statement)) expect(key).toMatch(/^[A-Z]+#\*$/);
    }
  });

  it('never scans the table, and never updates a record in place', () => {
    const actions = names.flatMap(statementsOf).flatMap(({ Action }) => Action);
    expect(actions).not.toContain('dynamodb:Scan');
    expect(actions).not.toContain('dynamodb:UpdateItem');
    expect(actions).not.toContain('dynamodb:BatchWriteItem');
  });

  it('CTL-03 lets nobody delete or alter a trace', () => {
    const actions = names
      .flatMap(onTable)
      .filter(isAbout('TRACES'))
      .flatMap(({ Action }) => Action);
    expect(new Set(actions)).toEqual(
      new Set(['dynamodb:PutItem', 'dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query']),
    );
  });

  it('CTL-01 lets only the journal of the Caf, and the answer to whoever asks for its own data, read traces', () => {
    const readers = names.filter((name) =>
      onTable(name).some(
        (statement) => isAbout('TRACES')(statement) && statement.Action.includes('dynamodb:Query'),
      ),
    );
    expect(readers).toEqual(['caf-download-person-data', 'caf-list-traces']);
  });

  it('CTL-03 tells whoever writes traces how long they are kept, and nobody who has no need of it', () => {
    for (const [name, { Properties }] of functions) {
      const writes = onTable(name).some(
        (statement) => isAbout('TRACES')(statement) && statement.Action.includes('dynamodb:PutItem'),
      );
      const states = grants[name as FunctionName].some((grant) => 'retention' in grant);
      const { TRACE_RETENTION_DAYS } = Properties.Environment?.Variables ?? {};
      expect(TRACE_RETENTION_DAYS, name).toBe(writes || states ? '365' : undefined);
    }
  });

  it.each([0, 179, 180.5, 366])('CTL-03 refuses a deployment that would keep them %d days', (days) => {
    expect(() => checkedTraceRetention(days)).toThrow(/from 180 to 365/);
  });

  it('PUB-11 keeps the public search and the public sheets away from the table and the pool', () => {
    const names = [
      'search-establishments',
      'search-places',
      'list-department',
      'read-sheet',
      'search-communes',
    ];
    for (const name of names.map((one) => `public-${one}`)) {
      const actions = statementsOf(name).flatMap(({ Action }) => Action);
      expect(new Set(actions)).toEqual(
        new Set(['s3:GetObject', 's3:ListBucket', 'logs:CreateLogStream', 'logs:PutLogEvents']),
      );
      expect(JSON.stringify(statementsOf(name))).not.toContain('private');
    }
  });

  it('LIN-06 gives the keys of families’ requests to none of the Caf or the Cnaf, and nobody may list them', () => {
    const onKeys = names.map((name) => ({
      name,
      statements: statementsOf(name).filter((one) => /-keys-/.test(JSON.stringify(one.Resource))),
    }));
    const readers = onKeys.filter(({ statements }) =>
      statements.some(({ Action }) => [Action].flat().includes('s3:GetObject')),
    );
    expect(readers.length).toBeGreaterThan(5);
    expect(readers.filter(({ name }) => /^(caf|cnaf)-/.test(name))).toEqual([]);
    const sealed = names.filter((name) => JSON.stringify(statementsOf(name)).includes('SEALED#'));
    expect(sealed.filter((name) => /^(caf|cnaf)-/.test(name))).toEqual([]);
    const actions = onKeys.flatMap(({ statements }) => statements.flatMap(({ Action }) => [Action].flat()));
    expect([...new Set(actions)].sort()).toEqual(['s3:DeleteObject', 's3:GetObject', 's3:PutObject']);
  });

  it('PWD-04 lets no function of the Caf set or read a password', () => {
    const cafActions = names
      .filter((name) => name.startsWith('caf-'))
      .flatMap(statementsOf)
      .flatMap(({ Action }) => Action);
    expect(cafActions.filter((action) => action.startsWith('cognito-idp:'))).toEqual([]);
  });

  it('sends mail as our own address only', () => {
    const mails = names
      .flatMap(statementsOf)
      .filter(({ Action }) => Action.some((action) => action.startsWith('ses:')));
    expect(mails.length).toBeGreaterThan(0);
    for (const { Condition } of mails) {
      expect(Condition?.StringEquals?.['ses:FromAddress']).toBe(
        'ne-pas-repondre@partenaires.extranet.example',
      );
    }
  });
});
