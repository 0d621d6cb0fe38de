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
  {
    id: 'national-advertising',
    act: 'publication',
    title: 'Texte qui ressemble à de la publicité',
    text: 'Ce texte ressemble à une publicité. Dites aux familles ce que vous proposez, sans vous comparer ni annoncer de prix d’appel.',
  },
  {
    id: 'national-contact',
    act: 'publication',
    title: 'Coordonnées ou lien dans un texte',
    text: 'Retirez de ce texte le téléphone, l’adresse e-mail ou le lien\u00a0: ils ont chacun leur champ, que les familles trouvent en tête de la fiche.',
  },
  {
    id: 'national-capitals',
    act: 'publication',
    title: 'Texte tout en majuscules',
    text: 'Écrivez ce texte en minuscules\u00a0: il se lit mieux, et les logiciels de lecture d’écran l’épellent autrement.',
  },
  {
    id: 'national-vague',
    act: 'publication',
    title: 'Information à préciser',
    text: 'Cette information ne suffit pas à une famille pour se décider. Précisez [ce qui manque].',
  },
  {
    id: 'national-doubt',
    act: 'publication',
    title: 'Information à vérifier',
    text: 'Cette information ne correspond pas à ce que nous savons de l’établissement\u00a0: [ce qui étonne]. Vérifiez-la, puis renvoyez-la.',
  },
];
