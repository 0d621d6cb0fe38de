/** Reads a thing at first use and again after some milliseconds: what a deployment alone replaces need not be asked for at each call. */
export function keepFor<T>(milliseconds: number, read: () => Promise<T>): () => Promise<T> {
  let kept: { thing: T; at: number } | undefined;
  return async () => {
    if (!kept || Math.abs(Date.now() - kept.at) >= milliseconds)
      kept = { thing: await read(), at: Date.now() };
    return kept.thing;
  };
}
