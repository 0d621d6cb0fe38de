import { shortestPassword } from '../../domain/accounts/password-rules.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { frenchDateTimeInParis } from '../french-dates.ts';
import type { Block, MailDescription } from './layout.ts';

/** What every mail that carries a password is told. `lapsesOn`: ISO instant (or date) after which it no longer works. */
export type IssuedPassword = {
  password: string;
  identificationNumber: string;
  signInUrl: string;
  lapsesOn: string;
};

/** The password and how to use it (PWD-01, PWD-02, PWD-03). */
export function passwordBlocks(data: IssuedPassword): Block[] {
  return [
    'Votre mot de passe provisoire :',
    { secret: data.password },
    {
      facts: [
        ['Votre identifiant', 'l’adresse e-mail qui reçoit ce message'],
        ["Votre numéro d'identification", data.identificationNumber],
        ['À utiliser avant le', frenchDateTimeInParis(data.lapsesOn)],
      ],
    },
    `Respectez les majuscules et les minuscules. À la première connexion, vous choisirez un autre mot de passe, d'au moins ${numberInWords(shortestPassword)} caractères, que personne d'autre ne connaîtra.`,
  ];
}

/** What comes after the link, whoever the reader is (PWD-04, S0 art. 3-4). */
export const passwordCare: Block[] = [
  'Ce mot de passe est personnel. Ne le donnez à personne : ni la Caf ni la Cnaf ne le connaissent, et elles ne vous le demanderont jamais.',
];

/** What an agent of a Caf or of the Cnaf should have at hand at the first sign-in, which enrols it. */
export const applicationNeeded: Block =
  "Ayez votre téléphone avec vous : après le choix du mot de passe, vous associez à votre compte une application d'authentification (FreeOTP, Microsoft Authenticator, Google Authenticator…, ou celle que votre service informatique recommande). Installez-la avant de commencer. Chaque connexion demandera ensuite le code qu'elle affiche.";

/** The link of every mail that carries a password. */
export function signInAction(data: IssuedPassword): NonNullable<MailDescription['action']> {
  return { label: 'Me connecter et choisir mon mot de passe', url: data.signInUrl };
}
