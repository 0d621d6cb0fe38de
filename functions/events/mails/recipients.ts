import type { Mail } from '../../../adapters/ses/mailer.ts';
import type { Account } from '../../../domain/accounts/account.ts';
import { decisionsOpenTo } from '../../../domain/caf/importer.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { listAll } from '../../../domain/records.ts';
import type { Text } from './composer.ts';

/** Whoever answers for the party: the address of its request. */
export const toParty = ({ provider }: Habilitation, text: Text): Mail => ({ to: [provider.email], ...text });

export const toPerson = ({ email }: Account, text: Text): Mail => ({ to: [email], ...text });

/** The mailbox of a Caf, if it has given one. */
export async function toCaf(
  deps: Deps,
  { cafCode }: { cafCode?: string | undefined },
  text: Text,
): Promise<Mail | undefined> {
  const profile = await deps.records.get('cafProfile', [cafCode ?? '']);
  return profile && { to: [profile.email], ...text };
}

/** Addresses of the persons whom a convention names, and whose access is not closed. */
export const personsOf = ({ persons }: Habilitation): string[] =>
  persons.filter(({ closed }) => closed === undefined).map(({ email }) => email);

/** The agents of a Caf who may import files of childminders today (S4 art. 5). */
export async function toImporters(
  deps: Deps,
  { cafCode }: Habilitation,
  text: Text,
): Promise<Mail | undefined> {
  const today = parisDay(deps.now());
  const agents = await listAll(deps.records, 'accountsOfCaf', { cafCode });
  return toAll(
    agents.flatMap(({ record }) => (decisionsOpenTo(record, today).includes('import') ? [record.email] : [])),
    text,
  );
}

/** Addresses of the providers for whom a person enters an establishment. */
export async function providersOf(deps: Deps, account: Account, establishmentId: string): Promise<string[]> {
  if (account.accesses.length === 0) return [];
  const habilitations = await deps.records.getAll(
    account.accesses.map(({ habilitationId }) => ({ kind: 'habilitation', key: [habilitationId] }) as const),
  );
  return habilitations.flatMap((one) =>
    one?.establishments.some((establishment) => establishment.establishmentId === establishmentId)
      ? [one.provider.email]
      : [],
  );
}

/** Each address once; undefined when there is none. */
export function toAll(addresses: readonly string[], text: Text): Mail | undefined {
  return addresses.length > 0 ? { to: [...new Set(addresses)], ...text } : undefined;
}
