import { describe, expect, it } from 'vitest';
import { typeset } from '../../documents/french-typography.ts';
import { plainLine, plainLines, shortened } from '../../documents/plain-text.ts';

describe('plain text for documents', () => {
  it('makes one line, composed, without anything invisible', () => {
    expect(plainLine('  Cre\u0300che\u0000 des\r\n\u202ELilas\u00AD\u200B ')).toBe('Crèche des Lilas');
  });

  it('keeps accents and limits piled marks', () => {
    expect(plainLine('Zoe\u0308 Nguyễn')).toBe('Zoë Nguyễn');
    expect(plainLine(`x${'\u0301'.repeat(50)}`)).toBe('x\u0301\u0301');
  });

  it('keeps the lines of a longer text and drops the empty ones', () => {
    expect(plainLines('Un\r\n\r\n  deux \u2028trois')).toEqual(['Un', 'deux', 'trois']);
  });

  it('marks what it cuts', () => {
    expect(shortened('abcdef', 6)).toBe('abcdef');
    expect(shortened('abc defg', 5)).toBe('abc…');
    expect(shortened('\u{1F425}'.repeat(3), 2)).toBe('\u{1F425}…');
  });

  it('sets our French sentences: spaces that do not break, curved apostrophes', () => {
    expect(typeset("Une question ? « L'été » : non ; fin !")).toBe(
      'Une question\u00A0? «\u00A0L’été\u00A0»\u00A0: non\u00A0; fin\u00A0!',
    );
  });
});
