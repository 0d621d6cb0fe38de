import type { BrowserContext, Page } from 'playwright-core';

type Answer = { step?: string; challenge?: string; accessToken?: string; account?: { accountId: string } };

/** What somebody's authenticator application shows, by their e-mail address: a code that still serves. */
export async function codeOf(siteUrl: string, email: string): Promise<string> {
  const answer = await fetch(`${siteUrl}/_local/code?of=${encodeURIComponent(email)}`);
  const { code }: { code?: string } = await answer.json();
  if (!code) throw new Error(`${email} has no authenticator application`);
  return code;
}

/**
 * Goes on, without pages, with what a right password was answered: enrols an application, or gives its code. The window
 * then has the cookies of a full session; gives its token and whose it is.
 */
export async function goOnFrom(
  window: BrowserContext,
  siteUrl: string,
  email: string,
  answer: Answer,
): Promise<{ token: string; accountId: string }> {
  let opened = answer;
  const post = async (path: string, data: object): Promise<Answer> =>
    (await window.request.post(`${siteUrl}${path}`, { data })).json();
  if (opened.step === 'second-factor') {
    const { challenge } = opened;
    opened = await post('/api/session/second-factor', {
      email,
      challenge,
      code: await codeOf(siteUrl, email),
    });
  }
  const { accessToken: token, account } = opened;
  if (!token || !account) throw new Error(`The sign-in was answered ${JSON.stringify(opened)}`);
  if (opened.step === 'enrol-second-factor') {
    const headers = { authorization: `Bearer ${token}` };
    const path = `${siteUrl}/api/session/second-factor`;
    const key = await window.request.post(`${path}/key`, { headers });
    const { ticket }: { ticket: string } = await key.json();
    const data = { ticket, code: await codeOf(siteUrl, email) };
    const confirmed = await window.request.put(path, { headers, data });
    if (!confirmed.ok()) throw new Error(`The application was refused: ${await confirmed.text()}`);
  }
  return { token, accountId: account.accountId };
}

/** Signs in from a window without its pages: the window then has the cookies, and the token given makes calls. */
export async function signInWithoutPages(
  window: BrowserContext,
  siteUrl: string,
  { email, password }: { email: string; password: string },
): Promise<string> {
  const answer = await window.request.post(`${siteUrl}/api/session`, { data: { email, password } });
  return (await goOnFrom(window, siteUrl, email, await answer.json())).token;
}

/** Types the code that the page asks for. */
export async function fillCode(page: Page, siteUrl: string, email: string): Promise<void> {
  await page.getByLabel('Code à six chiffres').fill(await codeOf(siteUrl, email));
  await page.keyboard.press('Enter');
}

/** Goes through the pages that follow a right password of an agent, up to the area. */
export async function fillSecondFactor(page: Page, siteUrl: string, email: string): Promise<void> {
  await page.waitForURL(/\/connexion\/(code|double-authentification)/u);
  await page.getByLabel('Code à six chiffres').waitFor();
  await fillCode(page, siteUrl, email);
}
