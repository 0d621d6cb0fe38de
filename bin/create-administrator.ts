import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { dynamoRecords } from '../adapters/dynamo/records.ts';
import { accountWrites } from '../domain/accounts/create-account.ts';
import { email, line } from '../domain/text.ts';
import { usualTraceRetentionDays } from '../domain/traces/retention.ts';
import { systemRandom } from '../functions/runtime/random.ts';

/**
 * Gives the first Cnaf administrator of a deployment an account, with the credentials of whoever deploys. The reaction
 * to the table makes and mails the password: nobody, and no shell history, sees it.
 */
const usage = `npm run administrator -- --table NAME --first-name … --last-name … --email …

With AWS credentials and AWS_REGION in the environment. NAME is the output TableName of the stack extranet-<stage>-data.`;

const { values } = parseArgs({
  // What it does not know is not its own: it says what it takes.
  strict: false,
  options: {
    table: { type: 'string' },
    'first-name': { type: 'string' },
    'last-name': { type: 'string' },
    email: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
const asked = z
  .strictObject({
    table: line(255),
    'first-name': line(80),
    'last-name': line(80),
    email,
    help: z.literal(false),
  })
  .safeParse(values);
if (!asked.success) {
  const { issues } = asked.error;
  const wrong = issues.flatMap(({ code, path, ...issue }) =>
    code === 'unrecognized_keys' && 'keys' in issue ? issue.keys : path.map(String),
  );
  const told = wrong.map((name) => `--${name} is ${name in values ? 'not understood' : 'missing'}`);
  console.error(values.help ? usage : [...told, '', usage].join('\n'));
  process.exit(values.help ? 0 : 2);
}

const now = () => new Date();
const client = DynamoDBDocumentClient.from(new DynamoDBClient(), {
  marshallOptions: { removeUndefinedValues: true },
});
const deps = {
  records: dynamoRecords({ client, tableName: asked.data.table, now }),
  now,
  random: systemRandom,
  traceRetentionDays: () => usualTraceRetentionDays,
};
const { id, writes } = accountWrites(
  deps,
  {
    role: 'cnaf-admin',
    firstName: asked.data['first-name'],
    lastName: asked.data['last-name'],
    email: asked.data.email,
    cafCode: undefined,
    habilitationIds: [],
  },
  'system',
  { from: 'system', commandId: 'create-administrator' },
);
try {
  const committed = await deps.records.commit(writes);
  console.log(
    committed.ok ? `${id}: the password leaves by e-mail.` : 'This address already belongs to an account.',
  );
  process.exitCode = committed.ok ? 0 : 1;
} catch (error) {
  // No credentials, no such table, no right to write it: what AWS says is enough.
  console.error(`Nothing was written: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
