interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
}

/**
 * `expiresAt` of a record that is forgotten so long after an instant: whole seconds since 1970, as DynamoDB counts
 * them. In milliseconds it would lie thousands of years ahead, and nothing would ever be forgotten.
 */
export function expiresAfter(at: Date, { days = 0, hours = 0, minutes = 0, seconds = 0 }: Span): number {
  return Math.floor(at.getTime() / 1000) + ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}

/** Days in which the same sending, come again, is answered as the first time. */
export const intentDays = 30;
