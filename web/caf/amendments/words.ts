import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import type { StateTone } from '../../design/state-tag.tsx';

/** Where an avenant stands, and what it waits for. */
export const amendmentWords: Record<
  AmendmentView['state'],
  { name: string; tone: StateTone; waits: string }
> = {
  draft: { name: 'Brouillon', tone: 'waiting', waits: 'À compléter, puis à poster.' },
  posted: {
    name: 'Signatures attendues',
    tone: 'elsewhere',
    waits: 'Rien ne change avant que les deux signatures soient enregistrées.',
  },
  'in-force': { name: 'En vigueur', tone: 'good', waits: 'L’annexe de la convention en tient compte.' },
  abandoned: { name: 'Abandonné', tone: 'calm', waits: 'Il n’a rien changé.' },
};

/** How the party asked for the change. */
export const requestFormWords: Record<AmendmentView['requestForm'], string> = {
  letter: 'Par courrier',
  email: 'Par courriel',
  'in-person': 'De vive voix',
  review: 'Lors de la revue annuelle',
  'closed-access': 'Sans demande\u00a0: un accès a été fermé par sécurité',
};

/** Why an access was closed ahead of the avenant (AVN-02). */
export const closureWords = {
  'end-of-mission': 'Fin de mission',
  'leaked-codes': 'Codes divulgués',
} as const;
