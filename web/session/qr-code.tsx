import { encodeQR } from 'qr';
import './qr-code.css';

/** Blank around a code, in squares: readers need it (ISO/IEC 18004 asks for four). */
const quiet = 4;

/** A QR code drawn in the page. Dark on light in every theme: readers expect it so. `label` says what it is. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const squares = encodeQR(text, 'raw', { ecc: 'medium', border: quiet });
  const side = squares.length;
  const dark = squares.flatMap((row, y) =>
    row.flatMap((filled, x) => (filled ? [`M${x} ${y}h1v1h-1z`] : [])),
  );
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <path className="qr-code-ground" d={`M0 0h${side}v${side}H0z`} />
      <path className="qr-code-squares" d={dark.join('')} />
    </svg>
  );
}
