import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import type { FunctionModel } from '../template/functions.ts';
import { Instance } from './instance.ts';

interface RunnerOptions {
  clockOffset: SharedArrayBuffer;
  /** Where each function's log goes, `<name>.log`. */
  logDir: string;
  environmentOf: (model: FunctionModel) => Record<string, string>;
  /** Warm instances kept in all: each holds some 15 MB. */
  warm?: number | undefined;
}

/** Instances of one function at once, where the template reserves no number: enough for people to collide. */
const usualConcurrency = 8;
/** Enough for somebody who looks around: starting one takes a tenth of a second. */
const usualWarm = 40;

/** Runs functions the way Lambda does: one call at a time per instance, as many instances as calls need. */
export class FunctionRunner {
  readonly #options: RunnerOptions;
  readonly #idle = new Map<string, Instance[]>();
  readonly #busy = new Map<string, Set<Instance>>();
  readonly #waiting = new Map<string, (() => void)[]>();
  readonly #logs = new Map<string, WriteStream>();
  #inFlight = 0;

  constructor(options: RunnerOptions) {
    this.#options = options;
    mkdirSync(options.logDir, { recursive: true });
  }

  /** Calls that have not been answered. */
  get inFlight(): number {
    return this.#inFlight;
  }

  /**
   * Calls a function and waits for its answer.
   * @throws FunctionFailed, FunctionTimedOut
   */
  async invoke(model: FunctionModel, event: unknown): Promise<unknown> {
    this.#inFlight += 1;
    try {
      const instance = await this.#take(model);
      try {
        return await instance.invoke(event);
      } finally {
        this.#giveBack(model, instance);
      }
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Adds a line to a function's log. */
  note(model: FunctionModel, entry: object): void {
    this.#logOf(model).write(`${JSON.stringify(entry)}\n`);
  }

  /** Ends every instance and closes the logs. */
  async stop(): Promise<void> {
    const instances = [...this.#idle.values(), ...this.#busy.values()].flatMap((some) => [...some]);
    await Promise.all(instances.map((instance) => instance.stop()));
    await Promise.all(
      [...this.#logs.values()].map((log) => new Promise<void>((done) => log.end(() => done()))),
    );
  }

  async #take(model: FunctionModel): Promise<Instance> {
    const busy = listed(this.#busy, model.name, () => new Set<Instance>());
    const limit = model.reservedConcurrency ?? usualConcurrency;
    while (busy.size >= limit) {
      await new Promise<void>((go) => listed(this.#waiting, model.name, () => []).push(go));
    }
    const instance = this.#warm(model) ?? this.#start(model);
    busy.add(instance);
    return instance;
  }

  /** A thread may have ended after its last answer. */
  #warm(model: FunctionModel): Instance | undefined {
    const idle = listed(this.#idle, model.name, () => []);
    let instance = idle.pop();
    while (instance && !instance.alive) instance = idle.pop();
    return instance;
  }

  #giveBack(model: FunctionModel, instance: Instance): void {
    this.#busy.get(model.name)?.delete(instance);
    instance.lastUsed = performance.now();
    if (instance.alive) this.#idle.get(model.name)?.push(instance);
    this.#waiting.get(model.name)?.shift()?.();
    this.#evict();
  }

  #start(model: FunctionModel): Instance {
    const { environmentOf, clockOffset } = this.#options;
    return new Instance(model, environmentOf(model), clockOffset, this.#logOf(model));
  }

  #logOf({ name }: FunctionModel): WriteStream {
    return listed(this.#logs, name, () =>
      createWriteStream(join(this.#options.logDir, `${name}.log`), { flags: 'a' }).setMaxListeners(0),
    );
  }

  #evict(): void {
    const idle = [...this.#idle.values()].flat();
    const excess = idle.length - (this.#options.warm ?? usualWarm);
    if (excess <= 0) return;
    const oldest = idle.sort((a, b) => a.lastUsed - b.lastUsed).slice(0, excess);
    for (const [name, instances] of this.#idle) {
      this.#idle.set(
        name,
        instances.filter((instance) => !oldest.includes(instance)),
      );
    }
    for (const instance of oldest) void instance.stop();
  }
}

/** The value of a key, made the first time. */
function listed<T>(map: Map<string, T>, key: string, make: () => T): T {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
