import { sessionHours } from '../../domain/accounts/account.ts';
import type { OpenedSession } from '../../domain/accounts/open-session.ts';
import { AccountId } from '../../domain/identifiers.ts';
import { environment } from './environment.ts';

/** What the two cookies of a session say. */
export interface SessionCookies {
  accountId: string;
  sessionKey: string;
  refreshToken: string | undefined;
}

/** Reads the cookies of a session; undefined when the browser has none. */
export function readCookies(header: string | undefined): SessionCookies | undefined {
  const pairs = new Map(
    (header ?? '').split(';').map((pair): [string, string] => {
      const cut = pair.indexOf('=');
      return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
    }),
  );
  const [named, sessionKey] = pairs.get('session')?.split('.') ?? [];
  const accountId = AccountId.safeParse(named).data;
  if (!accountId || !sessionKey) return undefined;
  return { accountId, sessionKey, refreshToken: pairs.get('refresh') || undefined };
}

const attributes = (path: string, seconds: number): string =>
  `Path=${path}; Max-Age=${seconds}; HttpOnly; SameSite=Strict${environment('SECURE_COOKIES') === 'true' ? '; Secure' : ''}`;

/** The cookies that a session just opened sets: its key for every call, its refresh token for renewals only. */
export function sessionCookies({ account, sessionKey, tokens }: OpenedSession): string[] {
  const life = sessionHours * 3600;
  return [
    `session=${account.id}.${sessionKey}; ${attributes('/api', life)}`,
    ...(tokens.refreshToken ? [`refresh=${tokens.refreshToken}; ${attributes('/api/session', life)}`] : []),
  ];
}

/** The cookies that end a session in the browser. */
export const noCookies = (): string[] => [
  `session=; ${attributes('/api', 0)}`,
  `refresh=; ${attributes('/api/session', 0)}`,
];
