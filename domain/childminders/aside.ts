/** Texts put aside while something is made of them: memory holds a number for each, and they go with whoever put them there. */
export interface Aside {
  /** Puts a text aside; the first one has place 0, the next 1. */
  put(text: string): void;
  /** The text of a place. */
  textAt(place: number): string;
  close(): void;
}
