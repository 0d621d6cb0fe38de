import type { OwnEstablishments } from '../../../contract/partner.ts';
import { hiddenFrom } from '../../../domain/availability/freshness.ts';
import { formatDate } from '../../design/format.ts';
import type { StateTone } from '../../design/state-tag.tsx';
import { availabilityOn } from '../../establishment/availability-state.ts';
import { returnedText } from '../../establishment/returned-text.ts';

export type OwnListed = OwnEstablishments['establishments'][number];

/** How a part of an establishment's sheet stands, and the one thing to do about it. */
export type Situation = {
  state: string;
  tone: StateTone;
  /** What explains the state, in sentences. */
  lines: string[];
  /** What somebody wrote to the agent: why it was sent back or withdrawn. */
  reason?: string;
  action: string;
  /** What is to be done, when something is; the smaller `rank` comes first. */
  todo?: { words: string; rank: number; state?: string };
};

/** How the operating information stands: what families read (PUB-02), and what waits. */
export function operatingSituation({ operating, submission }: OwnListed): Situation {
  const inForce =
    operating && !operating.withdrawn
      ? `La version validée le ${formatDate(operating.approvedAt)} reste en ligne.`
      : undefined;
  if (submission?.state === 'returned') {
    return {
      state: 'Renvoyé par la Caf',
      tone: 'waiting',
      lines: inForce ? [inForce] : [],
      reason: submission.returned && returnedText(submission.returned.fields),
      action: 'Corriger et renvoyer',
      todo: { words: 'Corriger le fonctionnement, renvoyé par la Caf', rank: 1 },
    };
  }
  if (submission) {
    return {
      state: 'En attente de validation',
      tone: 'elsewhere',
      lines: [
        `Envoyé à la Caf le ${formatDate(submission.submittedAt)}.`,
        ...(inForce ? [inForce] : ['Rien n’est en ligne en attendant.']),
      ],
      reason: submission.returned && returnedText(submission.returned.fields),
      action: 'Modifier',
    };
  }
  if (operating?.withdrawn) {
    return {
      state: 'Retiré du site',
      tone: 'bad',
      lines: [`Par la Caf, le ${formatDate(operating.withdrawn.at)}.`],
      reason: operating.withdrawn.reason,
      action: 'Corriger et renvoyer',
      todo: { words: 'Corriger le fonctionnement, retiré par la Caf', rank: 0 },
    };
  }
  if (operating) {
    return {
      state: 'En ligne',
      tone: 'good',
      lines: [`Depuis le ${formatDate(operating.approvedAt)}.`],
      action: 'Modifier',
    };
  }
  return {
    state: 'Jamais rempli',
    tone: 'calm',
    lines: ['Les familles n’ont que le nom et l’adresse.'],
    action: 'Remplir',
    todo: { words: 'Remplir le fonctionnement', rank: 4 },
  };
}

/** How the availability stands on a day (`2026-11-21`). */
export function availabilitySituation({ availability }: OwnListed, today: string): Situation {
  const { name, tone, lasts, freshness, period } = availabilityOn(availability, today);
  if (!availability) {
    return {
      state: 'Jamais déclaré',
      tone,
      lines: ['Les familles lisent «\u00a0Non communiqué\u00a0».'],
      action: 'Déclarer',
      todo: { words: 'Déclarer les disponibilités', rank: 3 },
    };
  }
  if (availability.withdrawn) {
    return {
      state: 'Retiré du site',
      tone: 'bad',
      lines: [`Par la Caf, le ${formatDate(availability.withdrawn.at)}.`],
      reason: availability.withdrawn.reason,
      action: 'Corriger',
      todo: { words: 'Corriger les disponibilités, retirées par la Caf', rank: 0 },
    };
  }
  const confirm = { words: 'Confirmer les disponibilités', state: 'À confirmer' };
  if (freshness === 'lapsed' || lasts === 'over') {
    return {
      state: freshness === 'lapsed' ? 'Plus affiché' : name,
      tone: 'waiting',
      lines: [
        freshness === 'lapsed'
          ? `Plus affiché depuis le ${formatDate(hiddenFrom(availability.confirmedAt))}, faute de confirmation.`
          : 'La période déclarée est finie.',
        'Les familles lisent «\u00a0Non communiqué\u00a0».',
      ],
      action: 'Mettre à jour',
      todo: { words: 'Mettre à jour les disponibilités', rank: 2, state: 'À confirmer' },
    };
  }
  return {
    state: name,
    tone,
    lines: [
      `Valables jusqu’au ${formatDate(period?.until ?? today)}.`,
      ...(freshness === 'ageing'
        ? [
            `À confirmer\u00a0: plus affiché à partir du ${formatDate(hiddenFrom(availability.confirmedAt))} sinon.`,
          ]
        : []),
    ],
    action: 'Mettre à jour',
    todo: freshness === 'ageing' ? { ...confirm, rank: 2.5 } : undefined,
  };
}
