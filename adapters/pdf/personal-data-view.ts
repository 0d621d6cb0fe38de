import { shortened } from '../../documents/plain-text.ts';
import { draftedView } from './party-view.ts';
import type { PersonalData } from './printed-document.ts';

/** Room of a title in a running header. */
const RUNNING_TITLE = 60;

/** The file of one person; a section that holds nothing says so. */
export function personalDataView({ introduction = [], sections, ...document }: PersonalData) {
  return {
    title: document.title,
    shortTitle: shortened(document.title, RUNNING_TITLE),
    person: document.person,
    reference: document.reference ?? null,
    madeBy: document.madeBy,
    ...draftedView(document.madeOn),
    introduction,
    sections: sections.map(({ title, paragraphs = [], rows = [], tables = [] }) => {
      const full = tables.filter((table) => table.rows.length > 0);
      return {
        title,
        paragraphs,
        rows,
        tables: full.map(({ caption = null, columns, rows: cells }) => ({ caption, columns, rows: cells })),
        empty: paragraphs.length + rows.length + full.length === 0,
      };
    }),
  };
}
