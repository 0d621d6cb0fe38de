const prefix = 'brouillon:';

/**
 * Whose draft it is: an account's own, for this tab; or anybody's at this browser, kept between visits. What a family
 * says of itself stays in its tab and goes with it (`inTab`): the machine may be that of a library.
 */
export type DraftOwner = { accountId?: string; inTab?: true };

const storeOf = ({ accountId, inTab }: DraftOwner) => (accountId || inTab ? sessionStorage : localStorage);
const keyOf = (owner: DraftOwner, name: string) => `${prefix}${owner.accountId ?? 'public'}:${name}`;

/** The draft kept under a name, or nothing. A browser that keeps nothing is no failure. */
export function readDraft(owner: DraftOwner, name: string): unknown {
  try {
    const text = storeOf(owner).getItem(keyOf(owner, name));
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Keeps a draft; `undefined` removes it. */
export function writeDraft(owner: DraftOwner, name: string, draft: unknown): void {
  try {
    if (draft === undefined) storeOf(owner).removeItem(keyOf(owner, name));
    else storeOf(owner).setItem(keyOf(owner, name), JSON.stringify(draft));
  } catch {
    // Full or forbidden: the page still holds what was typed.
  }
}

/** Removes the drafts of an account: the next person at this machine must not find them. */
export function forgetDrafts(accountId: string): void {
  try {
    const mine = keyOf({ accountId }, '');
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(mine)) sessionStorage.removeItem(key);
    }
  } catch {
    // Nothing could be kept either.
  }
}
