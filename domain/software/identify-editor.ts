import { hashOf } from '../accounts/secrets.ts';
import type { Deps } from '../deps.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { expiresAfter } from '../time-to-live.ts';
import type { Editor, EditorUsage } from './editor.ts';

/** Calls that a client may make in a minute: six thousand establishments, if each call is full. */
const callsPerMinute = 60;
/** Calls of one client that may meet on its counter at the same moment. */
const mostRivals = 10;

/**
 * The editor behind a token, read from the table at this very call, with the call counted: a closed editor and a
 * replaced secret are refused at once. Problems: `invalid-token`; `too-many-attempts` beyond {@link callsPerMinute}.
 */
export async function identifyEditor(
  deps: Deps,
  token: string | undefined,
): Promise<Result<Editor, Problem>> {
  const known = token ? await deps.records.get('editorToken', [hashOf(token)]) : undefined;
  if (!known) return refused({ code: 'invalid-token' });
  for (let tries = 0; tries < mostRivals; tries += 1) {
    const [editor, usage] = await deps.records.getAll([
      { kind: 'editor', key: [known.editorId] },
      { kind: 'editorUsage', key: [known.editorId] },
    ]);
    if (!editor || editor.closed || editor.epoch !== known.epoch) return refused({ code: 'invalid-token' });
    const counted = countCall(deps.now(), editor, usage);
    if (counted.calls > callsPerMinute) return refused(waitFor(deps.now()));
    const committed = await deps.records.commit([
      { do: usage ? 'replace' : 'create', kind: 'editorUsage', record: counted },
    ]);
    if (committed.ok) return done(editor);
  }
  return refused(waitFor(deps.now()));
}

function countCall(now: Date, { id }: Editor, usage: EditorUsage | undefined): EditorUsage {
  const minute = now.toISOString().slice(0, 16);
  return {
    editorId: id,
    minute,
    calls: usage?.minute === minute ? usage.calls + 1 : 1,
    version: (usage?.version ?? 0) + 1,
    expiresAt: expiresAfter(now, { days: 1 }),
  };
}

const waitFor = (now: Date): Problem => ({
  code: 'too-many-attempts',
  retryAfterSeconds: 60 - now.getUTCSeconds(),
});
