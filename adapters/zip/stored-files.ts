import { crc32 } from 'node:zlib';

/**
 * A ZIP written piece after piece by calls that know nothing of one another (APPNOTE 6.3.3). Files are stored as they
 * are: a PDF is compressed already. Each comes whole, so that its size stands before it, as every reader likes it. What a
 * call must know of those before it is small: name, checksum and size of each file.
 */
export interface StoredFile {
  /** ASCII. */
  name: string;
  crc: number;
  size: number;
}

const localHeaderBytes = 30;
const directoryHeaderBytes = 46;
const endBytes = 22;
/** Version 2.0 of the format: the least that any reader has. */
const needed = 20;

/** Date and time as MS-DOS counted them, two seconds at a time; ours are in universal time. */
function dosMoment(at: Date): { time: number; date: number } {
  const time = (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1);
  const date = ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate();
  return { time, date };
}

/** What the header before a file and its line of the directory both say. */
function writeFacts(header: Buffer, offset: number, { name, crc, size }: StoredFile, at: Date): void {
  const { time, date } = dosMoment(at);
  header.writeUInt16LE(needed, offset);
  // No flag, and method 0: stored.
  header.writeUInt32LE(0, offset + 2);
  header.writeUInt16LE(time, offset + 6);
  header.writeUInt16LE(date, offset + 8);
  header.writeUInt32LE(crc, offset + 10);
  header.writeUInt32LE(size, offset + 14);
  header.writeUInt32LE(size, offset + 18);
  header.writeUInt16LE(name.length, offset + 22);
}

/** What the directory will have to know of a file. */
export const storedFile = (name: string, bytes: Uint8Array): StoredFile => ({
  name,
  crc: crc32(bytes),
  size: bytes.length,
});

/** A file with its header, as the archive holds them. */
export function fileInZip(file: StoredFile, bytes: Uint8Array, at: Date): Buffer {
  const header = Buffer.alloc(localHeaderBytes);
  header.write('PK\x03\x04', 'latin1');
  writeFacts(header, 4, file, at);
  return Buffer.concat([header, Buffer.from(file.name, 'latin1'), bytes]);
}

/** The directory of all the files, in the order in which they were written: it ends the archive. */
export function directoryOfZip(files: readonly StoredFile[], at: Date): Buffer {
  let offset = 0;
  const lines = files.map((file) => {
    const line = Buffer.alloc(directoryHeaderBytes);
    line.write('PK\x01\x02', 'latin1');
    line.writeUInt16LE(needed, 4);
    writeFacts(line, 6, file, at);
    line.writeUInt32LE(offset, 42);
    offset += localHeaderBytes + file.name.length + file.size;
    return Buffer.concat([line, Buffer.from(file.name, 'latin1')]);
  });
  const directory = Buffer.concat(lines);
  const end = Buffer.alloc(endBytes);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([directory, end]);
}
