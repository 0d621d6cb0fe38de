import { importCouncilFile } from '../../contract/caf-childminders.ts';
import { liftChildminderRight } from '../../contract/childminder-rights.ts';
import type { Operation } from '../../contract/operation.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { stagedPeople } from '../builders/staged-people.ts';
import { council, habilitated, imported, importOf, readyFile } from './childminders.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import {
  after,
  type Produce,
  rightful,
  rivalEverywhere,
  type Scene,
  withBody,
  withParams,
} from './produce.ts';

const noFile = withParams({ habilitationId: 'D26-ZZZZ-ZZZZ', fileId: '0mwr1aft0-PAPBWAWPY926DHTV' });

/** The same act once more, by an intent of its own. */
const once: Produce = async (op, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
  await stage.call(op, request);
  const seen = request.params?.fileId
    ? await stage.deps.records.get('councilFile', [
        request.params.habilitationId ?? '',
        request.params.fileId,
      ])
    : undefined;
  const body = seen ? { ...(request.body as object), version: seen.version } : request.body;
  return stage.call(op, { ...request, body });
};

/** An agent whom no director habilitated. */
const byColleague: Produce = async (op, { stage, cast }) =>
  stage.call(op, { ...(await rightfulRequest(stage, cast, op)), as: cast.colleague.browser });

/** Under a convention that has ended meanwhile. */
const onceEnded: Produce = async (op, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
  const convention = await stage.deps.records.get('habilitation', [request.params?.habilitationId ?? '']);
  if (!convention) throw new Error('The council has its convention');
  await stage.deps.records.commit([
    {
      do: 'replace',
      kind: 'habilitation',
      record: { ...convention, state: 'ended', version: convention.version + 1 },
    },
  ]);
  return stage.call(op, request);
};

/** A file of five people over one of sixty. */
async function unusual(op: Operation, { stage, cast }: Scene) {
  await habilitated(stage, cast.cnaf, cast.caf);
  const { id } = await council(stage, cast.caf);
  await imported(stage, cast.caf, id, stagedPeople(60));
  const request = await importOf(stage, await readyFile(stage, id, stagedPeople(5)));
  return stage.call(op, { ...request, as: cast.caf.browser });
}

/** With nothing to go back to. */
const nothingBefore: Produce = async (op, { stage, cast }) => {
  await habilitated(stage, cast.cnaf, cast.caf);
  const file = await imported(stage, cast.caf, (await council(stage, cast.caf)).id, stagedPeople(2));
  const params = { habilitationId: file.habilitationId };
  return stage.call(op, { params, body: { pointerVersion: 1, reason: 'Non.' }, as: cast.caf.browser });
};

/** Changes of a file that is online already. */
const changesOnceImported: Produce = async (op, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
  const { habilitationId = '', fileId = '' } = request.params ?? {};
  const file = await stage.deps.records.get('councilFile', [habilitationId, fileId]);
  if (!file) throw new Error('The file is there');
  await stage.done(importCouncilFile, { as: cast.caf.browser, ...(await importOf(stage, file)) });
  return stage.call(op, request);
};

/** The e-mail of somebody whose telephone is hidden. */
const bothMasked: Produce = async (op, { stage, cast }) => {
  const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
  const masking = (mask: 'phone' | 'email') => ({
    ...request,
    body: { ...(request.body as object), right: { kind: 'masking', masks: [mask] } },
  });
  await stage.done(op, masking('phone'));
  return stage.call(op, masking('email'));
};

const staleVersion = withBody({ version: 999 });

/** How each operation on councils' files and childminders comes to answer what it alone declares. */
export const ownOfChildminders: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  listCouncilDeposits: {
    'invalid-request': rightful((request) => ({ ...request, query: { after: '!' } })),
  },
  listChildminderRights: {
    'invalid-request': rightful((request) => ({ ...request, query: { after: '!' } })),
  },
  readCouncilFile: { 'not-found': noFile },
  listCouncilChanges: { 'not-found': noFile, 'wrong-state': changesOnceImported },
  importCouncilFile: {
    'not-found': noFile,
    conflict: staleVersion,
    'wrong-state': once,
    'not-importer': byColleague,
    'no-convention': onceEnded,
    'removal-to-confirm': unusual,
  },
  rejectCouncilFile: {
    'not-found': noFile,
    conflict: staleVersion,
    'wrong-state': once,
    'not-importer': byColleague,
  },
  rollBackChildminders: {
    'not-found': withParams({ habilitationId: 'D26-ZZZZ-ZZZZ' }),
    conflict: withBody({ pointerVersion: 999 }),
    'wrong-state': nothingBefore,
    'not-importer': byColleague,
    'no-convention': onceEnded,
  },
  recordChildminderRight: {
    'not-found': withBody({
      subject: {
        in: 'file',
        habilitationId: 'D26-ZZZZ-ZZZZ',
        fileId: '0mwr1aft0-PAPBWAWPY926DHTV',
        line: 2,
      },
    }),
    conflict: after(rivalEverywhere),
    'contact-to-keep': bothMasked,
  },
  liftChildminderRight: {
    'not-found': withParams({ id: 'x'.repeat(22) }),
    conflict: after(rivalEverywhere),
    'wrong-state': async (op, { stage, cast }) => {
      const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
      await stage.done(liftChildminderRight, request as never);
      return stage.call(op, request);
    },
  },
};
