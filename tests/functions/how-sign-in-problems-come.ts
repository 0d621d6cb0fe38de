import type { Operation } from '../../contract/operation.ts';
import { signIn } from '../../contract/session.ts';
import { hashOf } from '../../domain/accounts/secrets.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { advance, days } from './clock.ts';
import type { CallOf, Reply, Stage } from './driver.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import { partner } from './habilitations.ts';
import { askForPassword } from './lost-password.ts';
import { agent, enrolling, newAccount, passwordsMailedTo } from './people.ts';
import { after, type Produce, rivalEverywhere, withBody, withParams } from './produce.ts';

/** Their last convention has ended since the password was mailed. */
const withoutAccess: Produce = async (op, { stage, cast }) => {
  const { accountId, email, password, browser } = await partner(stage, cast.caf.browser);
  const account = await stage.deps.records.get('account', [accountId]);
  if (!account) throw new Error('A partner has an account');
  if (op.id === 'signIn') {
    const record = { ...account, accesses: [], version: account.version + 1 };
    await stage.deps.records.commit([{ do: 'replace', kind: 'account', record }]);
    return stage.call(op, { as: browser, body: { email, password } });
  }
  const choice = {
    choiceHash: hashOf('un défi'),
    state: 'mailed',
    issue: 1,
    mailedAt: account.createdAt,
  } as const;
  const record = { ...account, accesses: [], password: choice, version: account.version + 1 };
  await stage.deps.records.commit([{ do: 'replace', kind: 'account', record }]);
  return stage.call(op, { body: { email, challenge: 'un défi', password: 'un tout autre' } });
};

/** The rightful call, by somebody who can never make it. */
const asPartner: Produce = async (op, { stage, cast }) =>
  stage.call(op, { ...(await rightfulRequest(stage, cast, op)), as: cast.partner.browser });

async function invitation(stage: Stage): Promise<{ email: string; password: string }> {
  const { email } = await newAccount(stage, 'caf-agent', '26');
  await stage.react();
  const [password = ''] = await passwordsMailedTo(email);
  return { email, password };
}

/** The table says that somebody has a second factor, of whose key Cognito knows nothing. */
async function enrolInTheTable(stage: Stage, email: string): Promise<void> {
  const owner = await stage.deps.records.get('emailOwner', [email]);
  const account = owner && (await stage.deps.records.get('account', [owner.accountId]));
  if (!account) throw new Error('No such account');
  const secondFactor = { state: 'enrolled', enrolledAt: account.createdAt } as const;
  await stage.deps.records.commit([
    { do: 'replace', kind: 'account', record: { ...account, secondFactor, version: account.version + 1 } },
  ]);
}

async function failTooOften(
  stage: Stage,
  op: Operation,
  request: CallOf<Operation>,
  body: object,
): Promise<Reply<Operation>> {
  for (let failure = 0; failure < 4; failure += 1) await stage.call(op, { ...request, body });
  return stage.call(op, { ...request, body });
}

/** A reset of somebody's second factor, done twice, done to oneself, or to somebody out of reach. */
const resets: Partial<Record<ProblemCode, Produce>> = {
  'not-found': withParams({ accountId: 'C26-ZZZZZZ' }),
  forbidden: async (op, { stage, cast }) => {
    const me = rightfulCaller(cast, op) === cast.caf.browser ? cast.caf : cast.cnaf;
    return stage.call(op, { as: me.browser, params: { accountId: me.accountId } });
  },
  conflict: after(rivalEverywhere),
  'wrong-state': async (op, { stage, cast }) => {
    const request = { ...(await rightfulRequest(stage, cast, op)), as: rightfulCaller(cast, op) };
    await stage.done(op, request);
    return stage.call(op, request);
  },
};

/** How each operation of the sign-in comes to answer what it alone declares. */
export const ownOfSignIn: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  signIn: {
    'bad-credentials': withBody({ password: 'faux' }),
    'too-many-attempts': (op, { stage }) =>
      failTooOften(stage, op, {}, { email: 'personne@exemple.fr', password: 'faux' }),
    'password-renewed': async (op, { stage }) => {
      const body = await invitation(stage);
      advance(days);
      await askForPassword(stage, body.email);
      return stage.call(op, { body });
    },
    'access-closed': withoutAccess,
    'second-factor-lost': async (op, { stage }) => {
      const { email, password } = await enrolling(stage);
      await enrolInTheTable(stage, email);
      return stage.call(op, { body: { email, password } });
    },
    'password-lapsed': async (op, { stage }) => {
      const body = await invitation(stage);
      advance(8 * days);
      return stage.call(op, { body });
    },
  },
  choosePassword: {
    'access-closed': withoutAccess,
    'second-factor-lost': async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      await enrolInTheTable(stage, (request.body as { email: string }).email);
      return stage.call(op, request);
    },
    'session-ended': withBody({ challenge: 'inventé' }),
    'too-many-attempts': async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      const { email } = request.body as { email: string };
      await failTooOften(stage, signIn, {}, { email, password: 'faux' });
      return stage.call(op, request);
    },
  },
  proveSecondFactor: {
    'session-ended': withBody({ challenge: 'inventé' }),
    'too-many-attempts': async (op, { stage }) => {
      const { email, password } = await agent(stage, 'caf-agent', '26');
      const opened = await stage.done(signIn, { body: { email, password } });
      const challenge = opened.step === 'second-factor' ? opened.challenge : '';
      return failTooOften(stage, op, {}, { email, challenge, code: '000000' });
    },
  },
  resetColleagueFactor: resets,
  resetAgentFactor: resets,
  beginSecondFactor: { forbidden: asPartner },
  confirmSecondFactor: { forbidden: asPartner, 'key-replaced': withBody({ ticket: 'inventé' }) },
  refreshSession: { 'session-ended': (op, { stage }) => stage.call(op, {}) },
  changePassword: {
    'too-many-attempts': (op, { stage, cast }) =>
      failTooOften(stage, op, { as: cast.colleague.browser }, { current: 'faux', password: 'nouveau mot' }),
  },
};
