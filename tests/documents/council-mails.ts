import {
  councilFileAwaits,
  councilFileChecked,
  councilFileImported,
  councilFileRejected,
  councilFileRolledBack,
  councilFileUnchecked,
} from '../../documents/mails/council-file.ts';
import { councilFileDue, councilIsLate } from '../../documents/mails/council-reminder.ts';
import type { Mail } from '../../documents/mails/layout.ts';
import type { MailSample } from './every-mail.ts';

/** The mails about the files that councils send, by name. */
export function councilMails(data: MailSample): Record<string, Mail> {
  const { reference, providerName, cafName, reason, url } = data;
  const facts = { conventionNumber: reference, cafName, pageUrl: url };
  return {
    councilFileChecked: councilFileChecked({ ...facts, ready: true, kept: 3100, faults: 0 }),
    councilFileToMend: councilFileChecked({ ...facts, ready: false, kept: 3000, faults: 12 }),
    councilFileUnchecked: councilFileUnchecked(facts),
    councilFileAwaits: councilFileAwaits({
      conventionNumber: reference,
      councilName: providerName,
      pageUrl: url,
    }),
    councilFileImported: councilFileImported({
      ...facts,
      online: 3100,
      added: 40,
      changed: 12,
      removed: 31,
    }),
    councilFileDue: councilFileDue({ ...facts, which: 'first', dueOn: '2026-12-29', late: false }),
    councilFileLate: councilFileDue({ ...facts, which: 'monthly', dueOn: '2026-12-29', late: true }),
    councilIsLate: councilIsLate({
      ...facts,
      councilName: providerName,
      which: 'first',
      dueOn: '2026-12-29',
    }),
    councilFileRejected: councilFileRejected({ ...facts, reason }),
    councilFileRolledBack: councilFileRolledBack({ ...facts, reason }),
  };
}
