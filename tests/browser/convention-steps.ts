import type { Page } from 'playwright-core';
import { type PdfContent, readPdf } from '../adapters/pdf/read-pdf.ts';
import { passwordMailedTo, signInAs } from './people.ts';

/** A day of the calendar as a form takes it: `['29', '2', '2028']`. */
export type TypedDay = readonly [day: string, month: string, year: string];

/** Sends the request that was read again; gives its reference. */
export async function sendRequest(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Valider et envoyer à la Caf' }).click();
  await page.getByRole('heading', { level: 1, name: 'Votre demande est envoyée' }).waitFor();
  return (await page.locator('.sent-reference').textContent()) ?? '';
}

/** Accepts, on the page of a request, and reads the convention as the agent downloads it. */
export async function acceptAndRead(caf: Page): Promise<PdfContent> {
  await caf.getByRole('button', { name: 'Accepter la demande' }).click();
  const downloading = caf.waitForEvent('download');
  await caf
    .getByRole('button', { name: /Télécharger la convention/ })
    .first()
    .click();
  const stream = await (await downloading).createReadStream();
  return readPdf(new Uint8Array(Buffer.concat(await stream.toArray())));
}

/** Types a day in the group of fields of that name. */
export async function typeDay(page: Page, group: string, [day, month, year]: TypedDay): Promise<void> {
  const date = page.getByRole('group', { name: group });
  await date.getByLabel('Jour').fill(day);
  await date.getByLabel('Mois').fill(month);
  await date.getByLabel('Année').fill(year);
}

/** Records that the convention came back, signed on a day by those whom the form names already, and by these besides. */
export async function recordReturn(
  caf: Page,
  day: TypedDay,
  alsoSigned: readonly string[] = [],
): Promise<void> {
  await caf.getByRole('button', { name: 'Enregistrer le retour signé' }).click();
  await typeDay(caf, 'Date de la signature', day);
  for (const name of alsoSigned) await caf.getByRole('checkbox', { name }).check();
  await caf.getByRole('button', { name: 'Enregistrer le retour', exact: true }).click();
}

/** Activates, once the return is recorded. */
export async function activateHere(caf: Page): Promise<void> {
  await caf.getByRole('button', { name: 'Activer l’habilitation' }).click();
  await caf
    .getByRole('dialog')
    .getByRole('button', { name: /Activer/ })
    .click();
  await caf
    .getByText(/P\w{2,3}-[0-9A-Z]{6}/)
    .first()
    .waitFor();
}

/** Signs in with the password just mailed and chooses another; gives the page of that title where one then arrives. */
export async function signInFirst(
  site: string,
  { email, password }: { email: string; password: string },
  home: string,
): Promise<Page> {
  const page = await signInAs(site, { email, password: await passwordMailedTo(site, email) });
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Enregistrer et continuer' }).click();
  await page.getByRole('heading', { level: 1, name: home }).waitFor();
  return page;
}
