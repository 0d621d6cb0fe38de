/** What a use case answers: a value, or a problem that the edge turns into words. Only bugs and broken engines throw. */
export type Result<T, P> = { ok: true; value: T } | { ok: false; problem: P };

export const done = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const refused = <P>(problem: P): { ok: false; problem: P } => ({ ok: false, problem });
