import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Operation } from '../../contract/operation.ts';
import { operations } from '../../contract/operations.ts';
import { changePassword, refreshSession } from '../../contract/session.ts';
import { hostileTexts } from '../builders/hostile-texts.ts';
import { type Leaf, leavesOf, withAt } from '../builders/schema-leaves.ts';
import { type CallOf, openStage, type Stage } from './driver.ts';
import { type Cast, gather, rightfulCaller, rightfulRequest } from './every-operation.ts';
import { agent } from './people.ts';
import { requestToRefuse } from './request-to-refuse.ts';
import { everyItem } from './table.ts';

let stage: Stage;
let cast: Cast;
beforeAll(async () => {
  stage = await openStage();
  cast = await gather(stage);
});
afterAll(() => stage.stop());

const hostile = Object.values(hostileTexts);
/** What is sent in place of a leaf of a body besides hostile texts: values that are no such thing at all. */
const noSuchThing: Record<Leaf['kind'], unknown[]> = {
  string: [null, 12, [], { toString: 'x' }],
  choice: [null, 12, [], { toString: 'x' }],
  number: ['12', null, -1, 1.5, 9e15, []],
  boolean: ['true', null, 1],
};

/** Fields among which the hostile texts are shared out at most: those of one operation are read by the same few schemas. */
const mostSharing = 12;

/** How often the texts of a body are all hostile at once, other ones each time: what is accepted is a write to prepare anew. */
const rounds = 2;

type Changed = Leaf & { put: unknown };
type Part = 'params' | 'query' | 'body';

/** Requests that nothing was done by yet: a refusal leaves one as good as it was. */
const unspent = new Map<string, CallOf<Operation>>();

/** Sends a request with something else in some places of a part, and notes an answer that is no answer. */
async function send(op: Operation, part: Part, changes: readonly Changed[], failures: string[]) {
  const request = unspent.get(op.id) ?? (await rightfulRequest(stage, cast, op));
  unspent.set(op.id, request);
  const changed = changes.reduce<unknown>((value, { path, put }) => withAt(value, path, put), request[part]);
  const call = { ...request, [part]: changed, as: rightfulCaller(cast, op) } as CallOf<Operation>;
  const { status, problem } = await stage.call(op, call);
  const fields = changes.map(({ path, put }) => `${path.join('.')} = ${JSON.stringify(put).slice(0, 60)}`);
  if (status >= 500) failures.push(`${status} for ${fields}`);
  if (status === 401 && op.access.kind === 'signed-in') failures.push(`out for ${fields}`);
  if (status < 400 && op.method !== 'GET') unspent.delete(op.id);
  return problem;
}

/**
 * Puts a hostile text in each field of a body that takes texts, all at once. Those that a refusal names are done with,
 * and the others are sent again; a refusal that names none of them may be any one’s: they are sent one by one.
 */
async function tryTexts(op: Operation, texts: readonly Leaf[], round: number, failures: string[]) {
  const first = operations.indexOf(op) * rounds + round;
  let left = texts.map(
    (leaf, place): Changed => ({ ...leaf, put: hostile[(first + place) % hostile.length] }),
  );
  while (left.length > 0) {
    const problem = await send(op, 'body', left, failures);
    if (!problem) return;
    const named = new Set(problem.errors?.map(({ path }) => path));
    const others = left.filter(({ path }) => !named.has(path.join('.')));
    if (others.length === left.length) {
      for (const one of left.length > 1 ? left : []) await send(op, 'body', [one], failures);
      return;
    }
    left = others;
  }
}

/** What is sent in place of one leaf at a time: texts and values in turn. */
function sentAlone(op: Operation, leaves: readonly Leaf[], part: Part): Changed[] {
  const sharing = Math.min(leaves.length, mostSharing);
  const first = operations.indexOf(op);
  return leaves.flatMap((leaf, place) => {
    const mine = hostile.filter((_, i) => i % sharing === (first + place) % sharing);
    const values = noSuchThing[leaf.kind];
    const inBody = [...(leaf.kind === 'choice' ? mine : []), null, values[place % values.length]];
    return [...new Set(part === 'body' ? inBody : mine)].map((put) => ({ ...leaf, put }));
  });
}

/** Fields that are the same in another operation, and tried there. */
const triedElsewhere: Record<string, RegExp> = {
  answerCorrection: /^request\.(?!provider\.name|persons\.0\.email)/,
  // One kind of change here; what the others hold is tried with the request.
  draftAmendment: /^changes\.0\.(?!op|person)/,
  changeAmendment: /^changes\.0\.(?!op)/,
};

/**
 * Sends something else in place of every leaf of one part of an operation's input. What is answered is a success or a
 * coded refusal, never a failure of ours; the driver throws where the code is not one that the operation declares.
 */
async function tryEverything(op: Operation, part: Part): Promise<string[]> {
  const schema = op[part];
  if (!schema) return [];
  const failures: string[] = [];
  const leaves = leavesOf(schema).filter(({ path }) => !triedElsewhere[op.id]?.test(path.join('.')));
  for (const change of sentAlone(op, leaves, part)) await send(op, part, [change], failures);
  const texts = leaves.filter(({ kind }) => kind === 'string' && part === 'body');
  for (let round = 0; round < rounds; round += 1) await tryTexts(op, texts, round, failures);
  return failures;
}

const inputs = operations.flatMap((op) =>
  (['params', 'query', 'body'] as const).filter((part) => op[part]).map((part) => [op.id, part, op] as const),
);

describe('whatever is sent', () => {
  it.each(inputs.filter(([id]) => id !== changePassword.id))(
    'PUB-08 in the fields of %s (%s) is answered, never a failure of ours',
    async (_, part, op) => {
      expect(await tryEverything(op, part)).toEqual([]);
    },
    60_000,
  );

  it('PUB-08 in the fields of changePassword is answered, never a failure of ours', async () => {
    const { browser, password } = await agent(stage, 'caf-agent', '26');
    let current = password;
    for (const text of hostile) {
      const body = { current, password: text };
      const { status } = await stage.call(changePassword, { as: browser, body });
      expect([200, 422]).toContain(status);
      if (status === 200) current = text;
    }
  });

  it.each(['idempotency-key', 'cookie', 'authorization', 'x-viewer-address', 'content-type', 'x-unknown'])(
    'PUB-08 in the header %s is answered, never a failure of ours',
    async (name) => {
      const some = operations.filter(({ id }) =>
        [refreshSession.id, 'createChallenge', 'listOnline'].includes(id),
      );
      for (const op of some) {
        for (const text of hostile) {
          const { status } = await stage.call(op, { as: cast.caf.browser, headers: { [name]: text } });
          expect(status).toBeLessThan(500);
        }
      }
    },
  );

  it('PUB-08 in place of the body is answered, never a failure of ours', async () => {
    const bodies = ['', '{', 'null', '[]', '"x"', '0', '{"__proto__":{"version":1}}', '[[[['];
    // One reader reads all bodies: the texts are shared out among the operations.
    for (const [index, op] of operations.filter(({ body }) => body).entries()) {
      const request = await requestToRefuse(stage, cast, op);
      const texts = hostile.filter((_, place) => place % mostSharing === index % mostSharing);
      for (const rawBody of [...bodies, ...texts]) {
        const { status } = await stage.call(op, { ...request, as: rightfulCaller(cast, op), rawBody });
        expect(status).toBeLessThan(500);
      }
    }
  });
});

/** Characters that nobody sees and that change what a line seems to say. */
const unseen = /(?![\n\t])[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Cs}]/u;

const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.entries(value).flat().flatMap(textsIn) : [];
};

describe('what is kept of it', () => {
  it('PUB-08 has no control characters, no marks of direction and no half characters; the rest is as it was typed', async () => {
    const texts = (await everyItem(stage)).flatMap(textsIn);
    expect(texts.filter((text) => unseen.test(text))).toEqual([]);
    expect(texts.some((text) => text.includes('<script>alert(1)</script>'))).toBe(true);
    expect(texts.some((text) => text.includes('{{7*7}}'))).toBe(true);
  });

  it('CTL-03 is in no trace', async () => {
    const traces = (await everyItem(stage)).filter(({ pk }) => pk.startsWith('TRACES#'));
    const everything = JSON.stringify(traces);
    for (const text of ['script', '{{', 'DROP', 'HYPERLINK', 'etc/passwd']) {
      expect(everything).not.toContain(text);
    }
  });

  it('CTL-03 is in no line of the log', () => {
    const log = stage.log.lines.join('\n');
    for (const text of ['<script', '{{7', 'DROP TABLE', 'HYPERLINK', 'xxxxxxxxxx']) {
      expect(log).not.toContain(text);
    }
  });
});
