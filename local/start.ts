import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startLocalStack } from './stack.ts';

// Lambda runs in UTC, and so do the functions here.
process.env.TZ = 'UTC';

const usage = `npm start -- [--port N] [--data FOLDER] [--fresh] [--no-demonstration]

  --port N             port of the site, or the next free one (3000)
  --data FOLDER        where everything stays from one start to the next (.local)
  --fresh              forgets it all, and begins again with the demonstration data
  --no-demonstration   leaves a new folder empty`;

const values = understood();
if (values.help) {
  console.log(usage);
  process.exit();
}
const port = Number(values.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`--port takes a number from 0 to 65535, not "${values.port}"`);
  process.exit(2);
}

let stop: (() => Promise<void>) | undefined;
let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    await stop?.();
    process.exit(stop ? 0 : 130);
  });
}

try {
  const stack = await startLocalStack({
    port,
    dataDir: resolve(values.data),
    fresh: values.fresh,
    seed: !values['no-demonstration'],
    build: true,
    say: (line) => console.log(`  ${line}`),
  });
  stop = stack.stop;
  if (port !== 0 && stack.port !== port) {
    console.log(`  port ${port} is taken: port ${stack.port} serves instead`);
  }
  console.log(welcome(stack));
  await publishOpenData(stack.url);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

function understood() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '3000' },
        data: { type: 'string', default: '.local' },
        fresh: { type: 'boolean', default: false },
        'no-demonstration': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n\n${usage}`);
    process.exit(2);
  }
}

/** The open data come each morning; a folder that never saw one gets those of the demonstration without waiting. */
async function publishOpenData(url: string): Promise<void> {
  if (values['no-demonstration'] || (await fetch(`${url}/donnees/manifest.json`)).ok) return;
  for (const act of ['idle', 'schedules/publish-open-data/run']) {
    await fetch(`${url}/_local/${act}`, { method: 'POST' });
  }
}

type Started = Pick<Awaited<ReturnType<typeof startLocalStack>>, 'url' | 'accounts' | 'dataDir'>;

function welcome({ url, accounts, dataDir }: Started): string {
  const people = accounts().map(({ says, email, password }) => [says, email, password]);
  const widths = [0, 1].map((column) => Math.max(0, ...people.map((row) => (row[column] ?? '').length)));
  const lines = people.map(
    ([says = '', email = '', password]) =>
      `    ${says.padEnd(widths[0] ?? 0)}   ${email.padEnd(widths[1] ?? 0)}   ${password}`,
  );
  return `
  The site                            ${url}/
  Mail, clock, accounts, faults       ${url}/_local/
  Data                                ${dataDir}
${lines.length > 0 ? `\n  Demonstration accounts\n${lines.join('\n')}\n\n  Agents of a Caf and of the Cnaf give a code too: ${url}/_local/accounts shows it.\n` : ''}
  Ctrl+C stops it; the data stay.
`;
}
