import { foldedAddress, foldedName, foldedNumber } from './identity-key.ts';
import type { StagedPerson } from './staged-person.ts';

/**
 * Fifty-two bits of a text, as a number. Of a department's twelve thousand people compared with as many, two that differ
 * have one number by a chance of three in a hundred million; of 310,000 with as many, two in a hundred thousand. All that
 * comes of it is one person too few or too many in a list of changes: what families see is never told by it.
 */
export function digestOf(text: string): number {
  let [high, low] = [0x9e3779b9, 0x85ebca6b];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 0x27d4eb2f);
    low = Math.imul(low ^ code, 0x165667b1);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ low;
  low = Math.imul(low ^ (low >>> 13), 0xc2b2ae35) ^ high;
  return (high & 0xfffff) * 0x1_0000_0000 + (low >>> 0);
}

/** Places by number, in two arrays: 24 bytes for each at most, where a `Map` of strings takes some hundreds. */
export class PlacesByDigest {
  #size = 0;
  #digests = new Float64Array(1024);
  /** One more than the place: 0 is free. */
  #places = new Uint32Array(1024);

  /** Where the digest is, or would be. */
  #slotOf(digest: number): number {
    const mask = this.#digests.length - 1;
    let slot = (Math.imul(digest % 0x1_0000_0000, 0x9e3779b1) >>> 0) & mask;
    while (this.#places[slot] !== 0 && this.#digests[slot] !== digest) slot = (slot + 1) & mask;
    return slot;
  }

  /** The last place set for a digest is the one that is found. */
  set(digest: number, place: number): void {
    if (this.#size * 3 >= this.#digests.length * 2) this.#grow();
    const slot = this.#slotOf(digest);
    if (this.#places[slot] === 0) this.#size += 1;
    this.#digests[slot] = digest;
    this.#places[slot] = place + 1;
  }

  get(digest: number): number | undefined {
    const found = this.#places[this.#slotOf(digest)] ?? 0;
    return found === 0 ? undefined : found - 1;
  }

  #grow(): void {
    const [digests, places] = [this.#digests, this.#places];
    this.#digests = new Float64Array(digests.length * 2);
    this.#places = new Uint32Array(digests.length * 2);
    for (const [slot, place] of places.entries()) {
      if (place === 0) continue;
      const digest = digests[slot] ?? 0;
      const free = this.#slotOf(digest);
      this.#digests[free] = digest;
      this.#places[free] = place;
    }
  }
}

/** Numbers one after the other, 8 bytes each. */
class Numbers {
  length = 0;
  #all = new Float64Array(1024);

  push(one: number): void {
    if (this.length === this.#all.length) {
      const all = new Float64Array(this.length * 2);
      all.set(this.#all);
      this.#all = all;
    }
    this.#all[this.length] = one;
    this.length += 1;
  }

  at = (place: number): number => this.#all[place] ?? 0;
}

/** The places that are set. */
class Places {
  #all = new Uint8Array(1024);

  add(place: number): void {
    if (place >= this.#all.length) {
      const all = new Uint8Array(2 ** Math.ceil(Math.log2(place + 1)));
      all.set(this.#all);
      this.#all = all;
    }
    this.#all[place] = 1;
  }

  has = (place: number): boolean => this.#all[place] === 1;
}

const numberOf = ({ agrementNumber }: StagedPerson): number | undefined => {
  const number = foldedNumber(agrementNumber ?? '');
  return number === '' ? undefined : digestOf(number);
};
const addressOf = (person: StagedPerson): string =>
  `${foldedName(person)}|${foldedAddress(person) ?? person.communeCode}`;

/** People online by what they are found again by: the agrément number, else name and address. Some sixty bytes each. */
export class PeopleOnline {
  #byNumber = new PlacesByDigest();
  #byAddress = new PlacesByDigest();
  #shown = new Numbers();
  #taken = new Places();
  #asking = new Set<number>();

  /** @param shown what families see of the person, by its digest. */
  add(person: StagedPerson, shown: number): void {
    const place = this.#shown.length;
    this.#shown.push(shown);
    const number = numberOf(person);
    if (number !== undefined) this.#byNumber.set(number, place);
    this.#byAddress.set(digestOf(addressOf(person)), place);
  }

  get count(): number {
    return this.#shown.length;
  }

  /** Finds a person again, once. */
  take(person: StagedPerson): { place: number; shown: number } | undefined {
    const number = numberOf(person);
    const free = (place: number | undefined) =>
      place !== undefined && !this.#taken.has(place) ? place : undefined;
    const place =
      free(number === undefined ? undefined : this.#byNumber.get(number)) ??
      free(this.#byAddress.get(digestOf(addressOf(person))));
    if (place === undefined) return undefined;
    this.#taken.add(place);
    return { place, shown: this.#shown.at(place) };
  }

  isTaken = (place: number): boolean => this.#taken.has(place);

  asks(person: StagedPerson): void {
    this.#asking.add(digestOf(`${person.right}|${addressOf(person)}`));
  }

  asked = (person: StagedPerson): boolean =>
    this.#asking.has(digestOf(`${person.right}|${addressOf(person)}`));
}
