import { DeclaredPeriod } from '../../../domain/availability/availability.ts';
import { layPeriods } from '../../../domain/availability/lay-periods.ts';
import { announcedDays, noticeDays } from '../../../domain/availability/timeliness.ts';
import { numberInWords } from '../../../domain/number-in-words.ts';
import { formatList, formatWeekday } from '../../design/format.ts';
import type { Editable, Entry } from './entry.ts';
import { contentOf } from './rules.ts';

/**
 * Says, before it is published, which places are announced later than the third day before (arrêté du 31 août 2021): they
 * can be published all the same, and families see them at once. It stands with the button that publishes, in one line.
 */
export function LateDays({
  entry,
  online,
  today,
}: {
  entry: Entry;
  online: Editable['availability'];
  today: string;
}) {
  const { data: said } = DeclaredPeriod.safeParse(contentOf(entry));
  if (!said) return null;
  const before = online?.periods ?? [];
  const late = announcedDays(before, layPeriods(before, [said], today), today).filter((one) => one.late);
  if (late.length === 0) return null;
  return (
    <details className="publish-late">
      <summary>Annoncé moins de {numberInWords(noticeDays)} jours avant</summary>
      <p className="small">
        Les places {formatList(late.map(({ day }) => `du ${formatWeekday(day)}`))} auraient dû être annoncées
        au plus tard le troisième jour qui précède. Publiez-les tout de même&nbsp;: les familles les verront
        aussitôt.
      </p>
    </details>
  );
}
