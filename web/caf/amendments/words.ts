import type { RequestDetail } from '../../../contract/caf.ts';
import type { AmendmentView } from '../../../contract/caf-amendments.ts';
import type { StateTone } from '../../design/state-tag.tsx';

type AmendmentWords = { name: string; tone: StateTone; waits: string };

const underWay: Record<AmendmentView['state'], AmendmentWords> = {
  draft: { name: 'Brouillon', tone: 'waiting', waits: 'À compléter, puis à poster.' },
  posted: {
    name: 'Signatures attendues',
    tone: 'elsewhere',
    waits: 'Rien ne change avant que les deux signatures soient enregistrées.',
  },
  'in-force': { name: 'En vigueur', tone: 'good', waits: 'L’annexe de la convention en tient compte.' },
  abandoned: { name: 'Abandonné', tone: 'calm', waits: 'Il n’a rien changé.' },
};

/** Once the convention has ended nothing of it is in force, and nobody signs any more. */
const afterTheEnd: Record<AmendmentView['state'], AmendmentWords> = {
  draft: {
    name: 'Sans suite',
    tone: 'calm',
    waits: 'La convention a pris fin avant qu’il soit posté\u00a0: il n’aura pas d’effet.',
  },
  posted: {
    name: 'Sans suite',
    tone: 'calm',
    waits: 'La convention a pris fin avant qu’il soit signé\u00a0: il n’aura pas d’effet.',
  },
  'in-force': {
    name: 'Éteint',
    tone: 'calm',
    waits: 'Il a été en vigueur jusqu’à la fin de la convention.',
  },
  abandoned: underWay.abandoned,
};

/** Where an avenant stands in a convention, and what it waits for. */
export const amendmentWords = (
  state: AmendmentView['state'],
  ofConvention: RequestDetail['state'],
): AmendmentWords => (ofConvention === 'ended' ? afterTheEnd : underWay)[state];

/** How the party asked for the change. */
export const requestFormWords: Record<AmendmentView['requestForm'], string> = {
  letter: 'Par courrier',
  email: 'Par e-mail',
  'in-person': 'De vive voix',
  review: 'Lors de la revue annuelle',
  'closed-access': 'Sans demande\u00a0: un accès a été fermé par sécurité',
};

/** Why an access was closed ahead of the avenant (AVN-02). */
export const closureWords = {
  'end-of-mission': 'Fin de mission',
  'leaked-codes': 'Codes divulgués',
} as const;
