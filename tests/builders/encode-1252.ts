/** Letters that Windows-1252 has above Latin-1. */
const windows1252 = new Map(
  Object.entries({ '€': 0x80, '…': 0x85, Œ: 0x8c, '‘': 0x91, '’': 0x92, '–': 0x96, œ: 0x9c, Ÿ: 0x9f }),
);

/** A text in Windows-1252. Letters that the encoding lacks are left out. */
export const encode1252 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].map((letter) => windows1252.get(letter) ?? letter.charCodeAt(0)).filter((code) => code < 0x100),
  );
