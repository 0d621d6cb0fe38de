import { AgeText } from '../design/age-text.tsx';
import { formatDate } from '../design/format.ts';

/** « Confirmé le 18 novembre 2026, il y a 3 jours »: how old an availability is (PUB-11). */
export function DeclaredWhen({ at }: { at: string }) {
  return (
    <>
      Confirmé le {formatDate(at)}, <AgeText since={at} />
    </>
  );
}
