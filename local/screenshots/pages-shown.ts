import type { Page } from 'playwright-core';

/** One picture of `docs/pictures/`: who looks at what, on which screen. */
export interface PageShown {
  /** Name of the file, without its ending. */
  name: string;
  path: string;
  /** E-mail of the demonstration account that looks; nobody signed in unless said. */
  as?: string;
  on?: 'desk' | 'telephone';
  dark?: true;
  /** What is done before the picture is taken. */
  afterwards?: (page: Page) => Promise<void>;
}

const claire = 'claire.fauvel@troisrivieres.example';
const margaux = 'margaux.delorme@veore.example';
const sophie = 'sophie.marlaud@caf26.example';
const karim = 'karim.bensaida@caf26.example';

/** Follows the link of the first line that says this. */
const open = (line: RegExp) => async (page: Page) => {
  const title = page.getByRole('heading', { level: 1 });
  const before = await title.textContent();
  await page.getByRole('main').getByRole('link', { name: line }).first().click();
  await title.filter({ hasNotText: before ?? undefined }).waitFor();
};

/** The main pages, in the order in which `docs/pages.md` shows them. */
export const pagesShown: readonly PageShown[] = [
  { name: 'home', path: '/' },
  { name: 'search-dark', path: '/etablissements?commune=26064&nom=Chabeuil', dark: true },
  { name: 'search-telephone', path: '/etablissements?commune=26064&nom=Chabeuil', on: 'telephone' },
  { name: 'sheet', path: '/etablissements/26-0102' },
  { name: 'family-request-telephone', path: '/demande-d-information?commune=26362', on: 'telephone' },
  { name: 'habilitation', path: '/habilitation' },
  { name: 'partner-home', path: '/partenaire', as: margaux },
  { name: 'operating', path: '/partenaire/etablissements/26-0102/fonctionnement', as: claire },
  { name: 'availability', path: '/partenaire/etablissements/26-0102/disponibilites', as: claire },
  {
    name: 'availability-telephone',
    path: '/partenaire/etablissements/26-0102/disponibilites',
    as: claire,
    on: 'telephone',
  },
  { name: 'information-place', path: '/partenaire/demandes', as: 'aurore.delmasse@ccas-valence.example' },
  {
    name: 'council',
    path: '/partenaire/depot',
    as: 'etienne.chabanel@departement26.example',
    afterwards: open(/\.csv/u),
  },
  { name: 'caf-requests', path: '/caf/demandes', as: sophie },
  { name: 'caf-validation', path: '/caf/validations/26-0102', as: sophie },
  { name: 'caf-dashboard', path: '/caf/tableau-de-bord', as: sophie },
  { name: 'caf-import', path: '/caf/assistants-maternels', as: karim, afterwards: open(/corrigé/u) },
  { name: 'cnaf-figures', path: '/cnaf/chiffres', as: 'nadia.ferrandel@cnaf.example' },
];
