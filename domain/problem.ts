/**
 * Everything a use case may refuse, as one coded union. `contract/problems.ts` gives each code its HTTP status and
 * its French words; a code without words does not compile.
 */
export interface FieldError {
  /** Path of the field in the request body, dotted: `persons.0.email`. */
  path: string;
  /** French, says how to mend it. */
  message: string;
}

export type Problem =
  | { code: 'malformed-request' }
  | { code: 'invalid-request'; errors: FieldError[] }
  | { code: 'bad-credentials' }
  | { code: 'session-ended' }
  | { code: 'password-renewed' }
  | { code: 'password-lapsed' }
  | { code: 'access-closed' }
  | { code: 'too-many-attempts'; retryAfterSeconds: number }
  | { code: 'challenge-failed' }
  /** More comes than people send: words are to be copied too. The proof given keeps its worth. */
  | { code: 'words-needed' }
  | { code: 'key-replaced' }
  | { code: 'second-factor-lost' }
  | { code: 'forbidden' }
  | { code: 'not-found' }
  | { code: 'link-lapsed' }
  | { code: 'conflict' }
  /** Nothing is announced that could be confirmed. */
  | { code: 'nothing-declared' }
  | { code: 'wrong-state'; state: string }
  /** The information place chosen does not cover the commune, or its convention is in force no more. */
  | { code: 'no-information-place' }
  /** The convention under which it came is no longer in force, or no longer names it. */
  | { code: 'no-convention' }
  /** An avenant of this number is still a draft. */
  | { code: 'amendment-under-way'; number: number }
  /** An avenant of this number was posted before, and comes first. */
  | { code: 'amendment-waits'; number: number }
  /** The annex is no longer the one that the avenant was posted with. */
  | { code: 'amendment-outdated' }
  | { code: 'shared-address'; emails: string[] }
  | { code: 'address-taken'; emails: string[] }
  /** The case is over, or its thread is full. */
  | { code: 'thread-closed' }
  | { code: 'caf-profile-missing' }
  /** The agent was not habilitated by the director to import files (S4 art. 5). */
  | { code: 'not-importer' }
  /** A file removes unusually many people, and that was not confirmed by their number. */
  | { code: 'removal-to-confirm'; removed: number; online: number }
  /** The other contact of a childminder is hidden already: one of the two stays shown (CASF art. R. 421-39). */
  | { code: 'contact-to-keep'; hidden: 'phone' | 'email' }
  | { code: 'unreadable-file'; reason: string }
  /** What a program shows of itself is not what the table knows. */
  | { code: 'invalid-client' }
  | { code: 'unsupported-grant' }
  | { code: 'invalid-token' }
  /** An idempotency key that is none, or that came before with another content. */
  | { code: 'bad-key' }
  | { code: 'key-reused' }
  | { code: 'too-large'; limit: string }
  | { code: 'unavailable' }
  | { code: 'unexpected' };

export type ProblemCode = Problem['code'];
