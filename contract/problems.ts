import * as z from 'zod';
import { temporaryPasswordDays } from '../domain/accounts/password-rules.ts';
import { numberInWords } from '../domain/number-in-words.ts';
import type { Problem, ProblemCode } from '../domain/problem.ts';

/** The body of a refusal (RFC 9457), `application/problem+json`. */
export const ProblemDocument = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    detail: z.string(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    retryAfterSeconds: z.number().int().optional(),
    state: z.string().optional(),
    emails: z.array(z.string()).optional(),
    number: z.number().int().optional(),
    /** The codes of OAuth 2.0, where a client asks for a token (RFC 6749, section 5.2). */
    error: z.string().optional(),
    error_description: z.string().optional(),
  })
  .meta({ id: 'Problem' });
export type ProblemDocument = z.infer<typeof ProblemDocument>;

type Words<C extends ProblemCode> = {
  status: number;
  title: string;
  detail: string | ((problem: Extract<Problem, { code: C }>) => string);
};

/** Each code's status and its French words: what happened, what is safe, what to do. */
export const problemWords: { [C in ProblemCode]: Words<C> } = {
  'malformed-request': {
    status: 400,
    title: 'Demande illisible',
    detail: 'La demande est arrivée incomplète ou abîmée. Rien n’a été enregistré : réessayez.',
  },
  'invalid-request': {
    status: 422,
    title: 'Certains champs sont à revoir',
    detail: 'Rien n’a été enregistré. Corrigez les champs signalés, puis validez de nouveau.',
  },
  'bad-credentials': {
    status: 401,
    title: 'Identifiant ou mot de passe non reconnu',
    detail:
      'Vérifiez votre adresse e-mail et votre mot de passe, majuscules et minuscules comprises. Vous pouvez aussi demander un nouveau mot de passe.',
  },
  'session-ended': {
    status: 401,
    title: 'Votre session est terminée',
    detail: 'Reconnectez-vous : vous reviendrez ici et retrouverez ce que vous aviez saisi.',
  },
  'password-renewed': {
    status: 401,
    title: 'Un nouveau mot de passe a été demandé',
    detail: 'L’ancien ne fonctionne plus. Utilisez celui du dernier e-mail reçu.',
  },
  'password-lapsed': {
    status: 401,
    title: 'Ce mot de passe provisoire n’est plus valable',
    detail: `Un mot de passe reçu par e-mail sert pendant ${numberInWords(temporaryPasswordDays)} jours. Demandez-en un nouveau.`,
  },
  'access-closed': {
    status: 403,
    title: 'Votre accès est fermé',
    detail:
      'Aucune habilitation en vigueur ne vous nomme plus, ou vous avez quitté votre Caf. Si vous pensez que c’est une erreur, adressez-vous à votre Caf.',
  },
  'too-many-attempts': {
    status: 429,
    title: 'Trop d’essais',
    detail: ({ retryAfterSeconds }) =>
      retryAfterSeconds < 90
        ? `Attendez ${retryAfterSeconds} secondes avant de réessayer.`
        : `Attendez ${Math.ceil(retryAfterSeconds / 60)} minutes avant de réessayer.`,
  },
  'challenge-failed': {
    status: 422,
    title: 'Le texte recopié ne correspond pas',
    detail:
      'Ce texte a déjà servi, n’est plus valable ou a été mal recopié. Recopiez le nouveau texte affiché.',
  },
  'words-needed': {
    status: 422,
    title: 'Recopiez les mots affichés, puis envoyez de nouveau',
    detail:
      'Beaucoup de demandes arrivent en ce moment, et nous vérifions qu’elles viennent de personnes. La vôtre n’est pas encore partie ; ce que vous avez saisi est toujours là.',
  },
  'key-replaced': {
    status: 409,
    title: 'Cette clé n’est plus la bonne',
    detail:
      'Une clé plus récente a été affichée, peut-être dans une autre fenêtre. Affichez-en une nouvelle et ajoutez-la à votre application.',
  },
  'second-factor-lost': {
    status: 409,
    title: 'Votre double authentification est à refaire',
    detail:
      'La clé de votre application n’est plus reconnue. Demandez à un collègue de la réinitialiser, puis reconnectez-vous.',
  },
  forbidden: {
    status: 403,
    title: 'Accès réservé',
    detail: 'Votre compte ne donne pas accès à cette page.',
  },
  'not-found': {
    status: 404,
    title: 'Introuvable',
    detail: 'Cette page n’existe pas, ou votre compte n’y a pas accès.',
  },
  'link-lapsed': {
    status: 410,
    title: 'Ce lien ne sert plus',
    detail: 'Il a déjà servi, ou son délai est passé. Si vous attendiez d’y répondre, contactez votre Caf.',
  },
  'thread-closed': {
    status: 409,
    title: 'Cet échange est clos',
    detail:
      'Le dossier est refusé ou terminé, ou l’échange a atteint sa longueur. Rien n’a été envoyé : écrivez par courrier ou par e-mail.',
  },
  conflict: {
    status: 409,
    title: 'Quelqu’un a modifié ce dossier avant vous',
    detail: 'Rien n’a été enregistré. Relisez la version à jour, puis recommencez si c’est encore utile.',
  },
  'nothing-declared': {
    status: 409,
    title: 'Il n’y a rien à confirmer',
    detail:
      'Aucune disponibilité n’est annoncée en ce moment pour cet établissement. Rien n’a été enregistré : annoncez d’abord ses places.',
  },
  'wrong-state': {
    status: 409,
    title: 'Ce n’est plus possible',
    detail:
      'Le dossier a changé d’état entre-temps. Rien n’a été enregistré : relisez-le avant de continuer.',
  },
  'no-information-place': {
    status: 409,
    title: 'Ce lieu ne reçoit pas les demandes de cette commune',
    detail:
      'Il n’est plus habilité, ou ne couvre pas la commune choisie. Rien n’a été envoyé : choisissez un autre lieu.',
  },
  'no-convention': {
    status: 409,
    title: 'La convention ne couvre plus cet établissement',
    detail:
      'Ces informations ne peuvent plus être mises en ligne : la convention sous laquelle elles ont été envoyées a pris fin ou ne nomme plus l’établissement. Rien n’a été enregistré. Renvoyez-les avec ce motif.',
  },
  'amendment-under-way': {
    status: 409,
    title: 'Un avenant est déjà en préparation',
    detail: ({ number }) =>
      `L’avenant n° ${number} est encore un brouillon. Complétez-le ou abandonnez-le avant d’en préparer un autre.`,
  },
  'amendment-waits': {
    status: 409,
    title: 'Un avenant déjà posté passe avant',
    detail: ({ number }) =>
      `L’avenant n° ${number} attend toujours ses signatures. Enregistrez-les ou abandonnez-le, puis recommencez.`,
  },
  'amendment-outdated': {
    status: 409,
    title: 'L’annexe a changé depuis l’envoi de cet avenant',
    detail:
      'Ce que les parties ont signé ne correspond plus à l’annexe d’aujourd’hui. Rien n’a été enregistré : abandonnez cet avenant et préparez-en un nouveau.',
  },
  'shared-address': {
    status: 422,
    title: 'Deux personnes ont la même adresse e-mail',
    detail: ({ emails }) =>
      `L’adresse est l’identifiant personnel de chaque agent. Demandez une correction pour : ${emails.join(', ')}.`,
  },
  'address-taken': {
    status: 409,
    title: 'Une adresse appartient déjà à une autre personne',
    detail: ({ emails }) =>
      `Ces adresses servent déjà d’identifiant à quelqu’un d’autre : ${emails.join(', ')}. Indiquez une adresse personnelle différente.`,
  },
  'caf-profile-missing': {
    status: 409,
    title: 'La fiche de votre Caf est à compléter',
    detail:
      'La convention a besoin de l’adresse et du représentant de la Caf. Complétez « Ma Caf », puis recommencez.',
  },
  'not-importer': {
    status: 403,
    title: 'Réservé aux agents habilités à importer',
    detail:
      'Seul un agent habilité par le directeur de la Caf met en ligne, renvoie ou remplace un fichier. Rien n’a été enregistré.',
  },
  'removal-to-confirm': {
    status: 409,
    title: 'Ce fichier retire beaucoup de personnes',
    detail: ({ removed, online }) =>
      `Avec ce fichier, ${removed} personnes sur ${online} ne seraient plus en ligne. Rien n’a été enregistré : si c’est bien ce que veut le département, confirmez en tapant ce nombre.`,
  },
  'contact-to-keep': {
    status: 409,
    title: 'L’e-mail ou le téléphone doit rester affiché',
    detail: ({ hidden }) =>
      hidden === 'phone'
        ? 'Le téléphone de cette personne est déjà masqué : son adresse e-mail reste affichée, pour que les familles puissent la joindre (CASF, art. R. 421-39). Rien n’a été enregistré. Pour masquer l’e-mail à la place, levez d’abord le masquage du téléphone ; s’il vient du fichier du département, demandez-lui de le corriger.'
        : 'L’adresse e-mail de cette personne est déjà masquée : son téléphone reste affiché, pour que les familles puissent la joindre (CASF, art. R. 421-39). Rien n’a été enregistré. Pour masquer le téléphone à la place, levez d’abord le masquage de l’e-mail ; s’il vient du fichier du département, demandez-lui de le corriger.',
  },
  'unreadable-file': {
    status: 422,
    title: 'Ce fichier ne peut pas être lu',
    detail: ({ reason }) => reason,
  },
  'invalid-client': {
    status: 401,
    title: 'Identifiants de client refusés',
    detail:
      'Le « client_id » ou le secret n’est pas reconnu, ou l’accès a été fermé. Vérifiez-les auprès de la Cnaf.',
  },
  'unsupported-grant': {
    status: 400,
    title: 'Type d’autorisation inconnu',
    detail: 'Cette adresse ne connaît que « grant_type=client_credentials ».',
  },
  'invalid-token': {
    status: 401,
    title: 'Jeton refusé',
    detail:
      'Le jeton manque, n’est plus valable, ou l’accès a été fermé. Demandez-en un autre à « /api/software/token ».',
  },
  'bad-key': {
    status: 400,
    title: 'Clé d’idempotence inutilisable',
    detail:
      'L’en-tête « Idempotency-Key » compte de 8 à 64 lettres, chiffres, tirets ou soulignés. Rien n’a été enregistré.',
  },
  'key-reused': {
    status: 422,
    title: 'Clé d’idempotence déjà utilisée',
    detail:
      'Un autre contenu est déjà arrivé sous cette clé. Rien n’a été enregistré : prenez une clé nouvelle pour chaque envoi.',
  },
  'too-large': {
    status: 413,
    title: 'Envoi trop volumineux',
    detail: ({ limit }) => `La limite est de ${limit}. Rien n’a été enregistré.`,
  },
  unavailable: {
    status: 503,
    title: 'Le service répond mal en ce moment',
    detail: 'Ce que vous avez saisi est toujours à l’écran. Réessayez dans une minute.',
  },
  unexpected: {
    status: 500,
    title: 'Une panne de notre côté',
    detail:
      'Ce que vous avez saisi est toujours à l’écran. Réessayez ; si cela continue, signalez-le à votre Caf.',
  },
};

/** What is said of a question that cannot be answered as it was asked: nothing was to be saved. */
const askedBadly = 'Corrigez les champs signalés, puis recommencez.';

/** The RFC 9457 document of a problem; `reading`: of an operation that saves nothing. */
export function problemDocument(problem: Problem, reading = false): ProblemDocument {
  const words = problemWords[problem.code] as Words<ProblemCode>;
  const { code, ...facts } = problem as Problem & { reason?: string; limit?: string };
  const { reason: _reason, limit: _limit, ...shown } = facts;
  const detail = typeof words.detail === 'function' ? words.detail(problem) : words.detail;
  return {
    type: `urn:monenfant:problem:${code}`,
    title: words.title,
    status: words.status,
    detail: reading && code === 'invalid-request' ? askedBadly : detail,
    code,
    ...shown,
  };
}
