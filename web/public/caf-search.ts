import { type Caf, cafs } from '../../domain/caf/cafs.ts';
import { foldPlaceName } from '../../domain/territory/fold-place-name.ts';
import type { Found } from '../design/combobox.tsx';

/** A Caf as a box that searches shows it. */
export const foundCaf = (caf: Caf): Found => ({ id: caf.code, label: caf.name, detail: caf.code });

/** Caf whose department, number or seat holds every word typed; names that begin so come first. */
export function searchCafs(typed: string): Found[] {
  const folded = foldPlaceName(typed);
  const words = folded.split(' ').filter(Boolean);
  const rank = (caf: Caf) =>
    caf.code.toLowerCase() === folded || foldPlaceName(caf.department).startsWith(folded) ? 0 : 1;
  return cafs
    .filter((caf) => {
      const all = ` ${caf.code.toLowerCase()} ${foldPlaceName(`${caf.name} ${caf.seat}`)}`;
      return words.every((word) => all.includes(` ${word}`));
    })
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, 12)
    .map(foundCaf);
}
