import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/actor.ts';
import { pieceBytes, pieceKey, piecesOf, type SentFile } from '../../domain/files/upload.ts';
import type { Stage } from './stage.ts';

/** Sends, as a page does, what stands for the scan of a convention that came back signed. */
export async function sendScan({ deps }: Stage, agent: Actor, id: string): Promise<SentFile> {
  const content = onePage([
    `Convention ${id}`,
    'Exemplaire revenu signé des deux parties',
    'Document de démonstration, sans valeur',
  ]);
  const upload = randomUUID();
  for (let piece = 0; piece < piecesOf(content.length); piece += 1) {
    const part = content.subarray(piece * pieceBytes, (piece + 1) * pieceBytes);
    await deps.files.write(pieceKey(agent.accountId, upload, piece), part, 'application/octet-stream');
  }
  return { id: upload, name: `Retour signé ${id}.pdf`, bytes: content.length };
}

/** A PDF of one page that says a few lines, in a font that every reader has. */
function onePage(lines: readonly string[]): Uint8Array {
  const drawing = `BT /F 16 Tf 22 TL 72 740 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const font = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F ${font}>>>>>>`,
    `<</Length ${drawing.length}>>\nstream\n${drawing}\nendstream`,
  ];
  let text = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  const end = `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}
