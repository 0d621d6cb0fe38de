import { getMany, type Records } from '../records.ts';

/** Names of people by their numbers; the number where the account is gone. */
export async function namesOf(
  deps: { records: Records },
  ids: readonly (string | undefined)[],
): Promise<(id: string) => string> {
  const wanted = [...new Set(ids.filter((id) => id !== undefined))];
  const accounts = await getMany(
    deps.records,
    'account',
    wanted.map((id) => [id] as const),
  );
  const names = new Map(
    accounts.flatMap((account) =>
      account ? [[String(account.id), `${account.firstName} ${account.lastName}`]] : [],
    ),
  );
  return (id) => names.get(id) ?? id;
}
