import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { buildStale, built } from './build-stale.ts';
import { localClock } from './clock/clock.ts';
import { takeDataDir } from './data-dir.ts';
import { demonstrationAccounts } from './desk/accounts.ts';
import { localDesk } from './desk/desk.ts';
import { jwks } from './engines/cognito/access-token.ts';
import { localCredentials } from './engines/engine.ts';
import { startEngines } from './engines/start-engines.ts';
import { environmentOf, functionSecret } from './functions/environment.ts';
import { FunctionRunner } from './functions/runner.ts';
import { startGateway } from './gateway-to-engines/gateway.ts';
import { startGeocoder } from './geocoder/geocoder.ts';
import { hostListener } from './host.ts';
import { type LoopbackServer, listen } from './listen.ts';
import { startNotifier } from './objects/notifier.ts';
import { provision, uploadFolder } from './provision.ts';
import { checkReadable } from './readable-records.ts';
import { roleGuard } from './roles/guard.ts';
import { startScheduler } from './schedules/scheduler.ts';
import { sdkClients } from './sdk-clients.ts';
import { bucketFiles } from './site/bucket-files.ts';
import { withLocalBuckets } from './site/local-buckets.ts';
import { DeadLetters } from './streams/dead-letters.ts';
import { startDispatcher } from './streams/dispatcher.ts';
import { type Model, readModel, readResources } from './template/model.ts';

export interface LocalStackOptions {
  /** The next free port is taken when this one is not; 0 takes any. */
  port?: number;
  dataDir?: string;
  /** Forgets the data of earlier starts. */
  fresh?: boolean;
  /** Loads the demonstration data into a new data folder. */
  seed?: boolean;
  /** Builds what is stale first. */
  build?: boolean;
  /** Folders to serve in place of what the build leaves. */
  folders?: Partial<typeof built>;
  /** What the clock shows at the start, and what references are drawn from: fixed, they make the same data each time. */
  clockAt?: Date;
  chance?: (bytes: number) => Uint8Array;
  /** Instances of functions kept warm, when many people are at work at once. */
  warm?: number;
  /** Is told what takes time. */
  say?: (line: string) => void;
}

export type LocalStack = Awaited<ReturnType<typeof startLocalStack>>;

/** Calls after which there is nothing new in a stream. */
const tableReads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);
const defaultPort = 3000;
const portsTried = 50;
const idleLimitMs = 60_000;

/**
 * Starts the whole site on this machine: engines, the functions and routes of the synthesized templates, the front,
 * and the desk under `/_local/`.
 * @throws when the build fails, an engine cannot start, the data folder cannot be used or is used by another stack, or
 * it holds what this version cannot read
 */
export async function startLocalStack(options: LocalStackOptions = {}) {
  const { say = () => {}, seed = true, build = false } = options;
  const folders = { ...built, ...options.folders };
  const data = takeDataDir(options.dataDir ?? '.local', options.fresh ?? false);
  const stops: (() => Promise<void> | void)[] = [data.release];
  const stop = async () => {
    for (const step of stops.splice(0).reverse()) await step();
  };
  try {
    const clock = localClock(data.file('clock.json'));
    if (options.clockAt) clock.set(options.clockAt);
    const starting = startEngines({ dir: data.path, now: clock.now });
    // A build that fails must not leave engines behind.
    stops.push(async () => (await starting.catch(() => undefined))?.stop());
    const [engines] = await Promise.all([starting, build && buildStale(say)]);
    const clients = sdkClients(engines.endpoints);
    const resources = readResources(folders.assembly);
    const model = readModel(
      folders.assembly,
      await provision(clients, resources, data.file('resources.json')),
    );
    const env = allVariables(model);
    if (!data.isNew && env.TABLE_NAME) await checkReadable(clients.dynamodb, env.TABLE_NAME);
    if (env.PUBLISHED_BUCKET) {
      await uploadFolder(clients, {
        dir: folders.reference,
        bucket: env.PUBLISHED_BUCKET,
        prefix: 'reference/',
      });
    }
    const code = (name: string) => engines.code(env.USER_POOL_ID ?? '', name);
    if (data.isNew && seed) {
      say('loading the demonstration data');
      const demonstration = await import('./demonstration/seed.ts');
      const { chance } = options;
      await demonstration.seed({
        endpoints: engines.endpoints,
        env,
        clock,
        code,
        dataDir: data.path,
        ...(chance && { chance }),
      });
    }
    data.complete();

    let tableMayHaveChanged = false;
    let dispatcher: ReturnType<typeof startDispatcher> | undefined;
    const gateway = await startGateway(engines.endpoints, {
      guard: roleGuard({
        functions: model.functions,
        tables: resources.tables,
        tell: (caller, denial) => runner.note(caller, { ...denial, timestamp: clock.now().toISOString() }),
      }),
      onEffect: ({ service, operation, path, bytes }) => {
        if (service === 'dynamodb' && !tableReads.has(operation)) {
          tableMayHaveChanged = true;
          dispatcher?.stir();
        }
        if (service !== 's3' || operation !== 'PutObject') return;
        const [, bucket = '', ...key] = path.split('/');
        notifier?.created({ bucket, key: key.join('/'), bytes });
      },
      links: {
        secretOf: (key) =>
          key === localCredentials.accessKeyId ? localCredentials.secretAccessKey : functionSecret,
        now: clock.now,
      },
      corsOf: (bucket) =>
        (model.buckets.find(({ name }) => name === bucket)?.cors ?? []).map((rule) => ({
          ...rule,
          // The site answers here under two names.
          origins: rule.origins.flatMap((origin) =>
            origin === env.SITE_URL ? [url, url.replace('127.0.0.1', 'localhost')] : [origin],
          ),
        })),
    });
    stops.push(gateway.stop);
    const geocoder = await startGeocoder(folders.reference);
    stops.push(geocoder.stop);

    let url = '';
    let notifier: ReturnType<typeof startNotifier> | undefined;
    const runner = new FunctionRunner({
      clockOffset: clock.offset,
      logDir: data.file('logs'),
      environmentOf: (functionModel) =>
        environmentOf(functionModel, gateway.endpoints, url, geocoder.endpoint),
      warm: options.warm,
    });
    stops.push(() => runner.stop());
    const deadLetters = new DeadLetters(data.file('dead-letters.json'), clock.now);
    notifier = startNotifier({ buckets: model.buckets, runner, deadLetters, now: clock.now });
    const told = notifier;
    stops.push(told.stop);
    const drained = async () => dispatcher?.drained();
    const scheduler = startScheduler({
      schedules: model.schedules,
      clock,
      runner,
      deadLetters,
      settled: async () => {
        if (tableMayHaveChanged) await drained();
        tableMayHaveChanged = false;
      },
      file: data.file('schedules.json'),
    });
    stops.push(scheduler.stop);

    /** Nothing in flight and nothing in the streams, twice in a row; else what still moves. */
    async function idle(): Promise<string | undefined> {
      const limit = performance.now() + idleLimitMs;
      while (performance.now() < limit) {
        await Promise.race([drained(), pause(limit - performance.now(), undefined, { ref: false })]);
        if (runner.inFlight === 0 && told.pending === 0) return undefined;
        await pause(10);
      }
      return `After ${idleLimitMs / 1000} seconds, ${runner.inFlight} function(s) still run, or a stream still fails: see /_local/dead-letters and the logs`;
    }

    const desk = localDesk({
      clock,
      scheduler,
      faults: gateway.faults,
      deadLetters,
      mails: engines.mails,
      code,
      accounts: () => demonstrationAccounts(data.file('accounts.json')),
      idle,
    });
    const { site, restApi } = model;
    const server = await listenFrom(
      options.port ?? defaultPort,
      hostListener({
        site: withLocalBuckets(site, gateway.endpoints.s3),
        restApi,
        filesDir: folders.front,
        object: bucketFiles(clients.s3),
        clock,
        runner,
        jwks,
        desk,
      }),
    );
    url = server.endpoint;
    dispatcher = startDispatcher({
      sources: model.eventSources,
      dynamodb: engines.endpoints.dynamodb,
      runner,
      deadLetters,
      file: data.file('stream-positions.json'),
    });
    stops.push(dispatcher.stop, server.stop);
    // The public side of the demonstration is made by the functions that listen to the table.
    if (data.isNew) await idle();

    return {
      url,
      port: server.port,
      dataDir: data.path,
      env,
      clock,
      gateway,
      mails: engines.mails,
      code,
      accounts: () => demonstrationAccounts(data.file('accounts.json')),
      idle,
      logDir: join(data.path, 'logs'),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Every variable that some function is given. */
const allVariables = ({ functions }: Model): Record<string, string> =>
  Object.assign({}, ...functions.map(({ environment }) => environment));

async function listenFrom(port: number, listener: Parameters<typeof listen>[0]): Promise<LoopbackServer> {
  const last = port === 0 ? 0 : port + portsTried;
  for (let candidate = port; ; candidate += 1) {
    try {
      return await listen(listener, candidate);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || candidate >= last) throw error;
    }
  }
}
