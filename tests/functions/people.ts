import {
  beginSecondFactor,
  choosePassword,
  confirmSecondFactor,
  proveSecondFactor,
  signIn,
} from '../../contract/session.ts';
import { accountWrites } from '../../domain/accounts/create-account.ts';
import type { Role } from '../../domain/actor.ts';
import type { AccountId } from '../../domain/identifiers.ts';
import { codeOf, mailsTo } from '../engines.ts';
import { Browser } from './browser.ts';
import type { Reply, Stage } from './driver.ts';

/** Somebody with an account, and the browser in which they are signed in. */
export interface Somebody {
  accountId: AccountId;
  email: string;
  password: string;
  browser: Browser;
}

/** Every password mailed to an address, the last one first. */
export async function passwordsMailedTo(email: string): Promise<string[]> {
  const mails = await mailsTo(email);
  return mails.flatMap(({ text }) => /^ {4}([A-Za-z0-9]{8})$/m.exec(text)?.[1] ?? []);
}

/** A personal password that no other person has. */
export const personalPassword = (email: string): string => `à moi ${email}`;

/** First sign-in with the password received, then the choice of one's own; agents enrol their application. */
export async function firstSignIn(
  stage: Stage,
  email: string,
  password = personalPassword(email),
): Promise<Browser> {
  const browser = new Browser();
  const [received = ''] = await passwordsMailedTo(email);
  const opened = await stage.done(signIn, { as: browser, body: { email, password: received } });
  if (opened.step !== 'choose-password') throw new Error('The password received should have to be changed');
  const body = { email, challenge: opened.challenge, password };
  await goOn(stage, browser, email, await stage.done(choosePassword, { as: browser, body }));
  return browser;
}

/** Signs in with a personal password, and with a code where one is asked for. */
export async function signedIn(stage: Stage, email: string, password: string): Promise<Browser> {
  const browser = new Browser();
  const opened = await stage.done(signIn, { as: browser, body: { email, password } });
  if (opened.step === 'choose-password') throw new Error('A personal password should lead further');
  await goOn(stage, browser, email, opened);
  return browser;
}

/** Does what a right password leads to, until the session is a full one. */
async function goOn(stage: Stage, browser: Browser, email: string, opened: AfterPassword): Promise<void> {
  if (opened.step === 'enrol-second-factor') await enrolled(stage, browser, email);
  if (opened.step === 'second-factor') await codeGiven(stage, browser, email, opened.challenge);
}
type AfterPassword = Exclude<Reply<typeof signIn>['document'], { step: 'choose-password' }>;

/** Adds the key to an application and proves it, from a session that is there for that. */
export async function enrolled(stage: Stage, browser: Browser, email: string): Promise<void> {
  const { ticket } = await stage.done(beginSecondFactor, { as: browser });
  const body = { ticket, code: await codeOf(stage.own, email) };
  await stage.done(confirmSecondFactor, { as: browser, body });
}

/** Ends a sign-in with the code of the application. */
async function codeGiven(stage: Stage, browser: Browser, email: string, challenge: string): Promise<void> {
  const body = { email, challenge, code: await codeOf(stage.own, email) };
  await stage.done(proveSecondFactor, { as: browser, body });
}

let people = 0;

/** Gives an account to an agent of a Caf, or to an administrator of the Cnaf; nobody has signed in with it yet. */
export async function newAccount(
  stage: Stage,
  role: Exclude<Role, 'partner'>,
  cafCode?: string,
): Promise<{ accountId: AccountId; email: string }> {
  people += 1;
  const email = `agent${people}@${stage.tag}.caf.example`;
  const { id, writes } = accountWrites(
    stage.deps,
    { role, lastName: 'Rivoire', firstName: 'Nadia', email, cafCode, habilitationIds: [] },
    'system',
    { from: 'system', commandId: `account-${people}-${stage.tag}` },
  );
  const committed = await stage.deps.records.commit(writes);
  if (!committed.ok) throw new Error('The account was not made');
  return { accountId: id, email };
}

/** Somebody who has chosen a password and must enrol an application: the session serves nothing else. */
export async function enrolling(stage: Stage): Promise<Somebody> {
  const account = await newAccount(stage, 'caf-agent', '26');
  await stage.react();
  const { email } = account;
  const browser = new Browser();
  const password = personalPassword(email);
  const [received = ''] = await passwordsMailedTo(email);
  const opened = await stage.done(signIn, { body: { email, password: received } });
  const challenge = opened.step === 'choose-password' ? opened.challenge : '';
  await stage.done(choosePassword, { as: browser, body: { email, challenge, password } });
  return { ...account, password, browser };
}

/** The same, signed in. */
export async function agent(
  stage: Stage,
  role: Exclude<Role, 'partner'>,
  cafCode?: string,
): Promise<Somebody> {
  const account = await newAccount(stage, role, cafCode);
  await stage.react();
  const browser = await firstSignIn(stage, account.email);
  return { ...account, password: personalPassword(account.email), browser };
}
