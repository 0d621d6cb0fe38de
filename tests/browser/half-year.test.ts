import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { eraseOn } from '../../domain/linf/deadlines.ts';
import { attestationDueOn, monthAfter } from '../../domain/linf/destruction-attestation.ts';
import { informationNoticeVersion } from '../../domain/linf/family-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { proofOf } from '../../local/demonstration/proof-of-work.ts';
import type { LocalStack } from '../../local/stack.ts';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  picture,
} from './browser.ts';
import { startOwnStack } from './own-stack.ts';
import { mailsOf, openAs } from './people.ts';

/** What tells information places that requests wait, and sends what could not leave. */
const telling = ['recall-requests', 'resend-unsent-mails'];
/** What a request comes to an end by. */
const ending = [...telling, 'erase-requests', 'prepare-attestations'];

/** Words that nothing else of the project holds. */
const canary = ['Canariprenom', 'Canarinom', 'Canarisante', 'Canaricommentaire', '0475259137'];

/**
 * Seven months of one request that nobody reads: a family of Valence sends it, its information place is told again and
 * again, its Caf sees it late, its day comes, and somebody attests. Each step goes on from where the one before left off.
 */
describe('half a year of a family’s request', { timeout: 400_000 }, () => {
  let stack: Awaited<ReturnType<typeof startOwnStack>>;
  let place: { habilitationId: string };
  let sent: { reference: string; transmittedAt: string; secret: string };
  let opened: Page | undefined;
  beforeAll(async () => {
    stack = await startOwnStack();
  }, 400_000);
  afterAll(async () => {
    await closeBrowser();
    await stack?.stop();
  });

  const day = (count: number) => addDays(parisDay(new Date(sent.transmittedAt)), count);
  /**
   * Ten in the morning or so of a day, what fell due meanwhile done once: all of it, or what these schedules do. Sessions
   * end with it.
   */
  async function on(date: string, only?: readonly string[]): Promise<void> {
    await opened?.context().close();
    opened = undefined;
    const body = JSON.stringify({ set: `${date}T09:30:00Z`, asleep: true, only });
    const moved = await fetch(`${stack.url}/_local/clock`, { method: 'POST', body });
    expect(moved.status).toBe(200);
    await stack.idle();
  }
  async function send(path: string, body: object = {}): Promise<Response> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    return fetch(`${stack.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  }
  type Account = ReturnType<LocalStack['accounts']>[number];
  const account = (wanted: (account: Account) => boolean): Account => {
    const found = stack.accounts().find(wanted);
    if (!found) throw new Error('The demonstration lacks somebody');
    return found;
  };
  const agentOfPlace = () => account(({ says }) => says.includes('lieu d’information'));
  const agentOfCaf = () => account(({ accountId }) => accountId.startsWith('C26'));
  const cnaf = () => account(({ role }) => role === 'cnaf-admin');
  async function read(who: Account, path: string): Promise<{ page: Page; text: string }> {
    await opened?.context().close();
    const page = await openAs(stack.url, who, path);
    opened = page;
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    return { page, text: (await page.locator('main').innerText()).replaceAll(/\s+/gu, ' ') };
  }
  const subjectsTo = async (who: Account) =>
    (await mailsOf(stack.url, who.email)).map(({ subject }) => subject.replaceAll(/\s/gu, ' '));
  const waits = (subjects: string[]) => subjects.filter((one) => /attend(ent)? votre réponse/u.test(one));

  async function look(page: Page, name: string): Promise<void> {
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoHorizontalScroll(page);
      await picture(page, `half-year-${name}-${width}`);
    }
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  }

  /** Every word of the family in any file of the stack, as it is or in base64. */
  function leaked(): string[] {
    const files = readdirSync(stack.dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    return files.flatMap(({ parentPath, name }) => {
      const text = readFileSync(join(parentPath, name)).toString('latin1');
      const inBase64 = (word: string) =>
        ['', 'x', 'xx'].map((before) =>
          Buffer.from(`${before}${word}`)
            .toString('base64')
            .slice(before === '' ? 0 : 4, -4),
        );
      return canary
        .filter((word) => [word, ...inBase64(word)].some((form) => text.includes(form)))
        .map((word) => `${word} in ${name}`);
    });
  }

  it('LIN-01 LIN-02 day 0: a family of Valence sends it, its information place is told without a word of it', async () => {
    const found = await fetch(`${stack.url}/api/public/information-places?commune=26362`);
    [place = { habilitationId: '' }] = (await found.json()).places;
    const asked = await (await send('/api/public/information-requests/challenges')).json();
    const today = parisDay(new Date());
    const answer = await send('/api/public/information-requests', {
      habilitationId: place.habilitationId,
      communeCode: '26362',
      modes: ['collective'],
      family: {
        firstName: 'Canariprenom',
        lastName: 'Canarinom',
        email: 'famille@valence.example',
        phone: '0475259137',
        preferredChannel: 'email',
        beneficiary: 'yes',
        homeCommune: '26362',
        child: { kind: 'expected', dueDate: addDays(today, 90) },
        halfDays: 1023,
        specialNeeds: 'Canarisante',
        comment: 'Canaricommentaire',
        noticeVersion: informationNoticeVersion,
      },
      challengeId: asked.id,
      proof: proofOf(asked.proof),
    });
    expect(answer.status).toBe(201);
    sent = await answer.json();
    await stack.idle();
    expect((await subjectsTo(agentOfPlace())).some((one) => one.includes(sent.reference))).toBe(true);
    expect(leaked()).toEqual([]);
  });

  it('LIN-04 days 5, 10, 14 and 15: the agents are told again, then the person in charge', async () => {
    const before = waits(await subjectsTo(agentOfPlace())).length;
    for (const count of [5, 10, 14]) await on(day(count), telling);
    expect(waits(await subjectsTo(agentOfPlace()))).toHaveLength(before + 3);
    await on(day(15), telling);
    expect(waits(await subjectsTo(agentOfPlace())).length).toBeLessThanOrEqual(before + 4);
    const { page, text } = await read(agentOfCaf(), '/caf/demandes-information');
    expect(text).not.toContain(sent.reference);
    await look(page, 'caf-day-15');
  });

  it('LIN-04 LIN-06 day 16: the Caf finds it on its list, by its reference alone', async () => {
    await on(day(16), [...telling, 'count-information']);
    const { page, text } = await read(agentOfCaf(), '/caf/demandes-information');
    expect(text).toContain(sent.reference);
    for (const word of canary) expect(text).not.toContain(word);
    await look(page, 'caf-day-16');
  });

  it('LIN-07 six months: read until the evening before, gone for everybody on the day, in every file', async () => {
    const last = eraseOn(sent.transmittedAt);
    const { secret } = sent;
    await on(addDays(last, -1), ending);
    expect((await send('/api/public/information-requests/read', { secret })).status).toBe(200);
    await on(last, ending);
    expect((await send('/api/public/information-requests/read', { secret })).status).not.toBe(200);
    expect(leaked()).toEqual([]);
  });

  it('LIN-08 the month after: an agent attests on the site, and the Caf sees it', async () => {
    const month = eraseOn(sent.transmittedAt).slice(0, 7);
    await on(`${monthAfter(month)}-02`, ending);
    const { page, text } = await read(agentOfPlace(), '/partenaire/attestations');
    expect(text).toContain('À signer');
    // The last of those to sign: what is due longest ago comes first.
    await page.getByText('Voir les références des demandes').last().click();
    expect(await page.locator('main').innerText()).toContain(sent.reference);
    await page
      .getByRole('button', { name: /Lire et signer/u })
      .last()
      .click();
    await page.getByRole('button', { name: 'Signer l’attestation' }).click();
    await page.getByText('Cochez la case pour signer').first().waitFor();
    await look(page, 'attestation');
    await page.getByLabel('Fonction').fill('Responsable du relais');
    await page.getByLabel(/J’ai vérifié/u).check();
    await page.getByRole('button', { name: 'Signer l’attestation' }).click();
    await page
      .getByRole('button', { name: /Télécharger l’attestation/u })
      .first()
      .waitFor();
    await look(page, 'attestation-signed');
    const seen = await read(agentOfCaf(), '/caf/demandes-information');
    await seen.page.getByText('Signée', { exact: true }).first().waitFor();
    expect(seen.text).not.toContain(sent.reference);
    await look(seen.page, 'caf-signed');
    expect(attestationDueOn(month) > `${monthAfter(month)}-02`).toBe(true);
  });

  it('LIN-06 RGT-03 seven months: the Cnaf reads numbers, the small ones hidden', async () => {
    await on(addDays(eraseOn(sent.transmittedAt), 31));
    const { page, text } = await read(cnaf(), '/cnaf/demandes-information');
    expect(text).toContain('n. c.');
    expect(text).not.toContain(sent.reference);
    await look(page, 'cnaf');
    expect(leaked()).toEqual([]);
  });
});
