let offset = 0;

/** Learns the server's clock from the `Date` header of an answer; `Date` has whole seconds, so does the offset. */
export function learnServerTime(answer: Response): void {
  const date = Date.parse(answer.headers.get('date') ?? '');
  if (Number.isFinite(date)) offset = Math.round((date - Date.now()) / 1000) * 1000;
}

/** The present instant in milliseconds since 1970, by the server's clock: ages do not depend on the person's machine. */
export const now = (): number => Date.now() + offset;
