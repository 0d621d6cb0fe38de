import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Two cantons in the form of the official geographic code: one of whole communes, one of a town that four divide. */
const lines: Record<string, readonly string[]> = {
  v_commune: [
    'TYPECOM,COM,REG,DEP,CAN,COMPARENT',
    'COM,26108,84,26,2602,',
    'COM,26011,84,26,2602,',
    'COMD,26999,84,26,2602,26108',
    'COM,26362,84,26,2699,',
    'COM,26058,84,26,2615,',
  ],
  v_canton: [
    'CAN,DEP,REG,BURCENTRAL,LIBELLE',
    '2602,26,84,26108,Crest',
    '2615,26,84,26362,Valence-1',
    '2699,26,84,26362,Valence',
  ],
};

/**
 * Lays the files of some cantons in a folder, as they are laid for a build that offers all of them, so that no test
 * depends on what lies in `build/cog/`. Gives the folder back.
 * @param year of the official geographic code, which the names of the files carry
 */
export function laidCantons(folder: string, year: number): string {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries(lines)) {
    writeFileSync(join(folder, `${name}_${year}.csv`), content.join('\n'));
  }
  return folder;
}
