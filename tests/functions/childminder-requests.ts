import { listChildminderRights, recordChildminderRight } from '../../contract/childminder-rights.ts';
import type { CouncilFile } from '../../domain/childminders/council-file.ts';
import { stagedPeople } from '../builders/staged-people.ts';
import { council, habilitated, imported, importOf, pointerOf, readyFile } from './childminders.ts';
import type { Stage } from './driver.ts';
import type { Cast, Prepare } from './every-operation.ts';

const reason = 'Une raison, en deux mots.';

/** A file of a council of its own, ready for the cast's agent, who was habilitated to import. */
async function ready(stage: Stage, cast: Cast): Promise<CouncilFile> {
  await habilitated(stage, cast.cnaf, cast.caf);
  return readyFile(stage, (await council(stage, cast.caf)).id, stagedPeople(3));
}
const ofReady: Prepare = async (stage, cast) => {
  const { habilitationId, id } = await ready(stage, cast);
  return { params: { habilitationId, fileId: id } };
};
/** One that is online. */
async function online(stage: Stage, cast: Cast): Promise<CouncilFile> {
  await habilitated(stage, cast.cnaf, cast.caf);
  return imported(stage, cast.caf, (await council(stage, cast.caf)).id, stagedPeople(3));
}
const opposed = (file: CouncilFile) => ({
  subject: { in: 'file' as const, habilitationId: file.habilitationId, fileId: file.id, line: 2 },
  right: { kind: 'opposition' as const },
});

/** For each operation on councils' files and childminders, a request that its rightful caller may make now. */
export const childminderRequests: Record<string, Prepare> = {
  searchChildminders: async () => ({ query: { commune: '26108', radius: '5' } }),
  listCouncilDeposits: async () => ({ query: {} }),
  readCouncilFile: ofReady,
  listCouncilChanges: async (stage, cast) => ({ ...(await ofReady(stage, cast)), query: { kind: 'added' } }),
  importCouncilFile: async (stage, cast) => importOf(stage, await ready(stage, cast)),
  rejectCouncilFile: async (stage, cast) => {
    const { habilitationId, id, version } = await ready(stage, cast);
    return { params: { habilitationId, fileId: id }, body: { version, reason } };
  },
  rollBackChildminders: async (stage, cast) => {
    const { habilitationId } = await online(stage, cast);
    await imported(stage, cast.caf, habilitationId, stagedPeople(4));
    const pointer = await pointerOf(stage, habilitationId);
    return { params: { habilitationId }, body: { pointerVersion: pointer?.version ?? 0, reason } };
  },
  listChildminderRights: async () => ({ query: {} }),
  findChildminder: async () => ({ body: { name: 'Orsatelli' } }),
  recordChildminderRight: async (stage, cast) => ({ body: opposed(await online(stage, cast)) }),
  liftChildminderRight: async (stage, cast) => {
    const file = await online(stage, cast);
    const as = cast.caf.browser;
    const { right } = await stage.done(recordChildminderRight, { as, body: opposed(file) });
    await stage.done(listChildminderRights, { as });
    return { params: { id: right.id }, body: { habilitationId: file.habilitationId } };
  },
};
