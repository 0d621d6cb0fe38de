import { deflateSync } from 'node:zlib';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A PDF of one page that says something, with its table of places right; `filler` bytes make it heavier. */
export function pdf(filler = 0): Buffer {
  const drawing = 'BT /F 24 Tf 72 720 Td (Convention) Tj ET';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>>>',
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
    `<</Length ${filler}>>\nstream\n${noise(filler)}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const start = text.length;
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  text += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`;
  return latin(text);
}

/** A PDF of exactly so many bytes. */
export function pdfOf(bytes: number): Buffer {
  // The figures of its own length take room: two rounds settle it.
  const first = pdf(bytes - pdf().length);
  return pdf(bytes - pdf().length - (first.length - bytes));
}

/** Characters that do not repeat, none of which could be taken for the end of a stream. */
const noise = (length: number): string => {
  const line = Array.from({ length: 61 }, (_, index) => 'abcdefghijklmnopqrstuvwxyz'[(index * 7) % 26]).join(
    '',
  );
  return line.repeat(Math.ceil(length / line.length)).slice(0, length);
};

/** A grey PNG, whole. */
export function png(width = 400, height = 600): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((Math.min(width, 2000) + 1) * Math.min(height, 2000), 0x80);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, content: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  // Nobody here looks at the sum.
  return Buffer.concat([length, latin(kind), content, Buffer.alloc(4)]);
}

/** A JPEG's skeleton: its markers, a frame of a size, and `drawing` bytes in which 0xFF is followed by nought. */
export function jpeg(width = 1654, height = 2339, drawing = 200): Buffer {
  const frame = Buffer.alloc(11);
  frame.writeUInt16BE(11, 0);
  frame.set([8], 2);
  frame.writeUInt16BE(height, 3);
  frame.writeUInt16BE(width, 5);
  frame.set([1, 1, 0x11, 0], 7);
  const drawn = Buffer.alloc(drawing, 0x5a);
  drawn.set([0xff, 0x00, 0xff, 0xd0], 10);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]),
    latin('JFIF\0'),
    Buffer.alloc(9),
    // A preview within the picture, with an end of its own.
    Buffer.from([0xff, 0xe1, 0, 8, 0xff, 0xd8, 0xff, 0xda, 0xff, 0xd9]),
    Buffer.from([0xff, 0xc0]),
    frame,
    Buffer.from([0xff, 0xda, 0, 8, 1, 1, 0, 0, 0x3f, 0]),
    drawn,
    Buffer.from([0xff, 0xd9]),
  ]);
}
