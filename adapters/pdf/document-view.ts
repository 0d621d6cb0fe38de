import { type PublishedTemplate, publishedTemplates } from '../../documents/convention-templates.ts';
import { annexView, cafView, draftedView, numberView, signatureView } from './party-view.ts';
import { personalDataView } from './personal-data-view.ts';
import type { ConventionDocument, PrintedDocument } from './printed-document.ts';

/** What is set, and the file that sets it. */
export interface DocumentView {
  /** Path of the main template, from the folder of the templates. */
  file: string;
  /**
   * The data as finished French texts: the template only sets them, and neither computes nor interprets.
   */
  data: object;
}

/** A convention names a version that was never published: its record is damaged, or comes from later code. */
export class UnknownTemplate extends Error {
  override name = 'UnknownTemplate';
}

/** Versions by their id: those that are published, or those of a test. */
export type Templates = Readonly<Record<string, PublishedTemplate>>;

function templateNamed(templates: Templates, id: string) {
  const published = Object.hasOwn(templates, id) ? templates[id] : undefined;
  if (!published) throw new UnknownTemplate('The convention names a template that is not published');
  return { kind: published.kind, folder: `conventions/${id}` };
}

function conventionView(document: ConventionDocument, templates: Templates): DocumentView {
  const { kind, folder } = templateNamed(templates, document.template);
  return {
    file: `${folder}/convention.typ`,
    data: {
      kind,
      version: document.template,
      ...numberView(document.number),
      ...draftedView(document.draftedOn),
      caf: cafView(document.caf),
      ...annexView(document),
      signature: signatureView(document.signature),
    },
  };
}

/**
 * What to set for a document, and with which template.
 * @throws UnknownTemplate for a convention of a version that is not in `templates`.
 */
export function documentView(
  document: PrintedDocument,
  templates: Templates = publishedTemplates,
): DocumentView {
  switch (document.document) {
    case 'convention':
      return conventionView(document, templates);
    case 'personal-data':
      return { file: 'personal-data.typ', data: personalDataView(document) };
  }
}
