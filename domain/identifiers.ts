import * as z from 'zod';

/** Randomness, injected so that tests can repeat themselves. */
export interface Random {
  /** `n` random bytes, fit for secrets. */
  bytes(n: number): Uint8Array;
}

/** Crockford's base 32: no I, L, O or U, so that a reference read out on the telephone is not misheard. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `length` characters of Crockford's base 32: five bits of randomness each. */
function code(random: Random, length: number): string {
  return Array.from(random.bytes(length), (byte) => alphabet[byte % 32]).join('');
}

/** Reference of an habilitation request, which becomes the convention's number: `S26-7KQ3-M9TX`. */
export const HabilitationId = z
  .string()
  .regex(/^[A-Z][0-9AB]{2,3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  .brand<'HabilitationId'>();
export type HabilitationId = z.infer<typeof HabilitationId>;
/** `letter` tells the kind: S structures, L LINF, M MAM, D departmental council. */
export const newHabilitationId = (
  random: Random,
  letter: 'S' | 'L' | 'M' | 'D',
  cafCode: string,
): HabilitationId => HabilitationId.parse(`${letter}${cafCode}-${code(random, 4)}-${code(random, 4)}`);

/** Reference of an entry in a Caf's register of rights and claims: `R26-7KQ3-M9TX`. */
export const RegisterId = z
  .string()
  .regex(/^R[0-9AB]{2,3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
  .brand<'RegisterId'>();
export type RegisterId = z.infer<typeof RegisterId>;
export const newRegisterId = (random: Random, cafCode: string): RegisterId =>
  RegisterId.parse(`R${cafCode}-${code(random, 4)}-${code(random, 4)}`);

/** Identification number of a person who signs in (S0 art. 3-4): given at activation, never reused. */
export const AccountId = z
  .string()
  .regex(/^[A-Z]{1,2}[0-9AB]{2,3}-[0-9A-Z]{6}$/)
  .brand<'AccountId'>();
export type AccountId = z.infer<typeof AccountId>;
/** `letter` tells who the number belongs to: P partner, C Caf agent, N Cnaf. */
export const newAccountId = (random: Random, letter: 'P' | 'C' | 'N', cafCode: string): AccountId =>
  AccountId.parse(`${letter}${cafCode}-${code(random, 6)}`);

/** Our own identifier of an establishment: the Caf's code and the identifier in the Caf's list. */
export const EstablishmentId = z.string().regex(/^[0-9AB]{2,3}-[A-Za-z0-9_-]{1,40}$/);
/** Code of the Caf that an establishment belongs to. */
export const cafCodeOfEstablishment = (establishmentId: string): string =>
  establishmentId.slice(0, establishmentId.indexOf('-'));

/** A sortable identifier: milliseconds since 1970 in base 36, then sixteen random characters. */
export const newSortableId = (random: Random, at: Date): string =>
  `${at.getTime().toString(36).padStart(9, '0')}-${code(random, 16)}`;

/** A secret for a link or a session: 256 bits, safe in a URL. */
export const newSecret = (random: Random): string => Buffer.from(random.bytes(32)).toString('base64url');

/** Key that a browser makes once per intent, so that a retry is recognised (REQ-08). */
export const CommandId = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);
