import { shortened } from '../../documents/plain-text.ts';
import { draftedView } from './party-view.ts';
import type { PersonalData } from './printed-document.ts';

/** Room of a title in a running header. */
const RUNNING_TITLE = 60;
/** A header comes back on every page: one that filled a page would leave no room for its rows. */
const COLUMN_TITLE = 60;

/** PDF/UA forbids an empty heading. */
const titleOf = (title: string): string => (title === '' ? '–' : title);

/** The file of one person; a section that holds nothing says so. */
export function personalDataView({ introduction = [], sections, ...document }: PersonalData) {
  return {
    title: titleOf(document.title),
    shortTitle: shortened(titleOf(document.title), RUNNING_TITLE),
    person: document.person,
    reference: document.reference ?? null,
    madeBy: document.madeBy,
    ...draftedView(document.madeOn),
    introduction,
    sections: sections.map(({ title, paragraphs = [], rows = [], tables = [] }) => {
      const full = tables.filter((table) => table.rows.length > 0);
      return {
        title: titleOf(title),
        paragraphs,
        rows,
        tables: full.map(({ caption = null, columns, rows: cells }) => ({
          caption,
          columns: columns.map((column) => shortened(column, COLUMN_TITLE)),
          rows: cells,
        })),
        empty: paragraphs.length + rows.length + full.length === 0,
      };
    }),
  };
}
