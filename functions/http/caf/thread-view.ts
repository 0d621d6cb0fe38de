import type { ThreadView } from '../../../contract/threads.ts';
import { mayWrite } from '../../../domain/habilitation/thread.ts';
import type { Conversation } from '../../../domain/habilitation/write-message.ts';

/** What an agent sees of what was written about a case. */
export const threadView = ({ habilitation, thread }: Conversation): ThreadView => ({
  messages: thread?.messages ?? [],
  unread: thread?.unread ?? 0,
  open: mayWrite(habilitation.state, thread),
  version: thread?.version ?? 0,
});
