import { mostAnnounced } from '../../domain/childminders/announce-council-file.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { Browser } from './browser.ts';
import { announcement, council, councilProgram } from './councils.ts';
import { after, type Produce, rightful, rivalEverywhere, withParams } from './produce.ts';

const noCouncil = withParams({ id: 'D26-ZZZZ-ZZZZ' });

const noFile = withParams({ id: 'D26-ZZZZ-ZZZZ', file: '0mwr1aft0-PAPBWAWPY926DHTV' });

/** One link more than a council may ask for in an hour: at a council of its own. */
const oneTooMany: Produce = async (op, { stage, cast }) => {
  const { id, browser: as } = await council(stage, cast.caf.browser);
  const request = { as, params: { id }, body: announcement() };
  for (let asked = 0; asked <= mostAnnounced; asked += 1) {
    const reply = await stage.call(op, request);
    if (reply.problem) return reply;
  }
  throw new Error('One too many should have been refused');
};

/** How each operation on what councils send comes to answer what it alone declares. */
export const ownOfCouncils: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  announceCouncilFile: {
    'not-found': noCouncil,
    conflict: after(rivalEverywhere),
    'too-many-attempts': oneTooMany,
  },
  announceCouncilFileBySoftware: {
    conflict: after(rivalEverywhere),
    'invalid-token': rightful((request) => ({ ...request, as: new Browser() })),
    // At a council of its own: what others announce there is counted together.
    'too-many-attempts': async (op, { stage, cast }) => {
      const { id, browser } = await council(stage, cast.caf.browser);
      const as = await councilProgram(stage, browser, id);
      for (;;) {
        const reply = await stage.call(op, { as, body: announcement() });
        if (reply.status === 429) return reply;
      }
    },
  },
  readOwnCouncilFile: { 'not-found': noFile },
  downloadCorrectedCouncilFile: { 'not-found': noFile },
  listOwnCouncilFiles: { 'not-found': noCouncil },
};
