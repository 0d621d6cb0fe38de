import { noticeMonths, noticeOutcome } from '../../domain/convention/dates.ts';
import { numberInWords } from '../../domain/number-in-words.ts';
import { formatDate } from '../design/format.ts';

/**
 * Why a registered letter came too late for the nearest anniversary, and for which one it counts (AVN-04); undefined for
 * one that came in time. Both are Paris days, `2026-11-21`.
 */
export function missedNoticeInWords(signedOn: string, receivedOn: string): string | undefined {
  const { missed, effectiveOn } = noticeOutcome(signedOn, receivedOn);
  return (
    missed &&
    `Pour l’échéance du ${formatDate(missed.anniversary)}, la lettre devait être reçue au plus tard le ${formatDate(missed.lastDay)}, ${numberInWords(noticeMonths)} mois avant\u00a0: ce jour était passé. Elle vaut donc pour l’échéance suivante, celle du ${formatDate(effectiveOn)}.`
  );
}
