import type { Actor, Call } from '../actor.ts';
import type { Deps } from '../deps.ts';
import { announce } from '../outbox/announce.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import { habilitationOfCaf } from './decide.ts';
import type { Habilitation } from './habilitation.ts';
import { caseBehindLink } from './private-link.ts';
import { type Message, mayWrite, type Thread } from './thread.ts';

/** A case with what was written about it. */
export interface Conversation {
  habilitation: Habilitation;
  thread: Thread | undefined;
}

/** Times that a message is tried again when another one was written at the same moment: both have their place. */
const tries = 4;

/** What an agent of the Caf reads of a case of the own department. */
export async function readThread(
  deps: Deps,
  id: string,
  actor: Actor,
): Promise<Result<Conversation, Problem>> {
  const habilitation = await habilitationOfCaf(deps, id, actor);
  if (!habilitation) return refused({ code: 'not-found' });
  return done({ habilitation, thread: await deps.records.get('thread', [id]) });
}

/** What the holder of the private link reads, for as long as the link serves, whatever became of the case. */
export async function readPublicThread(deps: Deps, secret: string): Promise<Result<Conversation, Problem>> {
  const behind = await caseBehindLink(deps, 'thread', secret);
  if (!behind) return refused({ code: 'link-lapsed' });
  const { habilitation } = behind;
  return done({ habilitation, thread: await deps.records.get('thread', [habilitation.id]) });
}

/** An agent writes to the party, and has thereby read what came before. The party gets a link, not the text. */
export async function postMessage(
  deps: Deps,
  input: { id: string; text: string },
  actor: Actor,
  call: Call,
): Promise<Result<Conversation, Problem>> {
  const habilitation = await habilitationOfCaf(deps, input.id, actor);
  if (!habilitation) return refused({ code: 'not-found' });
  return write(deps, habilitation, { by: 'caf', accountId: actor.accountId, text: input.text }, actor, call);
}

/** The holder of the private link answers. The Caf's mailbox is told of the first message that waits, not of each. */
export async function postReply(
  deps: Deps,
  input: { secret: string; text: string },
  call: Call,
): Promise<Result<Conversation, Problem>> {
  const behind = await caseBehindLink(deps, 'thread', input.secret);
  if (!behind) return refused({ code: 'link-lapsed' });
  return write(deps, behind.habilitation, { by: 'party', text: input.text }, 'public', call);
}

/** An agent says that what the party wrote was read, and calls for no answer. */
export async function markThreadRead(
  deps: Deps,
  input: { id: string; version: number },
  actor: Actor,
): Promise<Result<Conversation, Problem>> {
  const read = await readThread(deps, input.id, actor);
  if (!read.ok || !read.value.thread || read.value.thread.unread === 0) return read;
  const { habilitation, thread } = read.value;
  // What came since was not in sight: it stays unread.
  if (thread.version !== input.version) return refused({ code: 'conflict' });
  const next: Thread = { ...thread, unread: 0, version: thread.version + 1 };
  const committed = await deps.records.commit([{ do: 'replace', kind: 'thread', record: next }]);
  return committed.ok ? done({ habilitation, thread: next }) : refused({ code: 'conflict' });
}

async function write(
  deps: Deps,
  habilitation: Habilitation,
  said: Omit<Message, 'at' | 'commandId'>,
  who: Actor | 'public',
  call: Call,
): Promise<Result<Conversation, Problem>> {
  const { id: habilitationId, cafCode } = habilitation;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const seen = await deps.records.get('thread', [habilitationId]);
    if (seen?.messages.some(({ commandId }) => commandId === call.commandId)) {
      return done({ habilitation, thread: seen });
    }
    if (!mayWrite(habilitation.state, seen)) return refused({ code: 'thread-closed' });
    const byCaf = said.by === 'caf';
    const next: Thread = {
      habilitationId,
      cafCode,
      messages: [
        ...(seen?.messages ?? []),
        { ...said, at: deps.now().toISOString(), commandId: call.commandId },
      ],
      unread: byCaf ? 0 : (seen?.unread ?? 0) + 1,
      version: (seen?.version ?? 0) + 1,
    };
    const tells = byCaf || next.unread === 1;
    const committed = await deps.records.commit([
      seen ? { do: 'replace', kind: 'thread', record: next } : { do: 'create', kind: 'thread', record: next },
      traceWrite(deps, who, call, {
        cafCode,
        action: byCaf ? 'message-sent' : 'message-received',
        subject: { kind: 'habilitation', id: habilitationId },
      }),
      ...(tells
        ? [announce(deps, { type: byCaf ? 'message-sent' : 'message-received', habilitationId })]
        : []),
    ]);
    if (committed.ok) return done({ habilitation, thread: next });
  }
  return refused({ code: 'conflict' });
}
