import type * as z from 'zod';
import type { SubmissionQueue } from '../../../contract/caf-validation.ts';
import { daysBetween } from '../../../domain/paris-day.ts';
import { parisDay } from '../../design/format.ts';

export type WaitingLine = z.infer<typeof SubmissionQueue>['submissions'][number];

/** What the address of the queue says to show. */
export type SubmissionSearch = { type?: string; commune?: string; age?: string; vue?: string };

/** Only harmless changes, or only those in which something is to be looked at twice. */
export const views = {
  simples: 'Modifications simples',
  signales: 'Avec un passage à regarder',
} as const;

/** More days than these. */
export const ages = ['7', '15', '30'] as const;

/** Days for which a submission has waited, on a day of Paris. */
export const daysWaited = (line: Pick<WaitingLine, 'submittedAt'>, today: string): number =>
  daysBetween(parisDay(line.submittedAt), today);

const isOfView = (line: WaitingLine, view: string | undefined): boolean =>
  view === 'simples' ? line.harmless !== undefined : view === 'signales' ? line.suspicions > 0 : true;

/** The lines that the address lets through, in their order. */
export const filtered = (
  lines: readonly WaitingLine[],
  { type, commune, age, vue }: SubmissionSearch,
  today: string,
): WaitingLine[] =>
  lines.filter(
    (line) =>
      (!type || line.type === type) &&
      (!commune || line.commune === commune) &&
      (!age || daysWaited(line, today) > Number(age)) &&
      isOfView(line, vue),
  );

/** The one that waits after this one among those shown; the first again once at the end. */
export function nextAfter(lines: readonly WaitingLine[], establishmentId: string): string | undefined {
  const ids = lines.map((each) => each.establishmentId);
  const others = ids.filter((id) => id !== establishmentId);
  const after = ids.slice(ids.indexOf(establishmentId) + 1).find((id) => id !== establishmentId);
  return after ?? others[0];
}
