import { createPublicKey, verify } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Jwks } from 'aws-jwt-verify/jwk';

/** The public half of the key with which cognito-local signs every token; it comes with the package. */
export const jwks: Jwks = {
  keys: [createRequire(import.meta.url)('cognito-local/lib/keys/cognitoLocal.public.json').jwk],
};

const publicKey = createPublicKey({ key: jwks.keys[0] as import('node:crypto').JsonWebKey, format: 'jwk' });

export interface Claims {
  exp: number;
  iat: number;
  jti: string;
  client_id?: string;
  username?: string;
}

/** Reads a token that this engine signed and that has not lapsed at `now`; anything else gives `undefined`. */
export function readToken(token: unknown, now: Date): Claims | undefined {
  const [header, payload, signature] = String(token).split('.');
  if (!header || !payload || !signature) return undefined;
  const signed = Buffer.from(`${header}.${payload}`);
  if (!verify('RSA-SHA256', signed, publicKey, Buffer.from(signature, 'base64url'))) return undefined;
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as Claims;
  return claims.exp * 1000 > now.getTime() ? claims : undefined;
}
