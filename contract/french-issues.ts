import type * as z from 'zod';
import { shortestPassword } from '../domain/accounts/password-rules.ts';
import { mostCouncilFileBytes } from '../domain/childminders/most-council-file-bytes.ts';
import { oldestYears } from '../domain/establishment/age-range.ts';
import { farthestMetres } from '../domain/establishment/farthest-metres.ts';
import { largestFile } from '../domain/files/stored-file.ts';
import { numberInWords } from '../domain/number-in-words.ts';
import type { FieldError } from '../domain/problem.ts';

/** Messages of our own rules, by the code that the schema gives as `error`. */
const ruleMessages: Record<string, string> = {
  email: 'Écrivez une adresse e-mail complète, par exemple prenom.nom@commune.fr.',
  phone: 'Écrivez un numéro à dix chiffres, par exemple 04 75 25 00 00.',
  website: 'Écrivez une adresse de site complète, par exemple https://www.commune.fr.',
  postcode: 'Écrivez un code postal à cinq chiffres.',
  time: 'Écrivez une heure entre 00:00 et 23:59.',
  'no-right-asked': 'Choisissez au moins un droit pour cet établissement.',
  'no-establishment': 'Choisissez au moins un établissement.',
  'establishment-twice': 'Le même établissement figure deux fois : retirez-en un.',
  'unknown-establishment': 'Cet établissement n’est pas dans la liste de la Caf choisie : retirez-le.',
  'availability-eaje-only': 'Les disponibilités ne concernent que les crèches (EAJE) : retirez ce droit.',
  'no-commune': 'Indiquez au moins une commune.',
  'commune-twice': 'La même commune figure deux fois : retirez-en une.',
  'unknown-commune':
    'Cette commune n’existe pas ou n’existe plus : retirez-la et choisissez celle d’aujourd’hui.',
  'commune-elsewhere': 'Cette commune n’est pas dans le département de la Caf choisie : retirez-la.',
  'mutual-consent':
    'Tous les assistants maternels de la MAM doivent donner leur accord pour envoyer la demande.',
  'no-signatory': 'Indiquez qui a signé pour le partenaire.',
  'not-a-party':
    'Seules les personnes nommées dans la convention de la MAM peuvent paraître : refaites votre choix.',
  'every-member-signs': 'Tous les assistants maternels de la MAM signent : indiquez chacun d’eux.',
  'no-care-mode': 'Choisissez au moins un mode d’accueil.',
  notice: 'Lisez l’information sur vos données et acceptez-la pour envoyer.',
  'birth-to-come': 'Cette date est à venir : indiquez plutôt que l’enfant est attendu.',
  'child-too-old': 'Ce service concerne les enfants de moins de six ans.',
  'birth-too-far': 'Cette date est trop loin : indiquez celle que prévoit la maternité.',
  'empty-file':
    'Ce fichier est vide : choisissez celui qui contient les assistantes et assistants maternels.',
  'file-too-heavy': `Ce fichier dépasse ${mostCouncilFileBytes / 1e6} Mo : ce n’est sans doute pas le fichier attendu. Enregistrez la feuille au format CSV.`,
  'persons-informed': 'Confirmez que les personnes du fichier ont été informées de leurs droits.',
  'no-person': 'Indiquez au moins une personne à habiliter.',
  'too-many-persons': 'L’annexe nommerait trop de personnes : retirez-en.',
  'too-many-establishments': 'L’annexe compterait trop d’établissements : retirez-en.',
  'too-many-communes': 'L’annexe compterait trop de communes : retirez-en.',
  'too-much-at-once': 'Cela fait trop de changements pour un seul avenant : répartissez-les sur deux.',
  'decided-twice': 'Un champ est à la fois approuvé et renvoyé : gardez l’une des deux décisions.',
  'nothing-decided': 'Approuvez ou renvoyez au moins un champ.',
  'no-change': 'Cet avenant ne change rien encore : ajoutez au moins un changement.',
  'change-of-another-kind': 'Ce changement n’existe pas pour ce genre de convention : retirez-le.',
  'changed-twice': 'Un autre changement porte déjà sur la même ligne : gardez l’un des deux.',
  'not-in-annex': 'Cette ligne n’est plus dans l’annexe : retirez ce changement.',
  'editor-twice':
    'Ce logiciel est déjà enregistré, et son accès est ouvert : renouvelez son secret, ou fermez son accès d’abord.',
  'person-twice': 'Cette adresse est déjà celle d’une personne de l’annexe : indiquez-en une autre.',
  'nothing-new': 'C’est déjà ce que dit l’annexe : retirez ce changement.',
  representative: 'Indiquez qui représente l’organisme.',
  'professional-address': 'Indiquez l’adresse professionnelle de cette personne.',
  'before-convention': 'Cette date précède la signature de la convention.',
  'range-backwards': 'L’heure de fin doit suivre l’heure de début.',
  'ranges-overlap': 'Deux plages de la même journée se chevauchent.',
  'no-consent':
    'Cette personne n’a pas donné son accord pour paraître sur la fiche : enregistrez-le, ou ne la nommez pas.',
  'draft-shape': 'Ce brouillon est illisible : rechargez la page.',
  'not-for-this-type': 'Cette rubrique ne concerne pas ce type d’établissement : retirez-la.',
  'age-too-old': `L’âge va jusqu’à ${oldestYears} ans.`,
  'ages-backwards': 'L’âge le plus élevé doit suivre l’âge le plus bas.',
  'closing-backwards': 'Le dernier jour de fermeture doit suivre le premier.',
  'closing-too-long': 'Une fermeture dure un an au plus : vérifiez les deux dates.',
  'more-than-capacity': 'Ces places sont parmi celles de l’établissement : pas plus que sa capacité.',
  'closings-overlap': 'Deux fermetures se chevauchent : réunissez-les.',
  'too-far': `Ce point est à plus de ${farthestMetres / 1000} km de l’adresse que connaît la Caf : rapprochez-le, ou demandez-lui de corriger sa liste.`,
  'never-and-sometimes': '« Jamais » ne va pas avec une autre période : gardez l’un ou l’autre.',
  'period-too-long': 'Une déclaration vaut un an au plus. Choisissez une date de fin plus proche.',
  'period-backwards': 'La fin de la période doit suivre son début.',
  'period-over': 'Cette période est déjà finie. Choisissez une date de fin à venir.',
  'periods-overlap': 'Deux périodes de la même déclaration se chevauchent : séparez-les.',
  'too-many-periods': 'Vingt périodes au plus : réunissez celles qui disent la même chose.',
  'state-against-cells': 'Indiquez au moins une place, ou choisissez « complet » ou « non communiqué ».',
  'cell-twice': 'La même demi-journée est remplie deux fois.',
  'over-capacity': 'Le total dépasse la capacité de l’établissement.',
  'periods-or-unchanged': 'Donnez « periods » ou « unchanged », pas les deux.',
  'no-place': 'Indiquez une commune ou un code postal.',
  'unknown-place': 'Ce lieu n’est pas connu : choisissez-le parmi ceux qui sont proposés.',
  'no-place-yet': 'Indiquez une adresse, une commune ou un code postal.',
  'position-incomplete': 'Une position a une latitude et une longitude : indiquez les deux.',
  'say-what-changes': 'Dites ce qui doit changer : la Caf prépare un avenant à partir de votre réponse.',
  'letter-to-come': 'Cette date est à venir : indiquez le jour où le courrier a été reçu.',
  'before-signature': 'Cette date précède la signature de la convention : vérifiez-la.',
  'before-letter': 'La date d’effet ne peut pas précéder la réception du courrier.',
  'no-breach-here':
    'Cette convention ne prévoit pas de résiliation pour manquement : choisissez la résiliation annuelle.',
  'in-the-future': 'Cette date est à venir : indiquez la date de la signature.',
  'decision-in-the-future': 'Cette date est à venir : indiquez celle de la décision.',
  'end-in-the-future': 'Cette date est à venir : enregistrez la fin le jour où elle a lieu.',
  'end-before-decision': 'La fin ne peut pas précéder la décision d’habilitation.',
  'password-short': `Choisissez au moins ${numberInWords(shortestPassword)} caractères.`,
  'password-blank': 'Un mot de passe ne commence pas et ne finit pas par un espace.',
  'password-same': 'Choisissez un mot de passe différent de celui reçu.',
  'choose-information-place': 'Choisissez le lieu d’information qui lira votre demande.',
  'not-committed': 'Cochez la case pour signer : sans elle, rien n’est attesté.',
  commitments: 'Lisez et acceptez les engagements pour envoyer.',
  'unknown-caf': 'Choisissez une Caf dans la liste.',
  'one-contact-left':
    'Masquez l’e-mail ou le téléphone, pas les deux : les familles doivent garder un moyen de joindre la personne.',
  'no-contact': 'Indiquez au moins une adresse e-mail, un téléphone ou une adresse postale.',
  'day-to-come': 'Cette date est à venir : indiquez un jour passé, ou aujourd’hui.',
  'day-gone-by': 'Cette date est passée : indiquez aujourd’hui ou un jour à venir.',
  'before-receipt': 'Cette date est avant la réception de la demande.',
  'no-email-to-answer': 'Cette personne n’a pas donné d’adresse e-mail : choisissez un autre moyen.',
  'extension-too-late':
    'Le premier délai est passé : il ne peut plus être prolongé. Répondez dès que possible.',
  'not-of-this-caf': 'Votre Caf ne connaît pas cette référence : vérifiez-la.',
  'wrong-code':
    'Ce code n’est pas le bon, ou il a déjà servi. Saisissez celui que l’application affiche maintenant.',
  'code-shape': 'Écrivez les six chiffres affichés par l’application.',
  'wrong-password': 'Ce n’est pas votre mot de passe actuel.',
  'template-twice': 'Un autre modèle porte déjà ce titre : donnez-lui-en un autre.',
  'file-empty': 'Ce fichier est vide. Refaites-le, puis choisissez-le de nouveau.',
  'file-too-large': `Ce fichier dépasse ${largestFile / 1024 / 1024} Mo. Numérisez en noir et blanc, ou à 200 points par pouce.`,
  'file-cut': 'Ce fichier est incomplet ou abîmé : il ne s’ouvrirait pas. Refaites-le ou recopiez-le.',
  'file-dimensions':
    'Cette image est trop petite pour être lue, ou trop grande. Numérisez la page de nouveau.',
  'file-two-in-one': 'Ce fichier cache un second document. Enregistrez-le de nouveau en PDF.',
  'file-office': 'Ce fichier est un document Word, Excel ou équivalent. Enregistrez-le en PDF.',
  'file-archive':
    'Ce fichier est une archive. Ouvrez-la, puis choisissez le PDF ou l’image qu’elle contient.',
  'file-heic': 'Cette photo est au format HEIC des iPhone. Enregistrez-la en JPEG ou en PDF.',
  'file-picture': 'Cette image est dans un autre format. Enregistrez-la en PDF, en JPEG ou en PNG.',
  'file-unknown':
    'Ce fichier n’est pas un PDF, ni une image JPEG ou PNG, quel que soit son nom. Enregistrez-le en PDF.',
  'file-not-arrived': 'Le fichier n’est pas arrivé en entier. Choisissez-le de nouveau.',
};

/** The words of one of our own rules; words that are French already stay as they are. */
export const ruleMessage = (message: string): string => ruleMessages[message] ?? message;

/** A zod issue in French: says how to mend it. Given to `safeParse(data, { error: frenchIssue })`. */
export const frenchIssue: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined || issue.input === null || issue.input === ''
        ? 'Renseignez ce champ.'
        : 'Cette valeur n’a pas la forme attendue.';
    case 'too_small':
      return issue.origin === 'string'
        ? Number(issue.minimum) <= 1
          ? 'Renseignez ce champ.'
          : `Écrivez au moins ${issue.minimum} caractères.`
        : issue.origin === 'array'
          ? 'Ajoutez au moins une ligne.'
          : `La plus petite valeur possible est ${issue.minimum}.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Raccourcissez : ${issue.maximum} caractères au plus.`
        : issue.origin === 'array'
          ? `${issue.maximum} lignes au plus.`
          : `La plus grande valeur possible est ${issue.maximum}.`;
    case 'invalid_format':
      return issue.format === 'date'
        ? 'Écrivez une date, par exemple 21/11/2026.'
        : 'Cette valeur n’a pas la forme attendue.';
    case 'unrecognized_keys':
      return 'Retirez ce qui n’est pas prévu ici.';
    case 'invalid_value':
    case 'invalid_union':
      return 'Choisissez une des réponses proposées.';
    default:
      return 'Vérifiez ce champ.';
  }
};

/** The field errors of a failed parse: path dotted, message French. Rules of ours carry their code as message. */
export const fieldErrors = (error: z.core.$ZodError): FieldError[] =>
  error.issues.map((issue) => ({
    path: issue.path.join('.'),
    message: ruleMessage(issue.message),
  }));
