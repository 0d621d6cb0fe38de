import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { territoriesFile } from '../../../build/reference-data.ts';

/** A folder with files of the official geographic code, cut to a few lines. */
function folderWith(files: Record<string, string[]>): string {
  const folder = mkdtempSync(join(tmpdir(), 'cog-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(folder, name), lines.join('\n'));
  return folder;
}

const cantonsOf = (folder: string) =>
  territoriesFile(folder).territories.filter(([kind]) => kind === 'canton');

describe('the cantons of the official geographic code', () => {
  it('REQ-03 have the communes that the code gives them, and the town where their votes are counted', () => {
    const folder = folderWith({
      'v_commune_2026.csv': [
        'TYPECOM,COM,REG,DEP,CAN,COMPARENT',
        'COM,26108,84,26,2602,',
        'COM,26011,84,26,2602,',
        'COMD,26999,84,26,2602,26108',
        'COM,26362,84,26,2699,',
        'COM,26058,84,26,2618,',
      ],
      'v_canton_2026.csv': [
        'CAN,DEP,REG,BURCENTRAL,LIBELLE',
        '2602,26,84,26108,Crest',
        "2618,26,84,26362,Val d'Isère",
        '2699,26,84,26362,Valence',
      ],
    });
    expect(cantonsOf(folder)).toEqual([
      ['canton', '2602', 'Crest', '26108 26011'],
      ['canton', '2618', 'Val d’Isère', '26362 26058'],
    ]);
  });

  it('are not offered where the files of the code were not laid', () => {
    expect(cantonsOf(folderWith({}))).toEqual([]);
    expect(territoriesFile(folderWith({})).territories.length).toBeGreaterThan(1500);
  });
});
