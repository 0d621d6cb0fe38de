import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { documentView } from '../adapters/pdf/document-view.ts';
import { median } from './cold-start/import-time.ts';
import { type RenderCost, renderCost } from './documents/render-cost.ts';
import { sampleDocuments } from './documents/sample-documents.ts';
import { type Figures, target } from './report/benchmark.ts';

export const says = 'time and peak memory of a convention’s PDF, against a bare compile of the same template';

/** Fresh processes for each way of making each document, turn by turn. */
const samples = 7;
const mostTimes = 2;

/**
 * Makes each convention with the house's renderer, and with the bare compiler: same template, same finished texts, same
 * kind of PDF. Each in a process of its own, round after round: a machine that slows down slows both.
 */
export async function run(): Promise<Figures> {
  const root = resolve(import.meta.dirname, '..');
  const workspace = join(root, 'documents');
  const modules = {
    ours: pathToFileURL(join(root, 'adapters/pdf/render-document.ts')).href,
    bare: import.meta.resolve('@myriaddreamin/typst-ts-node-compiler'),
  };
  const measured = Object.entries(sampleDocuments).map(([name, document]) => {
    const { file, data } = documentView(document);
    return {
      name,
      ours: { given: { document }, costs: [] as RenderCost[] },
      bare: { given: { document: data, file: join(workspace, file), workspace }, costs: [] as RenderCost[] },
    };
  });
  for (let round = 1; round <= samples; round += 1) {
    process.stderr.write(`round ${round} of ${samples}\n`);
    for (const { ours, bare } of measured) {
      bare.costs.push(await renderCost(modules.bare, 'bare', bare.given));
      ours.costs.push(await renderCost(modules.ours, 'ours', ours.given));
    }
  }

  const rows = measured.map(({ name, ours, bare }) => {
    const of = (costs: RenderCost[], figure: keyof RenderCost) => median(costs.map((cost) => cost[figure]));
    const ratio = (figure: keyof RenderCost) =>
      Number((of(ours.costs, figure) / of(bare.costs, figure)).toFixed(2));
    return {
      convention: name,
      'first ms': Math.round(of(ours.costs, 'first')),
      'bare first ms': Math.round(of(bare.costs, 'first')),
      'first ratio': ratio('first'),
      'next ms': Math.round(of(ours.costs, 'next')),
      'bare next ms': Math.round(of(bare.costs, 'next')),
      'next ratio': ratio('next'),
      'peak MB': Math.round(of(ours.costs, 'peakMegabytes')),
      'bare peak MB': Math.round(of(bare.costs, 'peakMegabytes')),
      'memory ratio': ratio('peakMegabytes'),
    };
  });
  const columns = ['first ratio', 'next ratio', 'memory ratio'] as const;
  return {
    rows,
    targets: [
      target(
        `at most ${mostTimes} times the time and the memory of a bare compile`,
        rows.flatMap((row) =>
          columns
            .filter((column) => row[column] > mostTimes)
            .map((column) => `${row.convention}: ${column} ${row[column]}`),
        ),
      ),
    ],
  };
}
