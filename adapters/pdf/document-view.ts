import { type PublishedTemplate, publishedTemplates } from '../../documents/convention-templates.ts';
import { frenchDate } from '../../documents/french-dates.ts';
import { annexChanges } from './annex-changes.ts';
import { informationRequestView } from './information-request-view.ts';
import { destructionAttestationView, requestAcknowledgementView, terminationView } from './letter-view.ts';
import type { PrintedAnnex } from './parties.ts';
import { annexView, cafView, draftedView, fullNameOf, numberView, signatureView } from './party-view.ts';
import { personalDataView } from './personal-data-view.ts';
import type { AmendmentDocument, ConventionDocument, PrintedDocument } from './printed-document.ts';

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
class UnknownTemplate extends Error {
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
  const signature = signatureView(document.signature);
  return {
    file: `${folder}/convention.typ`,
    data: {
      kind,
      version: document.template,
      ...numberView(document.number),
      ...draftedView(document.draftedOn),
      caf: cafView(document.caf),
      ...annexView(document, kind),
      signature,
      signed: signature,
      sequence: null,
    },
  };
}

/** Accesses closed for safety ahead of the avenant, of persons that it takes out or leaves in (AVN-02). */
const closedView = ({ persons }: PrintedAnnex) =>
  persons.flatMap((person) =>
    person.closed === undefined
      ? []
      : [
          {
            name: fullNameOf(person),
            on: frenchDate(person.closed.on),
            reason: closureWords[person.closed.reason],
          },
        ],
  );

const closureWords = {
  'end-of-mission': 'fin de mission',
  'leaked-codes': 'codes d’accès peut-être connus d’un tiers',
};

function amendmentView(document: AmendmentDocument, templates: Templates): DocumentView {
  const { kind, folder } = templateNamed(templates, document.template);
  return {
    file: `${folder}/amendment.typ`,
    data: {
      kind,
      version: document.template,
      ...numberView(document.number),
      sequence: document.sequence,
      ...draftedView(document.draftedOn),
      caf: cafView(document.caf),
      ...annexView(document.after, kind),
      cause: document.cause ? { kind: document.cause.kind, on: frenchDate(document.cause.on) } : null,
      changes: annexChanges(document.before, document.after),
      closed: closedView(document.before),
      signed: signatureView(document.conventionSignature),
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
    case 'amendment':
      return amendmentView(document, templates);
    case 'termination-letter':
      return { file: 'letters/termination.typ', data: terminationView(document) };
    case 'termination-acknowledgement':
      return { file: 'letters/termination-acknowledgement.typ', data: terminationView(document) };
    case 'request-acknowledgement':
      return { file: 'letters/request-acknowledgement.typ', data: requestAcknowledgementView(document) };
    case 'destruction-attestation':
      return { file: 'letters/destruction-attestation.typ', data: destructionAttestationView(document) };
    case 'personal-data':
      return { file: 'personal-data.typ', data: personalDataView(document) };
    case 'information-request':
      return { file: 'information-request.typ', data: informationRequestView(document) };
  }
}
