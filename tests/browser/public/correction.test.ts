import { afterAll, describe, expect, it } from 'vitest';
import {
  closeBrowser,
  expectNoAxeViolations,
  expectNoHorizontalScroll,
  expectNothingBroke,
  openPage,
  openWindow,
  picture,
} from '../browser.ts';
import { accountOf, address, at, callAs, mailTo, signInFrom } from '../site.ts';
import { fillRequest, heading } from './fill-request.ts';

afterAll(closeBrowser);

describe('correcting a request', { timeout: 90_000 }, () => {
  it('ACT-02 shows the reason over the same form, sends the corrected request back, and the link then lapses', async () => {
    const email = address('a-corriger');
    const page = await openPage(at('/habilitation'), { width: 360 });
    await fillRequest(page, email);
    await page.getByRole('button', { name: 'Valider et envoyer' }).click();
    await heading(page, 'Votre demande est envoyée');
    const reference = (await page.locator('.sent-reference').textContent()) ?? '';

    const agent = await openWindow();
    const token = await signInFrom(agent, accountOf('caf-agent'));
    const path = `/api/caf/habilitations/${reference}`;
    const { version } = await (await callAs(agent, token, 'GET', path)).json();
    const reason = 'Indiquez l’adresse personnelle de la directrice.\nMerci.';
    const asked = await callAs(agent, token, 'POST', `${path}/corrections-request`, { version, reason });
    expect(asked.status()).toBe(200);

    const link =
      /https?:\S+\/habilitation\/correction#\S+/u.exec((await mailTo(email, /corrig/iu)).text)?.[0] ?? '';
    const asks: string[] = [];
    page.on('request', (request) => asks.push(request.url()));
    const { pathname, hash } = new URL(link);
    await page.goto(at(`${pathname}${hash}`));
    await page.getByText('Indiquez l’adresse personnelle de la directrice.').waitFor();
    await heading(page, 'Relire avant de valider');
    await picture(page, 'correction-360');
    await expectNoAxeViolations(page);
    await expectNoHorizontalScroll(page);

    await page.getByRole('link', { name: /Modifier.*personnes/iu }).click();
    await heading(page, 'Les personnes à habiliter');
    await page.getByText('Indiquez l’adresse personnelle de la directrice.').waitFor();
    await page.locator('#champ-persons-0-email').fill('c.bressoud@crestois.example');
    await page.reload();
    await expect
      .poll(() => page.locator('#champ-persons-0-email').inputValue())
      .toBe('c.bressoud@crestois.example');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await heading(page, 'Relire avant de valider');
    await page.getByRole('button', { name: 'Valider et renvoyer à la Caf' }).click();
    await heading(page, 'Votre demande corrigée est envoyée');
    expect(await page.locator('.sent-reference').textContent()).toBe(reference);
    const secret = hash.slice(1);
    expect(asks.filter((url) => (url.split('#')[0] ?? '').includes(secret))).toEqual([]);
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(secret);

    const after = await (await callAs(agent, token, 'GET', path)).json();
    expect(after.persons[0].email).toBe('c.bressoud@crestois.example');

    await page.goto('about:blank');
    await page.goto(at(`${pathname}${hash}`));
    await heading(page, 'Ce lien ne sert plus');
    await picture(page, 'correction-lapsed-360');
    await expectNoAxeViolations(page);
    expectNothingBroke(page);
  });
});
