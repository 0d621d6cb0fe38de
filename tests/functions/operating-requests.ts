import { readOperatingDraft, saveOperatingDraft } from '../../contract/operating.ts';
import { readOwnEstablishment } from '../../contract/partner.ts';
import { mamRequest } from '../builders/other-requests.ts';
import { person } from '../builders/persons.ts';
import type { Stage } from './driver.ts';
import { submitted } from './establishments.ts';
import type { Cast, Prepare } from './every-operation.ts';
import { habilitation, listedEstablishment, nextNumber } from './habilitations.ts';
import { alsoOf } from './operating.ts';

const houses = new WeakMap<Cast, Promise<string>>();
const copies = new WeakMap<Cast, Promise<string>>();

/** What is made once for a cast. */
const once = (made: WeakMap<Cast, Promise<string>>, cast: Cast, make: () => Promise<string>) => {
  const known = made.get(cast) ?? make();
  made.set(cast, known);
  return known;
};

/** A house whose convention names the cast's own partner too. */
async function makeHouse(stage: Stage, { caf, partner }: Cast): Promise<string> {
  const account = await stage.deps.records.get('account', [partner.accountId]);
  if (!account) throw new Error('The partner has an account');
  const { firstName, lastName, email } = account;
  const domain = `house${nextNumber()}.${stage.tag}.example`;
  const self = { ...person(0, domain), firstName, lastName, email };
  const id = await listedEstablishment(stage, 'MAM');
  const request = mamRequest(domain, id, { persons: [self, person(1, domain)] });
  await habilitation(stage, caf.browser, 'active', request);
  await stage.react();
  return id;
}

const draftSeen = async (stage: Stage, { partner, establishmentId: id }: Cast): Promise<number> =>
  (await stage.done(readOperatingDraft, { as: partner.browser, params: { id } })).version;

/** For each operation with which an agent enters operating information, a request that the agent may make now. */
export const operatingRequests: Record<string, Prepare> = {
  readOperatingDraft: async (_, { establishmentId }) => ({ params: { id: establishmentId } }),
  saveOperatingDraft: async (stage, cast) => ({
    params: { id: cast.establishmentId },
    body: { version: await draftSeen(stage, cast), content: '{"tariffs":"Selon"}' },
  }),
  dropOperatingDraft: async (stage, cast) => {
    const body = { version: await draftSeen(stage, cast), content: '{}' };
    const params = { id: cast.establishmentId };
    const { version } = await stage.done(saveOperatingDraft, { as: cast.partner.browser, params, body });
    return { params, query: { version: String(version) } };
  },
  copyOperatingInformation: async (stage, cast) => {
    const { partner, establishmentId: id } = cast;
    const target = await once(copies, cast, async () => (await alsoOf(stage, partner.id, ['ALSH']))[0] ?? '');
    const team = `${nextNumber()} personnes.`;
    const basedOn = await submitted(stage, partner.browser, id, { team });
    return {
      params: { id },
      body: { basedOn, fields: ['team'], targets: [target], commitmentsAccepted: true },
    };
  },
  recordMemberConsent: async (stage, cast) => {
    const id = await once(houses, cast, () => makeHouse(stage, cast));
    const { accountId, browser } = cast.partner;
    const { consentsVersion } = await stage.done(readOwnEstablishment, { as: browser, params: { id } });
    return { params: { id, accountId }, body: { version: consentsVersion, given: true } };
  },
};
