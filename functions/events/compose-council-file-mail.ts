import type { Mail } from '../../adapters/ses/mailer.ts';
import {
  councilFileAwaits,
  councilFileChecked,
  councilFileImported,
  councilFileRejected,
  councilFileRolledBack,
} from '../../documents/mails/council-file.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { CouncilFile } from '../../domain/childminders/council-file.ts';
import { isInForce } from '../../domain/convention/duration.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { importersOf } from './importers-of.ts';

export type CouncilFileEvent = Extract<DomainEvent, { fileId: string }>;

/**
 * The e-mail about a file that a council sent (CSV-09): to the persons of its convention, or to the importers of the Caf
 * when a file waits for them. In numbers alone: nothing in it is about a childminder.
 */
export async function composeCouncilFileMail(deps: Deps, event: CouncilFileEvent): Promise<Mail | undefined> {
  const [council, file] = await Promise.all([
    deps.records.get('habilitation', [event.habilitationId]),
    deps.records.get('councilFile', [event.habilitationId, event.fileId]),
  ]);
  if (!council || !file) return undefined;
  if (event.type === 'council-file-checked' && event.to === 'importers') {
    return toImporters(deps, council, file);
  }
  const today = parisDay(deps.now());
  if (!isInForce(council, today)) return undefined;
  const to = council.persons.filter(({ closed }) => closed === undefined).map(({ email }) => email);
  const mail = toCouncil(event.type, council, file);
  return mail && to.length > 0 ? { to, ...mail } : undefined;
}

function toCouncil(
  type: CouncilFileEvent['type'],
  { id, cafCode }: Habilitation,
  file: CouncilFile,
): Omit<Mail, 'to'> | undefined {
  const { checked, imported, rejected, rolledBack } = file;
  const facts = {
    conventionNumber: id,
    cafName: cafByCode(cafCode)?.name ?? '',
    pageUrl: siteAddress(`/partenaire/depot/${id}`),
  };
  switch (type) {
    case 'council-file-checked':
      return (
        checked &&
        councilFileChecked({
          ...facts,
          pageUrl: siteAddress(`/partenaire/depot/${id}/${file.id}`),
          ready: checked.faults === 0 && checked.notCsv === undefined && checked.rows > 0,
          kept: checked.kept,
          faults: checked.faults,
        })
      );
    case 'council-file-imported':
      return imported && councilFileImported({ ...facts, ...imported });
    case 'council-file-rejected':
      return rejected && councilFileRejected({ ...facts, reason: rejected.reason });
    case 'council-file-rolled-back':
      return rolledBack && councilFileRolledBack({ ...facts, reason: rolledBack.reason });
  }
}

/** Whoever may import on that day. A file that somebody has decided on since waits for nobody. */
async function toImporters(deps: Deps, council: Habilitation, file: CouncilFile): Promise<Mail | undefined> {
  if (file.state !== 'ready') return undefined;
  const to = await importersOf(deps, council.cafCode);
  const pageUrl = siteAddress(`/caf/assistants-maternels/${council.id}/${file.id}`);
  const facts = { conventionNumber: council.id, councilName: council.provider.name, pageUrl };
  return to.length > 0 ? { to, ...councilFileAwaits(facts) } : undefined;
}
