import { CognitoJwtVerifier } from 'aws-jwt-verify';
import type { Jwks } from 'aws-jwt-verify/jwk';
import type { Authorizer } from '../template/rest-api.ts';

/** Claims as API Gateway hands them to functions: all are text. */
export type Claims = Record<string, string>;

interface Verification {
  authorizer: Authorizer;
  /** The header's value, with or without `Bearer`. */
  header: string | undefined;
  now: Date;
  /** Keys of every pool: there is one key pair locally. */
  jwks: Jwks;
}

/** Long enough that the verifier leaves the end of a token to us: it would read the machine's clock. */
const noLimit = 1e12;

/**
 * Checks a token as a Cognito authorizer does: signature, pool, end on the local clock, and kind: access tokens with
 * one of the scopes where the method names scopes, ID tokens where it names none.
 * @returns the claims, or `undefined` for a token that is missing or no good
 */
export async function authorize({
  authorizer,
  header,
  now,
  jwks,
}: Verification): Promise<Claims | undefined> {
  const token = header?.replace(/^Bearer\s+/i, '').trim();
  if (!token) return undefined;
  for (const arn of authorizer.userPoolArns) {
    const verifier = verifierOf(arn.split('/').at(-1) ?? '', jwks);
    const scoped = authorizer.scopes.length > 0;
    const payload = await verifier
      .verify(token, {
        tokenUse: scoped ? 'access' : 'id',
        clientId: null,
        graceSeconds: noLimit,
        ...(scoped && { scope: authorizer.scopes }),
      })
      .catch(() => undefined);
    if (payload && payload.exp * 1000 > now.getTime()) return textual(payload);
  }
  return undefined;
}

const createVerifier = (userPoolId: string) => CognitoJwtVerifier.create({ userPoolId });
const verifiers = new Map<string, ReturnType<typeof createVerifier>>();

function verifierOf(userPoolId: string, jwks: Jwks) {
  const known = verifiers.get(userPoolId);
  if (known) return known;
  const verifier = createVerifier(userPoolId);
  verifier.cacheJwks(jwks);
  verifiers.set(userPoolId, verifier);
  return verifier;
}

function textual(payload: object): Claims {
  return Object.fromEntries(
    Object.entries(payload).map(([name, value]) => {
      if (name === 'exp' || name === 'iat') return [name, new Date(Number(value) * 1000).toUTCString()];
      return [name, Array.isArray(value) ? value.join(',') : String(value)];
    }),
  );
}
