/**
 * The line (from 1) on which each value of a JSON text begins, by its JSON pointer (RFC 6901).
 * @param text JSON that parses
 */
export function pointerLines(text: string): Map<string, number> {
  const lines = new Map<string, number>();
  let at = 0;
  let line = 1;

  const skip = () => {
    for (; /\s/u.test(text[at] ?? ''); at += 1) if (text[at] === '\n') line += 1;
  };
  const takeText = (): string => {
    const from = at;
    for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1;
    at += 1;
    return JSON.parse(text.slice(from, at)) as string;
  };
  const takeList = (end: string, takeOne: (index: number) => void) => {
    at += 1;
    skip();
    for (let index = 0; text[at] !== end; index += 1) {
      takeOne(index);
      skip();
      if (text[at] === ',') at += 1;
      skip();
    }
    at += 1;
  };
  const takeValue = (pointer: string): void => {
    skip();
    lines.set(pointer, line);
    if (text[at] === '{') {
      takeList('}', () => {
        const name = takeText();
        skip();
        at += 1;
        takeValue(`${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`);
      });
    } else if (text[at] === '[') takeList(']', (index) => takeValue(`${pointer}/${index}`));
    else if (text[at] === '"') takeText();
    else while (at < text.length && !/[\s,\]}]/u.test(text[at] ?? '')) at += 1;
  };
  takeValue('');
  return lines;
}

/** The line of a pointer, or of the nearest thing around it that is there. */
export function lineOf(lines: ReadonlyMap<string, number>, pointer: string): number {
  for (let near = pointer; near !== ''; near = near.slice(0, near.lastIndexOf('/'))) {
    const line = lines.get(near);
    if (line !== undefined) return line;
  }
  return lines.get('') ?? 1;
}
