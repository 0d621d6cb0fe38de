import type { Role } from '../../domain/actor.ts';
import type { HabilitationKind } from '../../domain/habilitation/request.ts';
import type { HabilitationState } from '../../domain/habilitation/transitions.ts';
import type { RegisterNature } from '../../domain/rights/register-entry.ts';
import type { Trace, TraceAction } from '../../domain/traces/trace.ts';

export const roleNames: Record<Role, string> = {
  partner: 'agent d’un partenaire',
  'caf-agent': 'agent de la Caf',
  'cnaf-admin': 'administrateur de la Cnaf',
};

export const kindNames: Record<HabilitationKind, string> = {
  structures: 'habilitation «\u00a0Structures\u00a0»',
  linf: 'habilitation «\u00a0LINF\u00a0»',
  mam: 'habilitation «\u00a0MAM\u00a0»',
  council: 'convention avec le conseil départemental',
};

export const stateNames: Record<HabilitationState, string> = {
  submitted: 'demandée',
  'corrections-requested': 'à corriger',
  refused: 'refusée',
  accepted: 'acceptée',
  signed: 'signée',
  active: 'en vigueur',
  ending: 'résiliation en cours',
  ended: 'terminée',
};

export const natureNames: Record<RegisterNature, string> = {
  access: 'Accès à vos données',
  rectification: 'Rectification',
  deletion: 'Suppression',
  opposition: 'Opposition',
  claim: 'Réclamation',
};

/** Acts that people do, or that are done to their account, where they would say them otherwise than the journal does. */
export const actNames: Partial<Record<TraceAction, string>> = {
  'account-created': 'Création du compte',
  'password-mailed': 'Envoi d’un mot de passe par e-mail',
  'password-requested': 'Demande d’un nouveau mot de passe',
  'password-chosen': 'Choix d’un mot de passe personnel',
  'signed-in': 'Connexion',
  'sign-in-failed': 'Échec de connexion',
  'account-locked': 'Blocage du compte, après trop d’échecs',
  'signed-out': 'Déconnexion',
  'operating-information-submitted': 'Envoi d’informations de fonctionnement',
  'availability-templates-changed': 'Modification des semaines types',
  'availability-declared': 'Déclaration de disponibilités',
  'request-accepted': 'Acceptation d’une demande d’habilitation',
  'request-refused': 'Refus d’une demande d’habilitation',
  'corrections-requested': 'Demande de corrections',
  'convention-downloaded': 'Téléchargement d’une convention',
  'signature-recorded': 'Enregistrement d’une signature',
  'habilitation-activated': 'Activation d’une habilitation',
  'submission-decided': 'Décision sur des informations de fonctionnement',
  'information-withdrawn': 'Retrait d’informations du site',
  'caf-profile-changed': 'Modification de la fiche de la Caf',
  'personal-data-downloaded': 'Téléchargement des données d’une personne, à sa demande',
  'access-closed': 'Fermeture de l’accès d’une personne',
  'access-reopened': 'Réouverture de l’accès d’une personne',
  'agent-access-closed': 'Fermeture de l’accès d’un agent',
  'agent-access-reopened': 'Réouverture de l’accès d’un agent',
  'importer-recorded': 'Habilitation à importer des fichiers',
  'importer-ended': 'Fin de l’habilitation à importer des fichiers',
  'scan-downloaded': 'Téléchargement du scan d’une convention signée',
  'review-answered': 'Réponse à une revue annuelle',
  'termination-recorded': 'Enregistrement d’une résiliation',
  'termination-cancelled': 'Annulation d’une résiliation',
  'attestation-received': 'Attestation de destruction',
  'amendment-drafted': 'Préparation d’un avenant',
  'amendment-changed': 'Modification d’un brouillon d’avenant',
  'amendment-posted': 'Envoi d’un avenant',
  'amendment-downloaded': 'Téléchargement d’un avenant',
  'amendment-signed': 'Signature d’un avenant',
  'amendment-abandoned': 'Abandon d’un avenant',
  'reason-templates-changed': 'Modification des modèles de motifs',
  'connections-exported': 'Téléchargement de la liste des connexions',
  'register-entry-received': 'Inscription au registre des droits',
  'register-entry-taken': 'Prise en charge d’une demande du registre',
  'register-entry-identified': 'Objet d’une demande du registre',
  'register-entry-noted': 'Note au registre',
  'register-entry-extended': 'Délai d’une demande du registre prolongé',
  'register-entry-answered': 'Réponse à une demande du registre',
  'register-entry-refused': 'Refus d’une demande du registre',
  'register-entry-closed': 'Clôture d’une demande du registre',
  'register-entry-reopened': 'Réouverture d’une demande du registre',
};

/** Who acted, as seen by a person: oneself, or a role without a name. */
export const doneBy = (who: Trace['who'], accountId: string): string =>
  who.accountId === accountId ? 'vous' : authorNames[who.role];

const authorNames: Record<Trace['who']['role'], string> = {
  partner: 'un agent d’un partenaire',
  'caf-agent': 'un agent de la Caf',
  'cnaf-admin': 'un administrateur de la Cnaf',
  software: 'le logiciel d’un éditeur',
  public: 'la partie publique du site',
  system: 'le système',
};
