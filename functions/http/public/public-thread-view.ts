import type { PublicThread } from '../../../contract/threads.ts';
import { mayWrite } from '../../../domain/habilitation/thread.ts';
import type { Conversation } from '../../../domain/habilitation/write-message.ts';

/** What the party sees of what was written about its case: which agent wrote is not said. */
export const publicThreadView = ({ habilitation, thread }: Conversation): PublicThread => ({
  reference: habilitation.id,
  cafCode: habilitation.cafCode,
  partyName: habilitation.provider.name,
  messages: (thread?.messages ?? []).map(({ at, by, text }) => ({ at, by, text })),
  open: mayWrite(habilitation.state, thread),
});
