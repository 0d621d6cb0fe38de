/**
 * Structured log lines: Lambda writes objects as JSON, with the level and the request's id. They hold codes,
 * identifiers and durations: never a name, an address, a text that somebody typed, or a secret.
 */
export const log = {
  info: (message: string, facts: Record<string, unknown> = {}): void => console.info({ message, ...facts }),
  error: (message: string, facts: Record<string, unknown> = {}): void => console.error({ message, ...facts }),
};

/**
 * What a log may say of an error: its name, where it came from, and the identifier that it is about where it has one.
 * Messages can quote data, so they stay out.
 */
export const errorFacts = (error: unknown): { name: string; about?: string; at?: string | undefined } =>
  error instanceof Error
    ? {
        name: error.name,
        ...('about' in error && typeof error.about === 'string' && { about: error.about }),
        at: error.stack
          ?.split('\n')
          .filter((line) => line.startsWith('    at '))
          .join('\n'),
      }
    : { name: typeof error };
