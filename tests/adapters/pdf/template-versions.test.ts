import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentRenderer } from '../../../adapters/pdf/render-document.ts';
import { publishedTemplates } from '../../../documents/convention-templates.ts';
import { readPdf } from './read-pdf.ts';
import { sampleAmendment } from './sample-amendments.ts';
import { sampleConvention } from './samples.ts';

const oldWords = 'Elle vaut un an, puis se reconduit tacitement';
const newWords = 'Elle vaut deux ans, puis se reconduit tacitement';
const oldAnnex = 'Personnes habilitées';
const newAnnex = 'Personnes que la Caf habilite';

let folder: string;

/** The templates of the house and, beside them, a later version of one: other words in an article and in the annex. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'templates-'));
  cpSync(join(import.meta.dirname, '../../../documents'), folder, { recursive: true });
  const later = join(folder, 'conventions/structures-2027-1');
  cpSync(join(folder, 'conventions/structures-2026-1'), later, { recursive: true });
  for (const [file, from, to] of [
    ['articles.typ', oldWords, newWords],
    ['annex.typ', oldAnnex, newAnnex],
  ] as const) {
    const text = readFileSync(join(later, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(later, file), text.replace(from, to));
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const templates = { ...publishedTemplates, 'structures-2027-1': { kind: 'structures' } } as const;

describe('versions of the conventions’ texts', () => {
  it('ACT-03 a convention keeps the text it was signed with when there is a newer one', async () => {
    const render = documentRenderer({ folder, templates });
    const earlier = await readPdf(await render(sampleConvention));
    const later = await readPdf(await render({ ...sampleConvention, template: 'structures-2027-1' }));
    expect(earlier.text).toContain(oldWords);
    expect(earlier.text).not.toContain(newWords);
    expect(earlier.text).toContain('Modèle structures-2026-1');
    expect(later.text).toContain(newWords);
    expect(later.text).not.toContain(oldWords);
    expect(later.text).toContain('Modèle structures-2027-1');
  });

  it('AVN-01 an avenant speaks the words of the convention that it changes', async () => {
    const render = documentRenderer({ folder, templates });
    const earlier = await readPdf(await render(sampleAmendment));
    const later = await readPdf(await render({ ...sampleAmendment, template: 'structures-2027-1' }));
    expect(earlier.text).toContain(oldAnnex);
    expect(earlier.text).not.toContain(newAnnex);
    expect(later.text).toContain(newAnnex);
  });

  it.each(['structures-1999-1', '', 'constructor', '../structures-2026-1'])(
    'refuses a version that was never published: « %s »',
    async (template) => {
      await expect(documentRenderer()({ ...sampleConvention, template })).rejects.toThrow('not published');
    },
  );
});
