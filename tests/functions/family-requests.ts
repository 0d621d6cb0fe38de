import { linfOf } from './commitment-requests.ts';
import type { Prepare } from './every-operation.ts';
import { familyCall, fromHome, readByAgent, sentByFamily, someFamily } from './families.ts';

/** An act of an agent on a request that was read. */
const onRead =
  (more: object): Prepare =>
  async (stage, cast) => {
    const id = await linfOf(stage, cast);
    const { params, version } = await readByAgent(stage, cast.partner.browser, id);
    return { params, body: { version, ...more } };
  };
/** An act of a family on its request, just sent. */
const onSent =
  (more: object = {}): Prepare =>
  async (stage, cast) => {
    const { secret } = await sentByFamily(stage, await linfOf(stage, cast));
    return { body: { secret, ...more } };
  };

/** For each operation on families' requests, a request that its rightful caller may make now. */
export const familyRequests: Record<string, Prepare> = {
  createInformationChallenge: async () => ({ headers: fromHome() }),
  submitInformationRequest: async (stage, cast) => familyCall(stage, await linfOf(stage, cast)),
  readOwnInformationRequest: onSent(),
  correctInformationRequest: async (stage, cast) =>
    onSent({ version: 1, modes: ['childminder'], family: someFamily(stage) })(stage, cast),
  writeToInformationPlace: onSent({ text: 'Nous déménageons en mars.' }),
  withdrawInformationRequest: onSent(),
  listInformationRequests: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    await sentByFamily(stage, id);
    return { params: { id }, query: {} };
  },
  readInformationRequest: async (stage, cast) => {
    const id = await linfOf(stage, cast);
    return { params: { id, request: (await sentByFamily(stage, id)).id } };
  },
  recordFollowUp: onRead({ state: 'contacted', note: 'Rappeler lundi.' }),
  answerFamily: onRead({ text: 'Une place se libère en mars.' }),
};
