import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { linesIn, s3Deposits } from '../../adapters/s3/deposits.ts';
import { councilFileKeys } from '../../domain/childminders/council-file.ts';
import { comparisonOf } from '../../domain/childminders/preview.ts';
import type { StagedPerson } from '../../domain/childminders/staged-person.ts';
import { childminderRecords } from '../../tests/builders/childminder-records.ts';
import { stagedPerson } from '../../tests/builders/staged-people.ts';

/** What telling the changes of one file cost. */
export interface PreviewCost {
  rows: number;
  /** Seconds of the processor. */
  seconds: number;
  /** Most megabytes that the process held meanwhile, above what it held before. */
  memory: number;
}

/** Looks at memory each time that so many lines were read. */
const between = 2_000;
/** One person in fifty goes, comes or moves; one in two hundred exercises a right. */
const after = (number: number): StagedPerson | undefined =>
  number % 50 === 0
    ? undefined
    : stagedPerson(number, {
        ...(number % 50 === 1 && { street: `${number} rue Neuve` }),
        ...(number % 200 === 2 && { right: 'opposition' as const }),
      });

function* lines(count: number, personOf: (number: number) => StagedPerson | undefined): Generator<string> {
  for (let number = 0; number < count; number += 1) {
    const person = personOf(number);
    if (person) yield `${JSON.stringify(person)}\n`;
  }
}

/** Takes what is put in a bucket to the disk, as a body is sent: piece by piece. */
const toDisk = (folder: string): S3Client =>
  Object.assign(new S3Client({ region: 'none' }), {
    send: async ({ input }: PutObjectCommand) => {
      const body = input.Body instanceof Readable ? input.Body : Readable.from([input.Body]);
      await pipeline(body, createWriteStream(join(folder, 'put')));
      return {};
    },
  });

const held = (): number => process.memoryUsage.rss() / 1_000_000;

/**
 * Tells what a file of that many people would change over another and keeps all lists, as the first look of an importer
 * does, from compressed files on the disk.
 */
async function previewCost(rows: number): Promise<PreviewCost> {
  const folder = mkdtempSync(join(tmpdir(), 'preview-'));
  const { councilFile, childminderPointer } = childminderRecords;
  const { withdrawn: _, rightsKey: __, ...pointer } = childminderPointer;
  const { habilitationId, cafCode } = pointer;
  let most = 0;
  try {
    const preview = async (size: number) => {
      const online = { habilitationId, id: `online-${size}` };
      const next = { ...councilFile, habilitationId, id: `next-${size}` };
      const paths = new Map(
        [online, next].map((file) => [councilFileKeys.people(file), join(folder, file.id)] as const),
      );
      const write = (file: { id: string }, personOf: (number: number) => StagedPerson | undefined) =>
        pipeline(
          Readable.from(lines(size, personOf)),
          createGzip(),
          createWriteStream(join(folder, file.id)),
        );
      await write(online, (number) => (number % 50 === 3 ? undefined : stagedPerson(number)));
      await write(next, after);
      async function* watched(path: string): AsyncGenerator<string> {
        let read = 0;
        for await (const line of linesIn(createReadStream(path))) {
          read += 1;
          if (read % between === 0) most = Math.max(most, held());
          yield line;
        }
      }
      const pages = s3Deposits({ client: toDisk(folder), bucket: 'none' });
      const deposits = {
        ...pages,
        linesOf: async (key: string) => {
          const path = paths.get(key);
          return path === undefined ? undefined : watched(path);
        },
        keysUnder: async () => [],
      };
      const current = { fileId: online.id, receivedAt: next.announcedAt, since: next.announcedAt };
      const department = {
        cafCode,
        pointers: [{ ...pointer, current }],
        recorded: [],
        positions: [],
        salt: 'sel'.repeat(12),
      };
      return async () => {
        const told = await comparisonOf({ deposits }, department, department.salt, next);
        const { added = 0, removed = 0 } = told?.counts ?? {};
        if (size >= between && (added === 0 || removed === 0)) throw new Error('Nothing changed');
      };
    };
    await (await preview(between))();
    const ready = await preview(rows);
    globalThis.gc?.();
    most = 0;
    const idle = held();
    const start = process.cpuUsage();
    await ready();
    const { user, system } = process.cpuUsage(start);
    return { rows, seconds: (user + system) / 1e6, memory: Math.max(most, held()) - idle };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One size, in a process of its own. */
if (import.meta.main) console.log(JSON.stringify(await previewCost(Number(process.argv[2]))));
