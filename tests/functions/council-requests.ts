import { makeFeedAccess } from '../../contract/information-feed.ts';
import { announcement, councilInForce, dropped, mendable } from './councils.ts';
import type { Stage } from './driver.ts';
import type { Cast, Prepare } from './every-operation.ts';
import { tokenFor } from './software.ts';

const made = new WeakMap<Cast, Promise<string>>();

/** The number of a council's convention that names the cast's own partner too: made once. */
function councilOf(stage: Stage, cast: Cast): Promise<string> {
  const known = made.get(cast) ?? makeCouncil(stage, cast);
  made.set(cast, known);
  return known;
}

async function makeCouncil(stage: Stage, { caf, partner }: Cast): Promise<string> {
  const account = await stage.deps.records.get('account', [partner.accountId]);
  if (!account) throw new Error('The partner has an account');
  const { firstName, lastName, email } = account;
  const persons = [{ firstName, lastName, email, function: 'Gestionnaire des agréments' }];
  const { id } = await councilInForce(stage, caf.browser, { persons });
  await stage.react();
  return id;
}

/** A file of the partner's council that was checked, and that a machine could mend. */
async function onChecked(stage: Stage, cast: Cast) {
  const id = await councilOf(stage, cast);
  return { params: { id, file: await dropped(stage, cast.partner.browser, id, mendable) } };
}

/** For each operation on what councils send, a request that its rightful caller may make now. */
export const councilRequests: Record<string, Prepare> = {
  announceCouncilFile: async (stage, cast) => ({
    params: { id: await councilOf(stage, cast) },
    body: announcement(),
  }),
  announceCouncilFileBySoftware: async (stage, cast) => {
    const id = await councilOf(stage, cast);
    if (!cast.sender.softwareToken) {
      const call = { as: cast.partner.browser, params: { id }, body: { name: 'Gestion des agréments' } };
      const { access, secret = '' } = await stage.done(makeFeedAccess, call);
      cast.sender.softwareToken = await tokenFor(stage, access.clientId, secret);
    }
    return { body: announcement() };
  },
  readOwnCouncilFile: async (stage, cast) => onChecked(stage, cast),
  downloadCorrectedCouncilFile: async (stage, cast) => onChecked(stage, cast),
  listOwnCouncilFiles: async (stage, cast) => ({ params: { id: await councilOf(stage, cast) } }),
};
