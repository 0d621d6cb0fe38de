import { ownText } from './own-text.ts';

/** Texts remembered at most: cells repeat each other, but a file has no end. */
const most = 10_000;

/** The same function of a text, which works out a text that it met lately only once. */
export function remember<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    let result = known.get(text);
    if (result === undefined) {
      // A cell is cut out of a piece of its file, which would stay as long as the cell is remembered.
      const own = ownText(text);
      result = work(own);
      if (known.size >= most) known.clear();
      known.set(own, result);
    }
    return result;
  };
}
