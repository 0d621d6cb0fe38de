import { accessOf } from '../../domain/accounts/account.ts';
import { isImporter } from '../../domain/caf/importer.ts';
import type { PersonData } from '../../domain/rights/person-data.ts';
import { actionWords } from '../act-words.ts';
import { frenchDate, frenchDateTime } from '../french-dates.ts';
import { actNames, doneBy, kindNames, natureNames, roleNames, stateNames } from './names.ts';

interface Section {
  title: string;
  paragraphs?: string[];
  rows?: { label: string; value: string }[];
  tables?: { caption?: string; columns: string[]; rows: string[][] }[];
}

/** What the file says before its sections. */
export const personalDataIntroduction = [
  'Ce document réunit ce que l’extranet des partenaires de monenfant.fr conserve à votre sujet, pour la Caf qui vous le remet. Il ne contient les données d’aucune autre personne, hors ce que vous lui avez vous-même écrit ou qu’elle vous a écrit.',
  'Vous pouvez demander à cette Caf de rectifier ou de supprimer ce qui est inexact ou n’a plus à être conservé, et vous adresser à la Cnil si sa réponse ne vous convient pas.',
];

/** What is held on a person, in sections that this person can read (RGT-01). */
export const personalDataSections = (data: PersonData): Section[] => [
  identity(data),
  conventions(data),
  rights(data),
  messages(data),
  notes(data),
  entries(data),
  journal(data),
  register(data),
];

function identity({ account }: PersonData): Section {
  const rows = [
    ['Numéro d’identification', account.id],
    ['Nom', account.lastName],
    ['Prénom', account.firstName],
    ['Adresse e-mail', account.email],
    ['Rôle', roleNames[account.role]],
    ['Compte créé le', frenchDateTime(account.createdAt)],
    ['Dernière connexion', account.lastSignInAt ? frenchDateTime(account.lastSignInAt) : 'aucune'],
    ['Mot de passe', passwordNames[accessOf(account)]],
    ...(account.closed ? [['Accès fermé le', frenchDateTime(account.closed.at)]] : []),
    ...(account.importer
      ? [
          [
            'Import des fichiers d’assistants maternels',
            `${isImporter(account) ? 'habilité' : 'habilité jusqu’à son retrait'}, décision du ${frenchDate(account.importer.decidedOn)}`,
          ],
        ]
      : []),
  ];
  return {
    title: 'Votre identité et votre compte',
    paragraphs: ['Le mot de passe lui-même n’est connu ni de la Caf ni de la Cnaf.'],
    rows: rows.map(([label = '', value = '']) => ({ label, value })),
  };
}

const passwordNames = {
  'password-due': 'en cours d’envoi',
  'password-mailed': 'provisoire, envoyé par e-mail',
  personal: 'choisi par vous',
} as const;

function conventions({ conventions, account }: PersonData): Section {
  const untilOf = (id: string) => account.accesses.find(({ habilitationId }) => habilitationId === id)?.until;
  return {
    title: 'Les conventions qui vous nomment',
    tables: [
      {
        columns: ['Convention', 'Partenaire', 'Situation', 'Vous y figurez comme', 'Votre accès'],
        rows: conventions.map(({ habilitation, person }) => {
          const until = untilOf(habilitation.id);
          const named = [`${person.firstName} ${person.lastName}`, person.function, person.email];
          const { address } = person;
          const place = address && `${address.street}, ${address.postcode} ${address.city}`;
          return [
            `${habilitation.id}, ${kindNames[habilitation.kind]}`,
            habilitation.provider.name,
            `${stateNames[habilitation.state]} depuis le ${frenchDate(habilitation.stateSince)}`,
            [...named, ...(place ? [place] : [])].join('\n'),
            person.closed
              ? `fermé le ${frenchDate(person.closed.at)}`
              : until
                ? `jusqu’à la veille du ${frenchDate(until)}`
                : account.accesses.some(({ habilitationId }) => habilitationId === habilitation.id)
                  ? 'ouvert'
                  : 'aucun',
          ];
        }),
      },
    ],
  };
}

function rights({ conventions }: PersonData): Section {
  const yes = (right: boolean) => (right ? 'oui' : 'non');
  return {
    title: 'Les droits que ces conventions vous donnent',
    tables: [
      {
        columns: ['Établissement', 'Convention', 'Informations de fonctionnement', 'Disponibilités'],
        rows: conventions.flatMap(({ habilitation }) =>
          habilitation.establishments.map(({ name, operating, availability }) => [
            name,
            habilitation.id,
            yes(operating),
            yes(availability),
          ]),
        ),
      },
    ],
  };
}

function messages({ words }: PersonData): Section {
  return {
    title: 'Ce que la Caf et le partenaire se sont écrit',
    paragraphs: [
      'Les messages échangés sur une convention vous sont donnés en entier si leur boîte aux lettres est la vôtre\u00a0; sinon, ceux qui vous nomment. Ce qui désigne quelqu’un d’autre est alors remplacé par «\u00a0[…]\u00a0».',
    ],
    rows: words.flatMap(({ habilitationId, messages }) =>
      messages.map(({ at, by, text }) => ({
        label: `${habilitationId}, ${by === 'caf' ? 'la Caf' : 'le partenaire'}, ${frenchDateTime(at)}`,
        value: text,
      })),
    ),
  };
}

function notes({ words }: PersonData): Section {
  return {
    title: 'Ce que les agents de la Caf ont noté',
    paragraphs: [
      'La note interne d’une convention vous est donnée si elle vous nomme, ou si la convention ne nomme que vous. Ce qui désigne quelqu’un d’autre est remplacé par «\u00a0[…]\u00a0».',
    ],
    rows: words.flatMap(({ habilitationId, note }) =>
      note === undefined ? [] : [{ label: habilitationId, value: note }],
    ),
  };
}

const entryNames = {
  sent: 'Informations de fonctionnement envoyées à la Caf',
  online: 'Informations de fonctionnement mises en ligne',
  declared: 'Disponibilités déclarées',
} as const;

function entries({ entries }: PersonData): Section {
  return {
    title: 'Ce que vous avez saisi',
    tables: [
      {
        columns: ['Le', 'Établissement', 'Saisie'],
        rows: entries.map(({ at, establishmentName, how }) => [
          frenchDateTime(at),
          establishmentName,
          entryNames[how],
        ]),
      },
    ],
  };
}

function journal({ account, traces }: PersonData): Section {
  return {
    title: 'Le journal des douze derniers mois',
    paragraphs: [
      'Chaque acte laisse une trace, conservée pendant la durée que la Caf applique à son journal. L’adresse de connexion n’est indiquée que pour vos propres actes.',
    ],
    tables: [
      {
        columns: ['Le', 'Acte', 'Par', 'Depuis'],
        rows: traces.map(({ at, action, who, from }) => [
          frenchDateTime(at),
          actNames[action] ?? actionWords[action],
          doneBy(who, account.id),
          who.accountId === account.id ? from : '',
        ]),
      },
    ],
  };
}

function register({ register }: PersonData): Section {
  return {
    title: 'Vos demandes au registre des droits',
    tables: [
      {
        columns: ['Référence', 'Objet', 'Reçue le', 'Réponse'],
        // A claim may come from somebody else: its words, and theirs, are not this person's data.
        rows: register.map(({ id, nature, receivedOn, answer }) => [
          id,
          natureNames[nature],
          frenchDate(receivedOn),
          nature === 'claim' || !answer ? '' : `le ${frenchDate(answer.on)}`,
        ]),
      },
    ],
  };
}
