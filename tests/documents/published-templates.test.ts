import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { currentTemplates, publishedTemplates } from '../../documents/convention-templates.ts';
import { textFilesOf } from './template-files.ts';

const published: Record<string, Record<string, string>> = JSON.parse(
  readFileSync(join(import.meta.dirname, 'published-templates.json'), 'utf8'),
);
const ids = Object.keys(publishedTemplates);

describe('the published texts of the conventions', () => {
  it.each(ids)('ACT-03 %s is the text that was published: other words take another version', (id) => {
    expect(textFilesOf(id)).toEqual(published[id]);
  });

  it('are all known, and none is taken away', () => {
    expect(ids.sort()).toEqual(Object.keys(published).sort());
    expect(ids).toEqual(readdirSync(join(import.meta.dirname, '../../documents/conventions')).sort());
  });

  it('hold the current text of each kind', () => {
    for (const [kind, id] of Object.entries(currentTemplates())) {
      expect(publishedTemplates[id]).toEqual({ kind });
    }
  });
});
