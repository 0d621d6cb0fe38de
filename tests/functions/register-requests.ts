import { parisDay } from '../../domain/paris-day.ts';
import type { Prepare } from './every-operation.ts';
import { accessEntry, answer, letter, proof, type RegisterStop, registerEntry } from './register.ts';

/** An entry of the register taken as far as `stop`, to be decided on. */
const decideOnRegister =
  (stop: RegisterStop, more: object = {}, change: object = {}): Prepare =>
  async (stage, cast) => {
    const { id, version } = await registerEntry(stage, cast.caf.browser, stop, change);
    return { params: { id }, body: { version, ...more } };
  };

const reason = 'Une raison, en deux mots.';

/** For each operation on the register of rights and claims, a request that its rightful caller may make now. */
export const registerRequests: Record<string, Prepare> = {
  listRegister: async () => ({ query: {} }),
  recordRegisterEntry: async () => ({ body: letter() }),
  readRegisterEntry: async (stage, cast) => {
    const { id } = await registerEntry(stage, cast.caf.browser);
    return { params: { id } };
  },
  takeRegisterEntry: decideOnRegister('received'),
  identifyRegisterSubject: async (stage, cast) => {
    const { id, version } = await registerEntry(stage, cast.caf.browser);
    const about = { accountId: cast.partner.accountId, establishmentId: cast.establishmentId };
    return { params: { id }, body: { version, about } };
  },
  noteRegisterEntry: decideOnRegister('received', { note: 'Appelée ce matin.' }),
  extendRegisterEntry: async (stage, cast) => {
    const receivedOn = parisDay(stage.deps.now());
    return decideOnRegister('in-progress', { reason }, { receivedOn })(stage, cast);
  },
  answerRegisterEntry: decideOnRegister('in-progress', { answer }),
  refuseRegisterEntry: decideOnRegister('in-progress', { reason }),
  closeRegisterEntry: decideOnRegister('answered', { proof }),
  reopenRegisterEntry: decideOnRegister('closed', { reason }),
  downloadPersonData: async (stage, cast) => {
    const { id } = await accessEntry(stage, cast.caf.browser, cast.partner.accountId);
    return { params: { id } };
  },
};
