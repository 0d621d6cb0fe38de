import type { AccountId } from './identifiers.ts';

export const roles = ['partner', 'caf-agent', 'cnaf-admin'] as const;
export type Role = (typeof roles)[number];

/** A person who signed in, as the table knows them at this very request. */
export interface Actor {
  accountId: AccountId;
  role: Role;
  firstName: string;
  lastName: string;
  email: string;
  /** The Caf an agent works for, or the Caf that habilitated a partner; absent for the Cnaf. */
  cafCode?: string;
  /** Conventions that a partner agent is named in. */
  habilitationIds: string[];
}

/** Where a call comes from and which intent it carries: goes into traces, and makes retries recognisable. */
export interface Call {
  /** Source address, as the gateway saw it. */
  from: string;
  /** One per intent of a person; the same on a retry. */
  commandId: string;
}
