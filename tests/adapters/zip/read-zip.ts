import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import { type Entry, fromBuffer, type Options, type ZipFile } from 'yauzl';

const open = promisify<Buffer, Options, ZipFile>(fromBuffer);

/** Reads an archive with a reader that knows nothing of what wrote it: names and contents, checksums verified. */
export async function readZip(archive: Buffer): Promise<Map<string, Buffer>> {
  const zip = await open(archive, { lazyEntries: true, strictFileNames: true });
  const files = new Map<string, Buffer>();
  const streamOf = promisify(zip.openReadStream.bind(zip));
  await new Promise<void>((done, failed) => {
    zip.on('entry', async (entry: Entry) => {
      try {
        const bytes = await buffer(await streamOf(entry));
        if (crc32(bytes) !== entry.crc32) throw new Error(`The checksum of ${entry.fileName} is another`);
        files.set(entry.fileName, bytes);
        zip.readEntry();
      } catch (error) {
        failed(error);
      }
    });
    zip.on('end', done);
    zip.on('error', failed);
    zip.readEntry();
  });
  return files;
}
