import type { ReactNode } from 'react';
import { familyRequestWords } from '../../../../documents/family-request-words.ts';
import { keptMonths } from '../../../../domain/linf/deadlines.ts';
import { numberInWords } from '../../../../domain/number-in-words.ts';
import { formatDate } from '../../../design/format.ts';

const { fields, modes, channels, beneficiaries } = familyRequestWords;
const title = 'Demander des informations';
const toChoose = 'Choisissez une commune parmi celles qui sont proposées.';

/** What a family asks an information place, in French, in the order in which it meets it. Days come as `2026-11-22`. */
export const french = {
  title,

  commune: {
    below:
      'Crèche, assistante maternelle, garde à domicile… Un lieu d’information de votre secteur vous répond gratuitement, que vous soyez allocataire de la Caf ou non. Vous n’avez pas besoin de compte.',
    box: {
      label: 'Commune',
      hint: 'Celle où vous cherchez un accueil pour votre enfant. Tapez son nom ou son code postal.',
    },
    missing: toChoose,
    missingAbove: `Commune\u00a0: ${toChoose.toLowerCase()}`,
    next: 'Continuer',
    places: 'des lieux d’information',
    absent: 'Cette commune n’existe pas',
  },

  noPlace: {
    title: (commune: string) => `Aucun lieu d’information ne reçoit les demandes en ligne pour ${commune}`,
    nothingSent: 'Vous n’avez rien envoyé. Voici à qui vous adresser, gratuitement.',
    whom: 'À qui demander',
    /** @param caf its name, « Caf de la Drôme » */
    caf: (caf: string | undefined, number: ReactNode, site: ReactNode) => (
      <>
        <strong>{caf ? `La ${caf}` : 'Votre Caf'}</strong>, au {number} (service gratuit, prix d’un appel), ou
        sur {site}.
      </>
    ),
    relay: (
      <>
        <strong>Le relais petite enfance</strong> le plus proche&nbsp;: il connaît les assistantes maternelles
        et les crèches du secteur, et reçoit tous les parents.
      </>
    ),
    townHall: (commune: string) => (
      <>
        <strong>La mairie de {commune}</strong>, pour les inscriptions dans ses établissements.
      </>
    ),
    findRelay: 'Trouver le relais le plus proche',
    around: (commune: string) => `Voir les accueils autour de ${commune}`,
    otherCommune: 'Choisir une autre commune',
  },

  form: {
    below: 'Cinq minutes suffisent. Vous relirez tout avant l’envoi, et vous n’avez pas besoin de compte.',
    lookedFor: (commune: ReactNode) => <>Pour un accueil à {commune}.</>,
    changeCommune: 'Changer de commune',
    restored: {
      title: 'Votre saisie est revenue',
      kept: 'Elle n’est gardée que dans cet onglet, et disparaît quand vous le fermez.',
      forget: 'Tout effacer et recommencer',
    },
    next: 'Relire ma demande',
    nothingLeaves: 'Rien ne part avant la page suivante.',
  },

  receivers: {
    choice: {
      label: <>Qui doit recevoir votre demande&nbsp;?</>,
      hint: 'Ces lieux renseignent tous les familles de la commune. Seul celui que vous choisissez lit votre demande.',
    },
    title: 'Qui reçoit votre demande',
  },

  parts: { child: 'Votre enfant', care: 'L’accueil que vous cherchez', parent: 'Vous' },

  fields: {
    born: {
      label: <>Votre enfant est-il déjà né&nbsp;?</>,
      hint: 'Pour plusieurs enfants, envoyez une demande pour chacun, ou dites-le dans les précisions.',
    },
    birthDate: {
      label: 'Sa date de naissance',
      hint: 'Le lieu d’information renseigne pour les enfants de moins de six ans.',
    },
    dueDate: { label: 'Date prévue de la naissance' },
    siblings: { label: 'Nombre de frères et sœurs' },
    specialNeeds: {
      label: 'Besoins particuliers de votre enfant',
      hint: 'Handicap, santé, alimentation… N’écrivez que ce qui aide à trouver un accueil. En l’écrivant, vous acceptez que le lieu d’information le lise.',
    },
    modes: {
      label: 'Modes d’accueil qui vous intéressent',
      hint: 'Un seul, ou plusieurs si vous hésitez.',
    },
    startDate: { label: 'À partir de quand', hint: 'Même approximative.' },
    halfDays: {
      label: fields.halfDays,
      hint: 'Cochez les demi-journées. Laissez vide si vous ne savez pas encore.',
    },
    atypicalHours: {
      label: fields.atypicalHours,
      hint: 'Tôt le matin, le soir, la nuit, le week-end, des horaires qui changent…',
    },
    comment: {
      label: 'Précisions, questions',
      hint: 'N’indiquez pas de numéro d’allocataire ni de numéro de sécurité sociale.',
    },
    firstName: { label: 'Prénom' },
    lastName: { label: 'Nom' },
    email: {
      label: fields.email,
      hint: 'L’accusé de réception et le lien pour suivre votre demande y sont envoyés.',
    },
    preferredChannel: { label: <>Comment préférez-vous qu’on vous réponde&nbsp;?</> },
    phone: { label: fields.phone },
    preferredHours: { label: 'Quand vous joindre' },
    homeCommune: { label: 'Commune de votre domicile' },
    workCommune: {
      label: 'Commune de votre travail',
      hint: 'Si un accueil près de votre travail vous conviendrait aussi.',
    },
    beneficiary: {
      label: <>Êtes-vous allocataire de la Caf&nbsp;?</>,
      hint: 'Vous pouvez demander des informations dans tous les cas.',
    },
  },

  choices: {
    born: { born: 'Oui', expected: 'Pas encore' },
    modes: {
      collective: { label: modes.collective, hint: 'Multi-accueil, micro-crèche, crèche familiale…' },
      childminder: { label: modes.childminder, hint: 'À son domicile, ou dans une maison partagée.' },
      home: { label: modes.home, hint: 'Chez vous, seul ou avec une autre famille.' },
    },
    channels,
    beneficiaries,
  },

  check: {
    title: 'Relire avant d’envoyer',
    below: 'Vérifiez, puis envoyez. Rien n’est encore parti.',
    content: 'Ce qui est envoyé',
    change: 'Modifier ma demande',
    copied: { label: 'Le texte affiché', hint: 'Les accents et les majuscules ne comptent pas.' },
    toCopy: 'Recopiez les trois mots affichés, séparés par un espace.',
    notReady:
      'Votre demande est toujours là, et rien n’est parti. Attendez quelques secondes, puis réessayez.',
    lapsed: 'L’envoi n’a pas pu être vérifié',
    agreed: 'En envoyant, vous confirmez avoir lu ce que deviennent vos informations.',
    send: 'Envoyer ma demande',
  },

  notice: {
    title: 'Ce que deviennent vos informations',
    readers: (place: string) => (
      <>
        <strong>Qui les lit&nbsp;:</strong> les personnes habilitées de {place}, et elles seules. La Caf et la
        Cnaf, responsable du site, ne voient que des nombres, des dates et l’avancement.
      </>
    ),
    purpose: (
      <>
        <strong>Pour quoi faire&nbsp;:</strong> vous informer sur les modes d’accueil. Rien d’autre&nbsp;: ce
        n’est ni une inscription, ni une demande de prestation.
      </>
    ),
    until: (erased: string) => (
      <>
        <strong>Jusqu’à quand&nbsp;:</strong> {numberInWords(keptMonths)} mois. Tout est effacé le{' '}
        <strong className="unbroken">{formatDate(erased)}</strong>, ou dès que vous retirez votre demande.
      </>
    ),
    /** @param link makes a link of its words, to the page of everybody’s rights */
    rights: (link: (words: string) => ReactNode) => (
      <>
        <strong>Vos droits&nbsp;:</strong> avec le lien privé de l’accusé de réception, vous relisez et
        téléchargez vos informations, vous les corrigez tant que personne ne les a lues, vous les retirez
        quand vous voulez. Pour toute autre demande&nbsp;: {link('vos droits')}. Vous pouvez aussi saisir la
        Cnil.
      </>
    ),
  },

  sent: {
    title: 'Votre demande est envoyée',
    reference: (reference: ReactNode) => <>Sa référence&nbsp;: {reference}</>,
    acknowledged: (email: ReactNode) => (
      <>
        Un accusé de réception part à l’adresse {email}. Il contient votre <strong>lien privé</strong>&nbsp;:
        gardez-le. S’il n’est pas là dans l’heure, regardez dans les courriers indésirables.
      </>
    ),
    next: 'Ce qui se passe ensuite',
    steps: (place: string, retrieveBy: string, eraseOn: string) => [
      `${place} est prévenu par un e-mail qui ne dit rien de vous.`,
      `Une personne habilitée la lit, au plus tard le ${formatDate(retrieveBy)}, puis vous répond par le moyen que vous avez choisi.`,
      'Avec votre lien privé, vous voyez où elle en est, vous la corrigez tant que personne ne l’a lue, et vous pouvez la retirer à tout moment.',
      `Le ${formatDate(eraseOn)}, tout ce que vous avez écrit est effacé.`,
    ],
    follow: 'Suivre ma demande',
    another: 'Envoyer une autre demande',
    home: 'Revenir à l’accueil',
  },
};
