import { getDocumentProxy } from 'unpdf';

/** What a reader, or a screen reader, finds in a PDF. */
export type PdfContent = {
  /** Text of each page; line ends and no-break spaces are plain spaces. */
  pages: string[];
  text: string;
  /** The same without any blank: for long words that break over lines. */
  solidText: string;
  language: string | undefined;
  title: string | undefined;
  tagged: boolean;
  /** Roles of the tags, in order, page after page: `H1`, `P`, `TH`… */
  roles: string[];
};

/** A node of the tags: what pdf.js calls a tree holds its contents too, which have no role. */
type TagNode = { role?: string; children?: object[] };

function rolesOf(node: TagNode): string[] {
  return [...(node.role === undefined ? [] : [node.role]), ...(node.children ?? []).flatMap(rolesOf)];
}

/** Reads a PDF with pdf.js, a reader that knows nothing of what made it. */
export async function readPdf(pdf: Uint8Array): Promise<PdfContent> {
  const document = await getDocumentProxy(pdf.slice());
  const pages: string[] = [];
  const roles: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? ' ' : ''}` : '')).join('');
    pages.push(text.replace(/\s+/gu, ' ').trim());
    roles.push(...rolesOf((await page.getStructTree()) ?? {}));
  }
  const { info } = (await document.getMetadata()) as { info: { Language?: string; Title?: string } };
  const marks = await document.getMarkInfo();
  await document.loadingTask.destroy();
  const text = pages.join(' ');
  return {
    pages,
    text,
    solidText: text.replaceAll(' ', ''),
    language: info.Language,
    title: info.Title,
    tagged: marks?.Marked === true,
    roles,
  };
}
