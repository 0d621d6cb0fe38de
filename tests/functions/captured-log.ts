import { inspect } from 'node:util';

/** What the functions wrote to their log, one text per line. */
export interface CapturedLog {
  lines: string[];
  stop(): void;
}

/** Keeps the log lines of this process aside, whoever writes them, instead of letting them into the tests' report. */
export function captureLog(): CapturedLog {
  const lines: string[] = [];
  const methods = ['debug', 'info', 'warn', 'error', 'log'] as const;
  const originals = methods.map((method) => console[method]);
  for (const method of methods) {
    console[method] = (...said: unknown[]) => {
      lines.push(said.map((one) => (typeof one === 'string' ? one : inspect(one, { depth: 9 }))).join(' '));
    };
  }
  return {
    lines,
    stop: () => {
      for (const [index, method] of methods.entries()) {
        const original = originals[index];
        if (original) console[method] = original;
      }
    },
  };
}
