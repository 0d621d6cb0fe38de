/** Makes a thing at first use and keeps it: a warm function makes its clients once, a cold one only those it uses. */
export function once<T>(make: () => T): () => T {
  let made: { thing: T } | undefined;
  return () => {
    made ??= { thing: make() };
    return made.thing;
  };
}
