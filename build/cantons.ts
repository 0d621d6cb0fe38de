import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { TerritoryRow } from '../domain/territory/territories.ts';

interface CommuneLine {
  TYPECOM: string;
  COM: string;
  CAN: string;
}

interface CantonLine {
  CAN: string;
  LIBELLE: string;
  /** Commune where the votes of the canton are counted. */
  BURCENTRAL: string;
}

/** Lines of one of the files of the official geographic code (INSEE, Licence Ouverte): CSV with a header. */
function lines<T>(folder: string, name: string, year: number): T[] | undefined {
  const path = join(folder, `${name}_${year}.csv`);
  if (!existsSync(path)) return undefined;
  return parse(readFileSync(path), { columns: true, bom: true }) as T[];
}

/**
 * Cantons with their communes, from `v_commune_<year>.csv` and `v_canton_<year>.csv` of the official geographic code
 * laid in a folder. None when the files are not there: no package carries them, and the site then offers no canton.
 * A town that several cantons divide is a member of each that has its central office there: the code says no more.
 */
export function cantonRows(folder: string, year: number): TerritoryRow[] {
  const communes = lines<CommuneLine>(folder, 'v_commune', year);
  const cantons = lines<CantonLine>(folder, 'v_canton', year);
  if (!communes || !cantons) return [];
  const members = new Map<string, string[]>();
  for (const { TYPECOM, COM, CAN } of communes) {
    if (TYPECOM === 'COM' && CAN) members.set(CAN, [...(members.get(CAN) ?? []), COM]);
  }
  return cantons.flatMap(({ CAN, LIBELLE, BURCENTRAL }): TerritoryRow[] => {
    // Codes from 80 on stand for towns that are divided, not for cantons.
    if (!/^(2[AB]|\d{2,3})[0-7]\d$/.test(CAN)) return [];
    const codes = [...new Set([...(BURCENTRAL ? [BURCENTRAL] : []), ...(members.get(CAN) ?? [])])];
    return codes.length > 0 ? [['canton', CAN, LIBELLE.replaceAll("'", '’'), codes.join(' ')]] : [];
  });
}
