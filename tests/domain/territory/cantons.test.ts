import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { codeYear, territoriesFile } from '../../../build/reference-data.ts';
import { laidCantons } from '../../builders/some-cantons.ts';

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cog-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const cantonsOf = (folder: string) =>
  territoriesFile(folder).territories.filter(([kind]) => kind === 'canton');

describe('the cantons of the official geographic code', () => {
  it('REQ-03 have the communes that the code gives them, and whole the town where their votes are counted', () => {
    expect(cantonsOf(laidCantons(emptyFolder(), codeYear()))).toEqual([
      ['canton', '2602', 'Crest', '26108 26011'],
      ['canton', '2615', 'Valence-1', '26362 26058'],
    ]);
  });

  it('are not offered where the files of the code were not laid, nor of another year than the communes', () => {
    expect(cantonsOf(emptyFolder())).toEqual([]);
    expect(cantonsOf(laidCantons(emptyFolder(), codeYear() - 1))).toEqual([]);
    expect(territoriesFile(emptyFolder()).territories.length).toBeGreaterThan(1500);
  });
});
