import type { RequestDetail } from '../../../contract/caf.ts';
import { formatDateTime } from '../../design/format.ts';
import { capitalized, partyWords } from '../../habilitation/words.ts';
import { stateWords } from './state-words.ts';

const quoted = (words: string) => `«\u00a0${words}\u00a0»`;

/** What someone else changed between the version that was in sight and the one read again, one sentence each. */
export function whatChanged(seen: RequestDetail, fresh: RequestDetail): string[] {
  const party = partyWords[fresh.kind];
  const sentences: string[] = [];
  if (seen.state !== fresh.state) {
    const from = quoted(stateWords[seen.state].name);
    const to = quoted(stateWords[fresh.state].name);
    sentences.push(`L’état est passé de ${from} à ${to}, le ${formatDateTime(fresh.stateSince)}.`);
  }
  for (const { by, reason } of fresh.exchanges.slice(seen.exchanges.length)) {
    if (by === 'applicant') sentences.push(`${capitalized(party.the)} a envoyé ses corrections.`);
    else if (reason) sentences.push(`Motif donné par un collègue\u00a0: ${quoted(reason)}`);
  }
  if (seen.assignee !== fresh.assignee) sentences.push('Le dossier a été confié à quelqu’un d’autre.');
  if (seen.note !== fresh.note) sentences.push('La note interne a changé.');
  if (differ(seen.provider, fresh.provider)) sentences.push(`Les coordonnées ${party.of} ont changé.`);
  if (differ(seen.establishments, fresh.establishments))
    sentences.push('Les établissements ou leurs droits ont changé.');
  if (differ(seen.persons.map(named), fresh.persons.map(named)))
    sentences.push('Les personnes à habiliter ont changé.');
  return sentences;
}

/** Who a person is, without what the system adds about the access. */
const named = ({ firstName, lastName, email, function: post }: RequestDetail['persons'][number]) => [
  firstName,
  lastName,
  email,
  post,
];

const differ = (one: unknown, other: unknown) => JSON.stringify(one) !== JSON.stringify(other);
