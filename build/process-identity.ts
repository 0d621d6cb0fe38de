import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** A process with its command line: its number alone may belong to another program later. */
export interface ProcessIdentity {
  pid: number;
  commandLine: string;
}

/** @throws when no process has this number */
export const identify = (pid: number): ProcessIdentity => ({ pid, commandLine: commandLineOf(pid) });

/** Linux tells by a file, `ps` everywhere else: small images of Linux come without it. */
const commandLineOf = (pid: number): string =>
  existsSync('/proc/self/cmdline')
    ? readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
    : execFileSync('ps', ['-ww', '-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).trim();

/** Whether that very program still runs. */
export function stillRuns({ pid, commandLine }: ProcessIdentity): boolean {
  try {
    return identify(pid).commandLine === commandLine;
  } catch {
    return false;
  }
}
