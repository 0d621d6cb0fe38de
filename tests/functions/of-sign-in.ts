import { beginSecondFactor, signIn } from '../../contract/session.ts';
import { codeOf } from '../engines.ts';
import type { Prepare } from './every-operation.ts';
import { agent, enrolling, newAccount, passwordsMailedTo, personalPassword } from './people.ts';

/** Somebody of the Drôme who has a second factor that a colleague, or the Cnaf, may reset. */
const withFactor: Prepare = async (stage) => {
  const { accountId } = await agent(stage, 'caf-agent', '26');
  return { params: { accountId } };
};

/** For each operation of the sign-in, a request that its rightful caller may make now. */
export const ofSignIn: Record<string, Prepare> = {
  signIn: async (_, { otherPartner: { email, password } }) => ({ body: { email, password } }),
  choosePassword: async (stage) => {
    const { email } = await newAccount(stage, 'caf-agent', '26');
    await stage.react();
    const [password = ''] = await passwordsMailedTo(email);
    const opened = await stage.done(signIn, { body: { email, password } });
    const challenge = opened.step === 'choose-password' ? opened.challenge : '';
    return { body: { email, challenge, password: personalPassword(email) } };
  },
  listAgents: async () => ({}),
  listAdministrators: async () => ({}),
  resetColleagueFactor: withFactor,
  resetAgentFactor: withFactor,
  proveSecondFactor: async (stage, { colleague: { email, password } }) => {
    const opened = await stage.done(signIn, { body: { email, password } });
    const challenge = opened.step === 'second-factor' ? opened.challenge : '';
    return { body: { email, challenge, code: await codeOf(stage.own, email) } };
  },
  beginSecondFactor: async (stage) => ({ as: (await enrolling(stage)).browser }),
  confirmSecondFactor: async (stage) => {
    const { browser, email } = await enrolling(stage);
    const { ticket } = await stage.done(beginSecondFactor, { as: browser });
    return { as: browser, body: { ticket, code: await codeOf(stage.own, email) } };
  },
};
