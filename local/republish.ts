import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoRecords } from '../adapters/dynamo/records.ts';
import { s3OpenFiles } from '../adapters/s3/open-files.ts';
import { s3PublishedObjects } from '../adapters/s3/published-objects.ts';
import { cafs } from '../domain/caf/cafs.ts';
import { rebuildDepartment, rebuildStrays } from '../domain/directory/rebuild.ts';
import { publishOpenData } from '../domain/open-data/publish-open-data.ts';

/** Rebuilds what the public side reads from the table alone, and says what differed. */
const usage = `npm run republish -- [--caf CODE] [--check] [--open-data] [--data FOLDER]

  --caf CODE     one department alone (26)
  --check        changes nothing; ends with 1 when something differs
  --open-data    publishes the open data too
  --data FOLDER  the data of an embedded stack that is stopped (.local)

With TABLE_NAME, PUBLISHED_BUCKET and SITE_URL, AWS credentials and AWS_REGION in the environment, works on that deployment.`;

const { values } = parseArgs({
  options: {
    caf: { type: 'string' },
    check: { type: 'boolean', default: false },
    'open-data': { type: 'boolean', default: false },
    data: { type: 'string', default: '.local' },
    help: { type: 'boolean', default: false },
  },
});
const cafCodes = cafs
  .map(({ code }) => code)
  .filter((code) => values.caf === undefined || code === values.caf);
if (values.help || cafCodes.length === 0) {
  console.error(usage);
  process.exit(values.help ? 0 : 2);
}

/** Where to work: the deployment of the environment, or a folder of data whose engines are started meanwhile. */
async function place() {
  const { TABLE_NAME, PUBLISHED_BUCKET, SITE_URL: siteUrl = 'http://localhost:3000' } = process.env;
  if (TABLE_NAME && PUBLISHED_BUCKET) {
    const clients = { dynamodb: new DynamoDBClient(), s3: new S3Client() };
    return {
      ...clients,
      table: TABLE_NAME,
      bucket: PUBLISHED_BUCKET,
      siteUrl,
      now: () => new Date(),
      stop: () => {},
    };
  }
  const { openData } = await import('./open-data-dir.ts');
  return openData(resolve(values.data)).catch((error: Error) => {
    console.error(error.message);
    process.exit(1);
  });
}

const { dynamodb, s3, table, bucket, siteUrl, now, stop } = await place();
try {
  const client = DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } });
  const deps = {
    records: dynamoRecords({ client, tableName: table, now }),
    objects: s3PublishedObjects({ client: s3, bucket }),
  };
  const { check } = values;
  let objects = 0;
  let differing = 0;
  const tell = (found: Awaited<ReturnType<typeof rebuildStrays>>) => {
    objects += found.objects;
    differing += found.differences.length;
    for (const { key, is, fields } of found.differences) console.log([key, is, ...fields].join(' '));
  };
  for (const code of cafCodes) tell(await rebuildDepartment(deps, code, { check }));
  if (values.caf === undefined) tell(await rebuildStrays(deps, cafCodes, { check }));
  if (values['open-data'] && !check) {
    const files = s3OpenFiles({ client: s3, bucket });
    const made = await publishOpenData({ objects: deps.objects, files, now, siteUrl });
    console.log(`${made.files.length} open files of ${made.on}`);
  }
  const done =
    differing === 0 ? 'nothing differs' : `${differing} differ${check ? '' : 'ed, and are right now'}`;
  console.log(`${objects} objects compared with the table: ${done}`);
  if (check && differing > 0) process.exitCode = 1;
} finally {
  await stop();
}
