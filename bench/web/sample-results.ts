import type * as z from 'zod';
import type { OwnEstablishments } from '../../contract/partner.ts';
import type { SignedIn } from '../../contract/session.ts';

/** What the search answers: twenty establishments around a town, as many as a page shows. */
export const sampleResults = {
  centre: { latitude: 44.728, longitude: 5.021, approximate: true, communeCode: '26108' },
  total: 20,
  establishments: Array.from({ length: 20 }, (_, rank) => ({
    id: `26-E${rank + 1}`,
    type: 'EAJE',
    name: `Multi-accueil Les Jardins ${rank + 1}`,
    address: {
      street: `${rank + 1} rue des Jardins`,
      postcode: '26400',
      commune: 'Crest',
      communeCode: '26108',
    },
    position: { latitude: 44.728 + rank / 500, longitude: 5.021 - rank / 400 },
    distance: 150 + rank * 230,
    phone: '0475000000',
    avip: false,
    handicap: false,
  })),
};

/** What the home of a partner is answered, who has entered nothing of as many. */
export const samplePartner: OwnEstablishments = {
  conventions: [
    {
      number: 'S26-ABCD-EFGH',
      providerName: 'Les Jardins',
      cafCode: '26',
      kind: 'structures',
      state: 'active',
      signedOn: '2026-09-01',
    },
  ],
  establishments: sampleResults.establishments.map(({ id, name, address }) => ({
    establishmentId: id,
    habilitationId: 'S26-ABCD-EFGH',
    type: 'EAJE',
    name,
    address: `${address.street}, ${address.postcode} ${address.commune}`,
    rights: { operating: true, availability: true },
  })),
};

/** What the cookies of that partner open. */
export const sampleSession: z.input<typeof SignedIn> = {
  step: 'signed-in',
  accessToken: 'a.token.of-nobody',
  expiresInSeconds: 900,
  account: {
    accountId: 'P26-ABCDEF',
    role: 'partner',
    firstName: 'Lise',
    lastName: 'Ravel',
    email: 'lise.ravel@jardins.example',
  },
};

const lines = sampleResults.establishments.map(
  ({ id, name, address: { street, postcode, commune }, phone }) =>
    `<li data-id="${id}"><h3><a href="/etablissements/${id}">${name}</a></h3><p>${street}, ${postcode} ${commune}</p><p><a href="tel:${phone}">${phone}</a></p></li>`,
);

/** The same list as a page of its own: no script, no style, no font. What no page can be faster than. */
export const barePage = `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Lieux d’accueil</title><h1>Lieux d’accueil</h1><ol>${lines.join('')}</ol></html>`;
