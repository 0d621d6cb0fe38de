import { vi } from 'vitest';
import type { ProblemCode } from '../../domain/problem.ts';
import { Browser } from './browser.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import {
  after,
  type Produce,
  rightful,
  rivalEverywhere,
  staleVersion,
  withBody,
  withParams,
} from './produce.ts';
import { closed, editor } from './software.ts';

const noEstablishment = withParams({ id: '26-EAJE-absent' });

/** The act, done a second time by somebody who saw what the first one left. */
const twice: Produce = async (op, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
  await stage.done(op, request);
  const { version } = request.body as { version: number };
  return stage.call(op, { ...request, body: { ...(request.body as object), version: version + 1 } });
};
const onEditor = { 'not-found': withParams({ editorId: 'E-ZZZZZZZZ' }), conflict: staleVersion };
const onMandate = { 'not-found': noEstablishment, conflict: staleVersion };

/** How each operation on software editors and their mandates comes to answer what it alone declares. */
export const ownOfSoftware: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  registerEditor: { conflict: after(rivalEverywhere) },
  rotateSecret: {
    ...onEditor,
    'wrong-state': async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      await closed(stage, cast.cnaf, request.params?.editorId as never);
      return stage.call(op, { ...request, as: cast.cnaf.browser });
    },
  },
  closeEditor: { ...onEditor, 'wrong-state': twice },
  giveMandate: {
    ...onMandate,
    'wrong-state': async (op, { stage, cast }) => {
      const { id } = await editor(stage, cast.cnaf);
      await closed(stage, cast.cnaf, id);
      return withBody({ editorId: id })(op, { stage, cast });
    },
  },
  takeMandateBack: { ...onMandate, 'wrong-state': twice },
  cutMandate: { ...onMandate, 'wrong-state': twice },
  requestToken: {
    // Any text is a form; a parameter that comes twice is none.
    'malformed-request': rightful((request) => ({ ...request, rawBody: 'grant_type=a&grant_type=b' })),
    'invalid-client': withBody({ client_secret: 'mes_autre' }),
    'unsupported-grant': withBody({ grant_type: 'password' }),
  },
  sendAvailability: {
    'bad-key': rightful((request) => ({ ...request, headers: { 'idempotency-key': 'trop court' } })),
    'key-reused': async (op, { stage, cast }) => {
      const as = cast.program.program;
      const commandId = `deux-contenus-${stage.tag}`;
      await stage.call(op, { as, commandId, body: { items: [1] } });
      return stage.call(op, { as, commandId, body: { items: [2] } });
    },
    conflict: async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      const { commit } = stage.deps.records;
      // The counter is let through: what is sent meets the rival.
      vi.spyOn(stage.deps.records, 'commit').mockImplementation(async (writes) =>
        writes.some(({ kind }) => kind === 'editorUsage')
          ? commit(writes)
          : { ok: false, problem: { code: 'conflict' } },
      );
      return stage.call(op, { ...request, as: cast.program.program });
    },
  },
  trySandbox: {
    'too-many-attempts': async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      const headers = { 'x-viewer-address': '203.0.113.99' };
      for (let calls = 0; calls < 30; calls += 1) await stage.call(op, { ...request, headers });
      return stage.call(op, { ...request, headers });
    },
  },
};

/** How a program's operation comes to answer what any of them may. */
export const ofPrograms: Partial<Record<ProblemCode, Produce>> = {
  'invalid-token': rightful((request) => ({ ...request, as: new Browser() })),
  'too-many-attempts': async (op, { stage, cast }) => {
    const { id, program } = await editor(stage, cast.cnaf);
    const request = await rightfulRequest(stage, cast, op);
    const minute = stage.deps.now().toISOString().slice(0, 16);
    const next = new Date(stage.deps.now().getTime() + 60_000).toISOString().slice(0, 16);
    // Whichever minute the call falls in, it is full.
    for (const each of [minute, next]) {
      await stage.deps.records.commit([
        {
          do: 'put',
          kind: 'editorUsage',
          record: { editorId: id, minute: each, calls: 60, version: 1, expiresAt: 4_102_444_800 },
        },
      ]);
      const reply = await stage.call(op, { ...request, as: program });
      if (reply.status === 429) return reply;
    }
    throw new Error('A full minute should have been refused');
  },
};
