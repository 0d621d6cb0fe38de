import {
  councilFileAwaits,
  councilFileChecked,
  councilFileImported,
  councilFileRejected,
  councilFileRolledBack,
  councilFileUnchecked,
} from '../../../documents/mails/council-file.ts';
import { councilFileDue, councilIsLate } from '../../../documents/mails/council-reminder.ts';
import type { CouncilFile } from '../../../domain/childminders/council-file.ts';
import { nextFileOf } from '../../../domain/childminders/council-sendings.ts';
import { isInForce } from '../../../domain/convention/duration.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutHabilitation, type Composers, type EventOf, type Text } from './composer.ts';
import { conventionFacts } from './facts.ts';
import { personsOf, toAll, toImporters } from './recipients.ts';

/**
 * Mails about the files that councils send (CSV-09) or owe (CSV-03): to the persons of the convention, or to the
 * importers of the Caf. In numbers alone: nothing in them is about a childminder.
 */
export const councilMails: Composers<
  | 'council-file-checked'
  | 'council-file-imported'
  | 'council-file-rejected'
  | 'council-file-rolled-back'
  | 'council-file-due'
> = {
  'council-file-checked': aboutCouncilFile(({ checked, id: fileId, state }, council, event) => {
    if (event.type === 'council-file-checked' && event.to === 'importers') {
      const pageUrl = siteAddress(`/caf/assistants-maternels/${council.id}/${fileId}`);
      const facts = { conventionNumber: council.id, councilName: council.provider.name, pageUrl };
      // A file that somebody has decided on since waits for nobody.
      return state === 'ready' ? { to: 'importers', text: councilFileAwaits(facts) } : undefined;
    }
    if (state === 'unchecked') return { to: 'council', text: councilFileUnchecked(councilFacts(council)) };
    return (
      checked && {
        to: 'council',
        text: councilFileChecked({
          ...councilFacts(council),
          pageUrl: siteAddress(`/partenaire/depot/${council.id}/${fileId}`),
          ready: checked.faults === 0 && checked.notCsv === undefined && checked.rows > 0,
          kept: checked.kept,
          faults: checked.faults,
        }),
      }
    );
  }),

  'council-file-imported': aboutCouncilFile(
    ({ imported }, council) =>
      imported && { to: 'council', text: councilFileImported({ ...councilFacts(council), ...imported }) },
  ),

  'council-file-rejected': aboutCouncilFile(
    ({ rejected }, council) =>
      rejected && {
        to: 'council',
        text: councilFileRejected({ ...councilFacts(council), reason: rejected.reason }),
      },
  ),

  'council-file-rolled-back': aboutCouncilFile(
    ({ rolledBack }, council) =>
      rolledBack && {
        to: 'council',
        text: councilFileRolledBack({ ...councilFacts(council), reason: rolledBack.reason }),
      },
  ),

  'council-file-due': aboutHabilitation(async (deps, { dueOn, to }, council) => {
    const today = parisDay(deps.now());
    if (!isInForce(council, today)) return undefined;
    const next = await nextFileOf(deps, council, today);
    // It came meanwhile: what was to be said is not true any more.
    if (next?.dueOn !== dueOn) return undefined;
    const facts = { ...councilFacts(council), which: next.which, dueOn };
    if (to === 'council') {
      return toAll(personsOf(council), councilFileDue({ ...facts, late: next.punctuality === 'late' }));
    }
    const pageUrl = siteAddress('/caf/assistants-maternels');
    const councilName = council.provider.name;
    return toImporters(deps, council, councilIsLate({ ...facts, councilName, pageUrl }));
  }),
};

const councilFacts = (council: Habilitation) => ({
  ...conventionFacts(council),
  pageUrl: siteAddress(`/partenaire/depot/${council.id}`),
});

/** As long as the convention is in force; importers, as long as a file waits for them. */
function aboutCouncilFile<
  E extends EventOf<`council-file-${'checked' | 'imported' | 'rejected' | 'rolled-back'}`>,
>(
  write: (
    file: CouncilFile,
    council: Habilitation,
    event: E,
  ) => { to: 'council' | 'importers'; text: Text } | undefined,
) {
  return aboutHabilitation<E>(async (deps, event, council) => {
    const file = await deps.records.get('councilFile', [council.id, event.fileId]);
    const written = file && write(file, council, event);
    if (!written) return undefined;
    // Nobody may put online what came by a link given just before the end.
    if (!isInForce(council, parisDay(deps.now()))) return undefined;
    return written.to === 'importers'
      ? toImporters(deps, council, written.text)
      : toAll(personsOf(council), written.text);
  });
}
