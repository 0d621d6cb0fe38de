import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Operation, problemsOf } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { problemDocument, problemWords } from '../../contract/problems.ts';
import { readContract } from '../../contract/public.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { openStage, type Stage } from './driver.ts';

interface Described {
  operationId: string;
  summary: string;
  security: object[];
  'x-roles'?: string[];
  parameters?: { in: string; name: string }[];
  requestBody?: { content: Record<string, object> };
  responses: Record<string, { content?: Record<string, object>; 'x-problem-codes'?: string[] }>;
}

let stage: Stage;
let document: { openapi: string; paths: Record<string, Record<string, Described>>; components: object };
beforeAll(async () => {
  stage = await openStage();
  document = (await stage.done(readContract)) as unknown as typeof document;
});
afterAll(() => stage.stop());

const describedAs = (op: Operation): Described | undefined =>
  document.paths[op.path]?.[op.method.toLowerCase()];
const table = operations.map((op) => [`${op.method} ${op.path}`, op] as const);

describe('the contract that anyone can read', () => {
  it('is OpenAPI 3.1 and holds every route, no other', () => {
    expect(document.openapi).toMatch(/^3\.1\./);
    const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(routes.sort()).toEqual(table.map(([route]) => route).sort());
  });

  it.each(table)('says of %s who may call it, what goes in, what comes out, and every problem', (_, op) => {
    const described = describedAs(op);
    expect(described).toMatchObject({ operationId: op.id, summary: op.summary });
    const { access } = op;
    expect(described?.security).toEqual(
      { public: [], software: [{ software: [] }], 'signed-in': [{ session: [] }] }[access.kind],
    );
    expect(described?.['x-roles']).toEqual(access.kind === 'signed-in' ? [...access.roles] : undefined);
    const named = (place: string) =>
      (described?.parameters ?? []).filter((parameter) => parameter.in === place).map(({ name }) => name);
    expect(named('path')).toEqual(Object.keys(op.params?.shape ?? {}));
    expect(named('query')).toEqual(Object.keys(op.query?.shape ?? {}));
    expect(named('header')).toEqual(op.method === 'GET' ? [] : ['Idempotency-Key']);
    expect(described?.requestBody !== undefined).toBe(op.body !== undefined);
    const codes = Object.entries(described?.responses ?? {}).flatMap(([status, response]) =>
      (response['x-problem-codes'] ?? []).map((code) => [code, Number(status)]),
    );
    expect(codes.sort()).toEqual(
      problemsOf(op)
        .map((code) => [code, problemWords[code].status])
        .map(([code, status]) => [code, op.bodyAs && status === 422 ? 400 : status])
        .sort(),
    );
    expect(Object.keys(described?.responses ?? {})).toContain(String(op.response.status));
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, path = '']) => path,
    );
    expect(references.length).toBeGreaterThan(10);
    for (const reference of new Set(references)) {
      const target = reference
        .split('/')
        .reduce<unknown>((value, step) => (value as Record<string, unknown>)?.[step], document);
      expect(target, reference).toBeDefined();
    }
  });
});

describe('operations', () => {
  it('have identifiers and routes of their own, and the parameters that their path names', () => {
    expect(new Set(operations.map(({ id }) => id)).size).toBe(operations.length);
    expect(new Set(table.map(([route]) => route)).size).toBe(operations.length);
    for (const { path, params, method, body } of operations) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
      expect(named).toEqual(Object.keys(params?.shape ?? {}));
      if (method === 'GET') expect(body).toBeUndefined();
    }
  });

  it('REQ-01 ACT-01 are open to anyone on the public side, and reserved elsewhere to the role of the area', () => {
    const roleOf = { partner: 'partner', caf: 'caf-agent', cnaf: 'cnaf-admin' } as const;
    for (const { area, access } of operations) {
      if (area === 'public') expect(access).toEqual({ kind: 'public' });
      else if (area === 'software') expect(['public', 'software']).toContain(access.kind);
      else if (area !== 'session') expect(access).toEqual({ kind: 'signed-in', roles: [roleOf[area]] });
    }
  });
});

describe('problems', () => {
  const examples: Partial<Record<ProblemCode, object>> = {
    'too-many-attempts': { retryAfterSeconds: 900 },
    'shared-address': { emails: ['a@exemple.fr'] },
    'address-taken': { emails: ['a@exemple.fr'] },
    'unreadable-file': { reason: 'Le fichier est vide.' },
    'too-large': { limit: '10 Mo' },
    'invalid-request': { errors: [] },
    'wrong-state': { state: 'refused' },
    'removal-to-confirm': { removed: 400, online: 3100 },
  };

  it.each(Object.keys(problemWords) as ProblemCode[])(
    '%s say in French what happened and what to do',
    (code) => {
      const { title, detail, status, type } = problemDocument({ code, ...examples[code] } as never);
      expect(type).toBe(`urn:monenfant:problem:${code}`);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(title).toMatch(/^[A-ZÀÉ].*[^.]$/);
      expect(detail).toMatch(/^[A-ZÀÉ].*\.$/);
      // French typography: no plain space before a double sign.
      expect(`${title} ${detail}`).not.toMatch(/ [:;?!»]|« /);
    },
  );

  it('PWD-08 say how long to wait, in seconds then in minutes', () => {
    const waiting = (retryAfterSeconds: number) =>
      problemDocument({ code: 'too-many-attempts', retryAfterSeconds }).detail;
    expect(waiting(32)).toContain('32 secondes');
    expect(waiting(900)).toContain('15 minutes');
  });
});
