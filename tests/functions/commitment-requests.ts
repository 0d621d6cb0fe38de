import { randomUUID } from 'node:crypto';
import { listCommitments } from '../../contract/commitments.ts';
import { pdf } from '../builders/scans.ts';
import { asked, filed, linf, sentCommitment } from './commitments.ts';
import type { Stage } from './driver.ts';
import type { Cast, Prepare } from './every-operation.ts';

const address = { street: '2 place du Marché', postcode: '26400', city: 'Crest' };
const made = new WeakMap<Cast, Promise<string>>();

/** The number of an information place's convention that names the cast's own partner too: made once. */
export function linfOf(stage: Stage, cast: Cast): Promise<string> {
  const known = made.get(cast) ?? makeLinf(stage, cast);
  made.set(cast, known);
  return known;
}

async function makeLinf(stage: Stage, { caf, partner }: Cast): Promise<string> {
  const account = await stage.deps.records.get('account', [partner.accountId]);
  if (!account) throw new Error('The partner has an account');
  const { firstName, lastName, email } = account;
  const persons = [{ firstName, lastName, email, function: 'Animatrice', address }];
  const { id } = await linf(stage, caf.browser, { persons });
  await stage.react();
  return id;
}

const ofConvention: Prepare = async (stage, cast) => ({ params: { id: await linfOf(stage, cast) } });

/** For each operation on subcontractors' commitments, a request that its rightful caller may make now. */
export const commitmentRequests: Record<string, Prepare> = {
  listCommitments: ofConvention,
  listOwnCommitments: ofConvention,
  askForCommitment: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    const as = cast.caf.browser;
    const { commitments } = await stage.done(listCommitments, { as, params: { id } });
    return { params: { id }, body: { after: commitments.length } };
  },
  downloadCommitment: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    const { number, version } = await asked(stage, cast.caf.browser, id);
    const { version: now } = await filed(stage, cast.partner.browser, id, { number, version });
    return { params: { id, number: String(number) }, query: { version: String(now) } };
  },
  fileCommitment: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    const { number, version } = await asked(stage, cast.caf.browser, id);
    const file = await sentCommitment(stage, cast.partner.browser);
    return { params: { id, number: String(number) }, body: { version, file } };
  },
  sendOwnUploadPiece: async () => ({
    params: { upload: randomUUID(), piece: '0' },
    body: { bytes: pdf().toString('base64') },
  }),
};
