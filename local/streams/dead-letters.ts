import { randomUUID } from 'node:crypto';
import { readJsonFile, writeJsonFile } from '../json-file.ts';

/** What a function could not handle, in place of a message in its dead-letter queue. */
export interface DeadLetter {
  id: string;
  /** ISO 8601, on the local clock. */
  at: string;
  function: string;
  /** ARN of the queue; absent when the template names none. */
  queue?: string;
  error: string;
  attempts: number;
  /** Keys of the records of a stream, or the input of a schedule: no content. */
  about: unknown;
}

/** The dead letters of all functions, newest first, kept from one start to the next. */
export class DeadLetters {
  readonly #file: string;
  readonly #now: () => Date;
  readonly #letters: DeadLetter[];

  constructor(file: string, now: () => Date) {
    this.#file = file;
    this.#now = now;
    this.#letters = readJsonFile<DeadLetter[]>(file, []);
  }

  add(letter: Omit<DeadLetter, 'id' | 'at'>): void {
    this.#letters.unshift({ id: randomUUID(), at: this.#now().toISOString(), ...letter });
    writeJsonFile(this.#file, this.#letters);
  }

  list(): DeadLetter[] {
    return [...this.#letters];
  }
}
