import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse } from 'csv-parse';
import { streamTable } from '../../adapters/csv/stream-table.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { checkCouncilFile } from '../../domain/childminders/check-file.ts';
import { councilFileFormat } from '../../domain/childminders/columns.ts';
import { allCommunes } from '../../tests/builders/communes.ts';
import { type CouncilFileOptions, councilFilePieces } from '../../tests/builders/council-files.ts';

/** What reading one file cost; seconds of the processor, the best of three passes. */
export interface CheckCost {
  rows: number;
  megabytes: number;
  check: number;
  bare: number;
  /** Most megabytes that the process held during the check, above what it held before. */
  memory: number;
  kept: number;
}

/** The same small file first: what is compiled and loaded once is no part of the figures. */
const warming: CouncilFileOptions = { cafCode: '67', rows: 2_000, seed: 3, dirt: 0.2 };

/** One file in fifty has a defect that is mended, as files of programs have. */
const optionsOf = (rows: number): CouncilFileOptions => ({
  ...warming,
  rows,
  dirt: 0.02,
});

/** Seconds of the processor: others may be at work on the machine. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

const bareParse = async (file: string): Promise<number> => {
  let rows = 0;
  const parser = createReadStream(file).pipe(parse({ delimiter: ';' }));
  parser.on('data', () => rows++);
  await new Promise((resolve, reject) => parser.on('end', resolve).on('error', reject));
  return rows;
};

async function check(file: string, onBatch: () => void = () => {}): Promise<number> {
  const caf = cafByCode('67');
  if (!caf) throw new Error('no Caf has the code 67');
  const context = { caf, communes: allCommunes(), today: '2026-11-22' };
  const report = await checkCouncilFile(streamTable(createReadStream(file), councilFileFormat), context, {
    people: onBatch,
    corrected: onBatch,
  });
  if (report.faults > 0) throw new Error(`${report.faults} faults in a file without any`);
  return report.kept;
}

const held = (): number => process.memoryUsage.rss() / 1_000_000;

/** Checks a made-up file of that many rows, and has csv-parse read it without doing anything with it. */
export async function checkCost(rows: number): Promise<CheckCost> {
  const folder = mkdtempSync(join(tmpdir(), 'council-file-'));
  const write = async (options: CouncilFileOptions, name: string): Promise<string> => {
    const file = join(folder, name);
    await pipeline(Readable.from(councilFilePieces(options)), createWriteStream(file));
    return file;
  };
  try {
    const small = await write(warming, 'small.csv');
    const file = await write(optionsOf(rows), 'file.csv');
    await check(small);
    await bareParse(small);
    globalThis.gc?.();
    const idle = held();
    let most = idle;
    let kept = 0;
    const checks = [
      await timed(async () => {
        kept = await check(file, () => {
          most = Math.max(most, held());
        });
      }),
    ];
    const bares: number[] = [];
    for (let pass = 0; pass < 3; pass++) {
      bares.push(await timed(() => bareParse(file)));
      if (pass < 2) checks.push(await timed(() => check(file)));
    }
    return {
      rows,
      megabytes: statSync(file).size / 1_000_000,
      check: Math.min(...checks),
      bare: Math.min(...bares),
      memory: most - idle,
      kept,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
