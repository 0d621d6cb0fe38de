import type { TracePage } from '../../../contract/caf.ts';
import { harmlessFields } from '../../../domain/establishment/harmless-fields.ts';
import type { TraceAction } from '../../../domain/traces/trace.ts';
import { formatCount, formatDate } from '../../design/format.ts';
import { fieldWords } from '../../establishment/words.ts';

/** Every act of the journal in plain words (CTL-01). */
export const actionWords: Record<TraceAction, string> = {
  'request-submitted': 'Demande d’habilitation reçue',
  'request-corrected': 'Demande corrigée par le demandeur',
  'corrections-requested': 'Corrections demandées au demandeur',
  'request-accepted': 'Demande acceptée',
  'request-refused': 'Demande refusée',
  'request-assigned': 'Dossier confié à un agent, ou à personne',
  'note-changed': 'Note interne d’un dossier modifiée',
  'message-sent': 'Message envoyé au demandeur ou au partenaire',
  'message-received': 'Message reçu du demandeur ou du partenaire',
  'convention-downloaded': 'Convention téléchargée',
  'signature-recorded': 'Retour de la convention signée enregistré',
  'scan-downloaded': 'Scan de la convention signée téléchargé',
  'habilitation-activated': 'Habilitation activée',
  'council-file-announced': 'Fichier du département annoncé',
  'council-file-checked': 'Fichier du département contrôlé',
  'council-convention-drawn-up': 'Convention du conseil départemental préparée',
  'review-opened': 'Revue annuelle envoyée au partenaire',
  'review-answered': 'Revue annuelle : réponse du partenaire',
  'notice-reminded': 'Rappel du préavis envoyé aux deux parties',
  'convention-renewed': 'Convention reconduite',
  'termination-recorded': 'Résiliation enregistrée',
  'termination-cancelled': 'Résiliation annulée',
  'letter-downloaded': 'Courrier téléchargé',
  'end-reminded': 'Rappel de la fin de la convention envoyé',
  'convention-ended': 'Convention terminée',
  'convention-data-withdrawn': 'Informations retirées à la fin de la convention',
  'attestation-reminded': 'Rappel de l’attestation de destruction envoyé',
  'attestation-received': 'Attestation de destruction reçue',
  'council-reminded': 'Conseil départemental relancé pour son fichier',
  'information-requests-recalled': 'Demandes d’information rappelées au lieu d’information',
  'destruction-attestation-prepared': 'Attestation mensuelle de destruction préparée',
  'destruction-attestation-reminded': 'Attestation mensuelle de destruction rappelée',
  'destruction-attestation-signed': 'Attestation mensuelle de destruction signée',
  'destruction-attestation-downloaded': 'Attestation mensuelle de destruction téléchargée',
  'amendment-drafted': 'Avenant préparé',
  'amendment-changed': 'Brouillon d’avenant modifié',
  'amendment-posted': 'Avenant prêt à poster',
  'amendment-downloaded': 'Avenant téléchargé',
  'amendment-signed': 'Avenant signé, en vigueur',
  'amendment-abandoned': 'Avenant abandonné',
  'commitment-asked': 'Engagement de sécurité d’un prestataire demandé',
  'commitment-filed': 'Engagement de sécurité d’un prestataire déposé',
  'commitment-downloaded': 'Engagement de sécurité d’un prestataire téléchargé',
  'access-closed': 'Accès d’une personne fermé',
  'access-reopened': 'Accès d’une personne rouvert',
  'account-created': 'Compte créé',
  'agent-access-closed': 'Accès d’un agent fermé',
  'agent-access-reopened': 'Accès d’un agent rouvert',
  'importer-recorded': 'Agent habilité à importer des fichiers',
  'importer-ended': 'Habilitation à importer des fichiers terminée',
  'password-mailed': 'Mot de passe envoyé par e-mail',
  'password-requested': 'Nouveau mot de passe demandé',
  'password-chosen': 'Mot de passe personnel choisi',
  'second-factor-enrolled': 'Double authentification mise en place',
  'second-factor-reset': 'Double authentification réinitialisée',
  'signed-in': 'Connexion',
  'sign-in-failed': 'Échec de connexion',
  'account-locked': 'Compte bloqué un moment, après trop d’échecs',
  'signed-out': 'Déconnexion',
  'operating-information-submitted': 'Informations de fonctionnement envoyées à valider',
  'submission-decided': 'Informations de fonctionnement examinées',
  'member-consent-given': 'Accord d’un assistant maternel pour paraître sur la fiche',
  'member-consent-withdrawn': 'Accord d’un assistant maternel retiré : son nom ne paraît plus',
  'availability-templates-changed': 'Semaines types changées',
  'availability-declared': 'Disponibilités déclarées',
  'information-withdrawn': 'Informations retirées du site',
  'reference-list-loaded': 'Liste des établissements chargée',
  'caf-profile-changed': 'Fiche de la Caf modifiée',
  'reason-templates-changed': 'Modèles de motifs modifiés',
  'information-requested': 'Demande d’une famille transmise',
  'information-request-corrected': 'Demande corrigée par la famille',
  'information-request-written': 'Message de la famille',
  'information-request-withdrawn': 'Demande retirée par la famille et effacée',
  'information-request-read': 'Demande d’une famille lue',
  'information-request-followed-up': 'Suite donnée à une demande de famille',
  'information-request-answered': 'Réponse à une famille',
  'information-requests-exported': 'Demandes de familles téléchargées',
  'information-feed-read': 'Demandes de familles lues par un logiciel',
  'information-requests-erased': 'Demandes de familles effacées',
  'council-file-imported': 'Fichier d’un département mis en ligne',
  'council-file-rejected': 'Fichier d’un département renvoyé',
  'council-file-rolled-back': 'Fichier précédent d’un département remis en ligne',
  'childminder-right-recorded': 'Droit d’une assistante ou d’un assistant maternel enregistré',
  'childminder-right-lifted': 'Droit d’une assistante ou d’un assistant maternel levé',
  'council-data-withdrawn': 'Assistantes et assistants maternels retirés du site à la fin de la convention',
  'council-files-erased': 'Fichier d’un département effacé',
  'register-entry-received': 'Demande de droits ou réclamation reçue',
  'register-entry-taken': 'Demande de droits ou réclamation prise en charge',
  'register-entry-identified': 'Objet d’une demande de droits ou d’une réclamation précisé',
  'register-entry-noted': 'Note ajoutée à une demande de droits ou à une réclamation',
  'register-entry-extended': 'Délai d’une demande de droits ou d’une réclamation prolongé',
  'register-entry-answered': 'Réponse donnée à une demande de droits ou à une réclamation',
  'register-entry-refused': 'Demande de droits ou réclamation refusée',
  'register-entry-closed': 'Demande de droits ou réclamation close',
  'register-entry-reopened': 'Demande de droits ou réclamation rouverte',
  'personal-data-downloaded': 'Données d’une personne téléchargées',
  'connections-exported': 'Liste des connexions téléchargée',
  'editor-registered': 'Éditeur de logiciel enregistré',
  'editor-secret-renewed': 'Secret d’un éditeur de logiciel renouvelé',
  'editor-closed': 'Accès d’un éditeur de logiciel fermé',
  'mandate-given': 'Mandat donné à un logiciel',
  'mandate-ended': 'Mandat d’un logiciel repris',
  'mandate-cut': 'Mandat d’un logiciel arrêté par la Caf',
  'feed-access-made': 'Accès d’un logiciel aux demandes d’information créé',
  'feed-access-closed': 'Accès d’un logiciel aux demandes d’information fermé',
  'software-signed-in': 'Jeton donné à un logiciel',
  'software-refused': 'Jeton refusé à un logiciel',
};

/** Who did it: the role, beside the identification number. */
export const roleWords: Record<TracePage['traces'][number]['role'], string> = {
  partner: 'Personne habilitée',
  'caf-agent': 'Agent de la Caf',
  'cnaf-admin': 'Administrateur de la Cnaf',
  software: 'Logiciel',
  public: 'Partie publique',
  system: 'Le système',
};

const detailWords: Record<string, string> = {
  operating: 'Fonctionnement',
  availability: 'Disponibilités',
  available: 'Places disponibles',
  full: 'Complet',
  'not-communicated': 'Non communiqué',
  access: 'Accès',
  rectification: 'Rectification',
  deletion: 'Suppression',
  opposition: 'Opposition',
  claim: 'Réclamation',
  confirmed: 'Liste confirmée',
  'accuse-de-reception': 'Accusé de réception de la demande',
  resiliation: 'Courrier de résiliation',
  attestation: 'Attestation de destruction à signer',
  'change-asked': 'Changement demandé',
  'end-of-mission': 'Fin de mission',
  'leaked-codes': 'Codes divulgués',
  amendment: 'Par avenant',
  'recalled agents': 'Aux agents',
  'recalled manager': 'À la personne responsable',
  'second-factor': 'Code de double authentification',
};

/** The counts of a load, in the order of its trace. */
const loadCounts = ['créés', 'mis à jour', 'inchangés', 'refusés', 'absents'];

/** The coded fact that goes with some acts, in words; anything else is shown as it is. */
export function detailInWords(detail: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/u.test(detail)) return formatDate(detail);
  const counts = detail.split(' ');
  if (counts.length === loadCounts.length && counts.every((count) => /^\d+$/u.test(count))) {
    return loadCounts.map((words, index) => `${counts[index]}\u00a0${words}`).join(', ');
  }
  const [, what, number] = /^(amendment|commitment) (\d+)$/u.exec(detail) ?? [];
  if (number) return `${what === 'amendment' ? 'Avenant' : 'Demande'} n°\u00a0${number}`;
  const [, chosen] = /^bulk-(.+)$/u.exec(detail) ?? [];
  if (chosen) return bulkInWords(chosen);
  const [, approved = '0', returned = '0', left = '0'] = /^fields (\d+) (\d+) (\d+)$/u.exec(detail) ?? [];
  if (detail.startsWith('fields ')) return decisionInWords(Number(approved), Number(returned), Number(left));
  const [, year, month] = /^month (\d{4})-(\d{2}) \d+$/u.exec(detail) ?? [];
  if (year && month) return `${month}/${year}`;
  return detailWords[detail] ?? detail;
}

/** « 3 champs approuvés, 1 renvoyé », « 2 champs en attente ». */
const decisionInWords = (approved: number, returned: number, left: number): string =>
  [
    approved > 0 && formatCount(approved, 'champ approuvé', 'champs approuvés'),
    returned > 0 && formatCount(returned, 'champ renvoyé', 'champs renvoyés'),
    left > 0 && formatCount(left, 'champ en attente', 'champs en attente'),
  ]
    .filter(Boolean)
    .join(', ') || 'Sans changement';

/** Which changes may be approved together from then on. */
const bulkInWords = (chosen: string): string =>
  chosen === 'off'
    ? 'Plus d’approbation groupée'
    : `Approbation groupée permise\u00a0: ${harmlessFields
        .filter((field) => chosen.split('+').includes(field))
        .map((field) => fieldWords[field])
        .join(', ')}`;
