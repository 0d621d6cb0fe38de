import { randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Aside } from '../../domain/childminders/aside.ts';

/** Bytes gathered before they are written: a text is some hundred. */
const gathered = 65_536;

/** {@link Aside} in a file without a name: whatever becomes of the process, nothing of it is left. */
export function asideOnDisk(): Aside {
  const path = join(tmpdir(), `aside-${randomUUID()}`);
  const file = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  /** Where each text begins, and the last one ends. */
  let starts = new Float64Array(1024);
  let count = 0;
  const waiting = Buffer.allocUnsafe(gathered);
  let waits = 0;
  let written = 0;

  function write(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
    written += bytes.length;
  }

  function flush(): void {
    write(waiting.subarray(0, waits));
    waits = 0;
  }

  return {
    put(text) {
      const length = Buffer.byteLength(text);
      if (waits + length > gathered) flush();
      if (length > gathered) write(Buffer.from(text));
      else waits += waiting.write(text, waits);
      count += 1;
      if (count === starts.length) {
        const grown = new Float64Array(starts.length * 2);
        grown.set(starts);
        starts = grown;
      }
      starts[count] = written + waits;
    },
    textAt(place) {
      if (waits > 0) flush();
      const from = starts[place] ?? 0;
      const bytes = Buffer.allocUnsafe((starts[place + 1] ?? from) - from);
      for (let at = 0; at < bytes.length; ) {
        const read = readSync(file, bytes, at, bytes.length - at, from + at);
        if (read === 0) throw new Error('What was put aside is cut short');
        at += read;
      }
      return bytes.toString('utf8');
    },
    close: () => closeSync(file),
  };
}
