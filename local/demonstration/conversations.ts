import type { Actor } from '../../domain/actor.ts';
import { assignRequest } from '../../domain/habilitation/assign-request.ts';
import { changeNote } from '../../domain/habilitation/change-note.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../domain/habilitation/private-link.ts';
import { postMessage, postReply } from '../../domain/habilitation/write-message.ts';
import { expectDone, type Stage } from './stage.ts';

type Seen = Pick<Habilitation, 'id' | 'version'>;

/** Puts a case in the hands of an agent, with what colleagues are to know about it if anything. */
export async function takeInCharge(
  { deps, call }: Stage,
  agent: Actor,
  { id, version }: Seen,
  note?: string,
): Promise<Habilitation> {
  const { accountId: assignee } = agent;
  const taken = expectDone(await assignRequest(deps, { id, version, assignee }, agent, call()));
  if (!note) return taken;
  return expectDone(await changeNote(deps, { id, version: taken.version, note }, agent, call()));
}

/** Writes to the party of a case, as its agent does. */
export async function write({ deps, call }: Stage, agent: Actor, { id }: Seen, text: string): Promise<void> {
  expectDone(await postMessage(deps, { id, text }, agent, call()));
}

/** Answers as the party does, through a link such as the one it was mailed. */
export async function reply({ deps, call }: Stage, { id }: Seen, text: string): Promise<void> {
  const secret = await openPrivateLink(deps, 'thread', { id, round: 0 });
  expectDone(await postReply(deps, { secret, text }, call()));
}
