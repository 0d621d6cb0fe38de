import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { buildSync } from 'esbuild';
import type { FunctionModel } from '../template/functions.ts';
import type { Answer, Invocation, WorkerData } from './messages.ts';

/** The function threw, or could not start. */
class FunctionFailed extends Error {
  override name = 'FunctionFailed';
}

/** The function did not answer within its time. */
export class FunctionTimedOut extends Error {
  override name = 'FunctionTimedOut';
}

const initLimitMs = 20_000;

let program: string | undefined;

/**
 * What each thread runs, as JavaScript in one piece: a thread that is given TypeScript first loads what strips its
 * types, which takes as long as the thread itself.
 */
function threadProgram(): string {
  if (program) return program;
  const { outputFiles } = buildSync({
    entryPoints: [fileURLToPath(new URL('./worker.ts', import.meta.url))],
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    write: false,
  });
  program = outputFiles[0]?.text ?? '';
  return program;
}

/** One warm copy of a function, in a thread of its own. It handles one call at a time. */
export class Instance {
  readonly #worker: Worker;
  readonly #model: FunctionModel;
  readonly #ready: Promise<void>;
  #settle: ((answer: Answer | Error) => void) | undefined;
  #failure: Error | undefined;
  lastUsed = 0;

  constructor(
    model: FunctionModel,
    env: Record<string, string>,
    clockOffset: SharedArrayBuffer,
    log: Writable,
  ) {
    this.#model = model;
    const [module = 'index', exportName = 'handler'] = model.handler.split('.');
    this.#worker = new Worker(threadProgram(), {
      eval: true,
      workerData: {
        clockOffset,
        file: pathToFileURL(join(model.codeDir, `${module}.mjs`)).href,
        exportName,
        functionName: model.fullName,
        arn: model.arn,
        memoryMb: model.memoryMb,
      } satisfies WorkerData,
      env,
      execArgv: ['--input-type=module'],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: model.memoryMb },
    });
    // A local server must not stay alive for a function that nobody calls.
    this.#worker.unref();
    this.#worker.stdout.pipe(log, { end: false });
    this.#worker.stderr.pipe(log, { end: false });
    this.#worker.on('message', (answer: Answer) => this.#settle?.(answer));
    this.#worker.on('error', (error: Error) => this.#fail(error));
    this.#worker.on('exit', (code) => this.#fail(new Error(`its thread ended with code ${code}`)));
    this.#ready = this.#within(initLimitMs).then(() => undefined);
    this.#ready.catch(() => {});
  }

  /** False once its thread is gone: it can be used no more. */
  get alive(): boolean {
    return this.#failure === undefined;
  }

  /**
   * Calls the function.
   * @throws FunctionFailed, FunctionTimedOut
   */
  async invoke(event: unknown): Promise<unknown> {
    await this.#ready;
    const { timeoutMs } = this.#model;
    const answered = this.#within(timeoutMs);
    this.#worker.postMessage({
      requestId: randomUUID(),
      event: JSON.stringify(event),
      timeoutMs,
    } satisfies Invocation);
    const answer = await answered;
    if (answer.kind === 'error') throw new FunctionFailed(`${answer.name}: ${answer.message}`);
    return answer.kind === 'result' ? JSON.parse(answer.json) : undefined;
  }

  async stop(): Promise<void> {
    await this.#worker.terminate();
  }

  #within(limitMs: number): Promise<Answer> {
    return new Promise((resolve, reject) => {
      if (this.#failure) return reject(this.#failure);
      const timer = setTimeout(() => {
        this.#fail(new FunctionTimedOut(`${this.#model.name} took more than ${limitMs / 1000} seconds`));
        this.stop();
      }, limitMs);
      this.#settle = (answer) => {
        clearTimeout(timer);
        this.#settle = undefined;
        if (answer instanceof Error) reject(answer);
        else resolve(answer);
      };
    });
  }

  #fail(error: Error): void {
    this.#failure ??=
      error instanceof FunctionTimedOut ? error : new FunctionFailed(`${this.#model.name}: ${error.message}`);
    this.#settle?.(this.#failure);
  }
}
