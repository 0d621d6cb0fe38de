import { foldedAddress, foldedName, foldedNumber } from './identity-key.ts';
import type { StagedPerson } from './staged-person.ts';

/** A whole number up to 2^53 made of a text (the cyrb53 mixing): two texts have the same once in nine million billions. */
function printOf(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0) || 1;
}

/** A table from prints to lines: sixteen bytes an entry, where a `Map` of texts takes a hundred and fifty. */
class LinesByPrint {
  #prints = new Float64Array(1 << 12);
  #lines = new Uint32Array(1 << 12);
  #size = 0;

  /** The line that has that print; else this one takes it. */
  lineOr(print: number, line: number): number | undefined {
    if (this.#size * 3 >= this.#prints.length * 2) this.#grow();
    const slot = this.#slot(print);
    if (this.#prints[slot] === print) return this.#lines[slot];
    this.#prints[slot] = print;
    this.#lines[slot] = line;
    this.#size++;
    return undefined;
  }

  #slot(print: number): number {
    const mask = this.#prints.length - 1;
    let slot = (print % 4_294_967_291) & mask;
    while (this.#prints[slot] !== 0 && this.#prints[slot] !== print) slot = (slot + 1) & mask;
    return slot;
  }

  #grow(): void {
    const [prints, lines] = [this.#prints, this.#lines];
    this.#prints = new Float64Array(prints.length * 2);
    this.#lines = new Uint32Array(prints.length * 2);
    for (let at = 0; at < prints.length; at++) {
      const print = prints[at] ?? 0;
      if (print === 0) continue;
      const slot = this.#slot(print);
      this.#prints[slot] = print;
      this.#lines[slot] = lines[at] ?? 0;
    }
  }
}

/** What a line repeats of one above it: all of it, the person with other particulars, or only the agrément number. */
export interface Repeated {
  code: 'line-twice' | 'person-twice' | 'number-twice';
  /** The line above. */
  line: number;
}

/** The people of a file met so far, to tell those who are there twice. Some sixty bytes each. */
export class SeenPeople {
  readonly #whole = new LinesByPrint();
  readonly #byNumber = new LinesByPrint();
  readonly #byAddress = new LinesByPrint();

  /** Adds a person; tells what of it was there already. */
  add(person: StagedPerson): Repeated | undefined {
    const { line, original, ...rest } = person;
    const name = foldedName(person);
    const number = foldedNumber(person.agrementNumber ?? '');
    const whole = this.#whole.lineOr(printOf(Object.values(rest).join('|')), line);
    if (whole !== undefined) return { code: 'line-twice', line: whole };
    const address = foldedAddress(person) ?? person.communeCode;
    const there = this.#byAddress.lineOr(printOf(`${name}|${address}`), line);
    if (number === '') return there === undefined ? undefined : { code: 'person-twice', line: there };
    const numbered = this.#byNumber.lineOr(printOf(number), line);
    if (there !== undefined) return { code: 'person-twice', line: there };
    return numbered === undefined ? undefined : { code: 'number-twice', line: numbered };
  }
}
