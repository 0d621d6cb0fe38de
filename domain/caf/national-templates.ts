import type { ReasonTemplate } from './reason-templates.ts';

/** What every Caf is proposed until it writes its own. */
export const nationalTemplates: readonly ReasonTemplate[] = [
  {
    id: 'national-address',
    act: 'corrections',
    title: 'Adresse e-mail partagée',
    text: 'L’adresse e-mail sert d’identifiant personnel\u00a0: chaque personne doit avoir la sienne, et être seule à la lire. Indiquez une adresse nominative pour [nom de la personne].',
  },
  {
    id: 'national-establishment',
    act: 'corrections',
    title: 'Établissement à vérifier',
    text: 'Nous ne reconnaissons pas l’établissement [nom de l’établissement] parmi ceux que vous gérez. Vérifiez votre choix, ou retirez-le de la demande.',
  },
  {
    id: 'national-representative',
    act: 'corrections',
    title: 'Représentant légal à préciser',
    text: 'La convention doit être signée par la personne qui engage votre organisme. Indiquez le nom et la fonction de son représentant légal, ou joignez-nous pour une délégation de signature.',
  },
  {
    id: 'national-function',
    act: 'corrections',
    title: 'Fonction d’une personne à préciser',
    text: 'Précisez la fonction de [nom de la personne]\u00a0: elle figure à l’annexe 1 de la convention.',
  },
  {
    id: 'national-elsewhere',
    act: 'refusal',
    title: 'Une autre Caf est compétente',
    text: 'Les établissements de votre demande sont situés dans un autre département. Adressez votre demande à la Caf de [département]\u00a0: le formulaire est le même.',
  },
  {
    id: 'national-twice',
    act: 'refusal',
    title: 'Demande reçue deux fois',
    text: 'Nous avons déjà reçu de votre organisme une demande pour les mêmes établissements. Nous poursuivons avec la première, numéro [numéro de la demande]\u00a0: vous n’avez rien à refaire.',
  },
  {
    id: 'national-manager',
    act: 'refusal',
    title: 'L’organisme ne gère pas l’établissement',
    text: 'L’établissement [nom de l’établissement] est géré par un autre organisme. C’est à celui-ci de faire la demande.',
  },
  {
    id: 'national-silence',
    act: 'refusal',
    title: 'Corrections restées sans réponse',
    text: 'Nous vous avons demandé des corrections le [date] et n’avons pas reçu de réponse. Votre dossier est clos\u00a0; vous pouvez faire une nouvelle demande à tout moment.',
  },
];
