import type * as z from 'zod';
import { type Role, roles } from '../domain/actor.ts';
import type { ProgramScope } from '../domain/linf/feed-client.ts';
import type { ProblemCode } from '../domain/problem.ts';

export type Area = 'public' | 'session' | 'partner' | 'caf' | 'cnaf' | 'software';

/** Who may call: anyone, the roles named, or the program of a software editor. */
export type Access =
  | { kind: 'public' }
  /** `scope`: a program that holds an access of its own instead, made for that alone. */
  | { kind: 'software'; scope?: ProgramScope }
  | {
      kind: 'signed-in';
      roles: readonly Role[];
      /** Also for a session that a password alone has opened, to enrol a second factor. */
      enrolling?: true;
    };

/** One operation of the HTTP contract: one route, one Lambda, one use case. */
export interface Operation {
  /** Verb and noun in camel case: `submitRequest`. */
  id: string;
  area: Area;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With its parameters in braces: `/api/caf/habilitations/{id}`. */
  path: `/api/${string}`;
  summary: string;
  access: Access;
  params?: z.ZodObject;
  query?: z.ZodObject;
  body?: z.ZodType;
  /** A form, answered and refused in the words of OAuth 2.0 (RFC 6749); JSON when absent. */
  bodyAs?: 'oauth-form';
  response: {
    status: 200 | 201 | 204;
    schema?: z.ZodType;
    /** What is told beside a file: names in small letters. */
    headers?: z.ZodObject<Record<string, z.ZodType<string, string>>>;
    contentType?: 'application/pdf' | 'application/octet-stream' | 'application/xml' | 'text/csv';
  };
  /** Problem codes of the use case; those that any call may meet are added by `problemsOf`. */
  problems: readonly ProblemCode[];
}

/** Keeps the literal types of one operation. */
export const operation = <const T extends Operation>(definition: T): T => definition;

/** Path of the Lambda's entry: `functions/http/caf/accept-request.ts`. */
export const entryOf = (op: Operation): string => `functions/http/${op.area}/${kebab(op.id)}.ts`;

/** Name of the function and of its bundle: `caf-accept-request`. */
export const functionNameOf = (op: Operation): string => `${op.area}-${kebab(op.id)}`;

const kebab = (id: string): string => id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Every problem that a call of this operation may be answered with. */
export function problemsOf(op: Operation): ProblemCode[] {
  const codes = new Set<ProblemCode>(['unexpected', 'unavailable', ...op.problems]);
  if (op.params || op.query || op.body) codes.add('invalid-request');
  if (op.body) codes.add('malformed-request').add('too-large');
  if (op.access.kind === 'signed-in') {
    codes.add('session-ended');
    if (op.access.roles.length < roles.length) codes.add('forbidden');
  }
  if (op.access.kind === 'software') codes.add('invalid-token').add('too-many-attempts');
  return [...codes].sort();
}
