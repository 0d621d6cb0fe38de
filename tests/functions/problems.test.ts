import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { acceptRequest } from '../../contract/caf.ts';
import { type Operation, problemsOf } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { problemWords } from '../../contract/problems.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { openStage, type Stage } from './driver.ts';
import { type Cast, gather, rightfulCaller } from './every-operation.ts';
import { common, nothingRight, own } from './how-problems-come.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  stage.own.gateway.faults.clear();
});
afterAll(() => stage.stop());

/** What no function can be brought to answer here, and where it is seen. */
const elsewhere: { code: ProblemCode; op?: string; why: string }[] = [
  {
    code: 'too-large',
    why: 'API Gateway refuses such a body before any function runs: tests/infrastructure',
  },
  ...['readContract', 'readAvailabilitySchema', 'readInformationSchema', 'trySandbox'].map((op) => ({
    code: 'unavailable' as const,
    op,
    why: 'it asks nothing of any engine',
  })),
  { code: 'unexpected', op: 'trySandbox', why: 'its table is its own: tests/domain/software' },
  ...['readContract', 'readAvailabilitySchema', 'readInformationSchema'].map((op) => ({
    code: 'unexpected' as const,
    op,
    why: 'it asks nothing of any engine, and has no input',
  })),
];
const isElsewhere = (op: Operation, code: ProblemCode) =>
  elsewhere.some((one) => one.code === code && (one.op === undefined || one.op === op.id));

const declaredProblems = operations.flatMap((op) =>
  problemsOf(op)
    .filter((code) => !isElsewhere(op, code))
    .map((code) => [op.id, code, op] as const),
);

describe('every problem that an operation declares', () => {
  it.each(declaredProblems)('%s can answer %s', async (id, code, op) => {
    const produce = own[id]?.[code] ?? common[code];
    if (!produce)
      throw new Error(`Say how ${id} comes to ${code} in how-problems-come.ts, or in what it spreads`);
    const { status, problem, raw } = await produce(op, { stage, cast });
    expect(problem?.code).toBe(code);
    // RFC 6749, section 5.2: JSON, and a form that lacks something is a bad request.
    const { status: usual } = problemWords[code];
    const expected = op.bodyAs && usual === 422 ? 400 : usual;
    expect(status).toBe(expected);
    const json = op.bodyAs ? 'json' : 'problem+json';
    expect(raw.headers?.['Content-Type']).toBe(`application/${json}; charset=utf-8`);
    expect(problem).toMatchObject({
      type: `urn:monenfant:problem:${code}`,
      status: expected,
      title: problemWords[code].title,
    });
    expect(problem?.detail).toMatch(/[.!]$/);
  });

  it('says in French, field by field, what to mend', async () => {
    const { problem } = await stage.call(acceptRequest as Operation, {
      as: cast.caf.browser,
      params: { id: 'S26-ZZZZ-ZZZZ' },
      body: {},
    });
    expect(problem?.errors).toEqual([{ path: 'version', message: 'Renseignez ce champ.' }]);
  });

  it('is in words for each: no rule’s code is left as its message', async () => {
    for (const op of operations.filter(({ body }) => body)) {
      const { problem } = await stage.call(op, { as: rightfulCaller(cast, op), ...nothingRight, body: {} });
      for (const { message } of problem?.errors ?? []) expect(message).toMatch(/^[A-ZÉÀÊ].*[.]$/);
    }
  });
});
