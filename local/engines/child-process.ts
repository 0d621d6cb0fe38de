import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { identify, type ProcessIdentity, stillRuns } from '../../build/process-identity.ts';
import { readJsonFile, writeJsonFile } from '../json-file.ts';

interface Child {
  command: string;
  arguments: string[];
  /** What it finds in its environment besides ours. */
  environment?: Record<string, string>;
  /** Address that answers, with any status, once the child is ready. */
  readyAt: string;
  /** Remembers the child, so that one left behind by a crash can be ended. */
  pidFile?: string;
}

const startLimitMs = 15_000;

/**
 * Starts a program and waits until it answers.
 * @returns a function that ends it
 * @throws when it ends, or stays silent for fifteen seconds
 */
export async function startChild(child: Child): Promise<() => Promise<void>> {
  if (child.pidFile) endLeftover(child.pidFile);
  // In a group of its own: Ctrl+C must reach the stack first, which still needs the engine to stop well.
  const running = spawn(child.command, child.arguments, {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
    env: { ...process.env, ...child.environment },
  });
  let complaint = '';
  running.stderr.on('data', (chunk) => {
    complaint = (complaint + chunk).slice(-2_000);
  });
  const endWithParent = () => running.kill();
  process.once('exit', endWithParent);
  const ended = new Promise<void>((resolve) => running.once('close', () => resolve()));
  const failed = new Promise<never>((_, reject) => {
    running.once('error', reject);
    running.once('exit', (code) => reject(new Error(`${child.command} ended (${code}): ${complaint}`)));
  });
  failed.catch(() => {});
  if (child.pidFile && running.pid) writeJsonFile(child.pidFile, identify(running.pid));
  await Promise.race([answers(child.readyAt), failed]);
  return async () => {
    process.off('exit', endWithParent);
    await end(running, ended);
    if (child.pidFile) rmSync(child.pidFile, { force: true });
  };
}

async function answers(address: string): Promise<void> {
  const limit = performance.now() + startLimitMs;
  while (performance.now() < limit) {
    try {
      await fetch(address);
      return;
    } catch {
      await pause(10);
    }
  }
  throw new Error(`nothing answers at ${address} after ${startLimitMs / 1000} seconds`);
}

async function end(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null) child.kill('SIGTERM');
  const stubborn = setTimeout(() => child.kill('SIGKILL'), 3_000);
  await ended;
  clearTimeout(stubborn);
}

function endLeftover(pidFile: string): void {
  const leftover = readJsonFile<ProcessIdentity | undefined>(pidFile, undefined);
  if (leftover && stillRuns(leftover)) process.kill(leftover.pid, 'SIGKILL');
  rmSync(pidFile, { force: true });
}
