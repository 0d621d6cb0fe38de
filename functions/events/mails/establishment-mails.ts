import { informationWithdrawn } from '../../../documents/mails/information-withdrawn.ts';
import { mandateCut } from '../../../documents/mails/mandate-cut.ts';
import { submissionApproved } from '../../../documents/mails/submission-approved.ts';
import { submissionReturned } from '../../../documents/mails/submission-returned.ts';
import type { Account } from '../../../domain/accounts/account.ts';
import type { Deps } from '../../../domain/deps.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutAccount, type Composers, type Text } from './composer.ts';
import { providersOf, toAll, toPerson } from './recipients.ts';

/** Mails about what is entered for an establishment, to the person who entered it. */
export const establishmentMails: Composers<'submission-decided' | 'information-withdrawn' | 'mandate-cut'> = {
  'submission-decided': aboutAccount(async (deps, event, account) => {
    const { establishmentId } = event;
    const facts = { ...event, establishmentName: await nameOf(deps, establishmentId) };
    return toPerson(
      account,
      event.returned.length > 0
        ? submissionReturned({ ...facts, editUrl: editUrl(establishmentId, 'operating') })
        : submissionApproved({ ...facts, sheetUrl: siteAddress(`/etablissements/${establishmentId}`) }),
    );
  }),

  'information-withdrawn': aboutAccount(async (deps, { establishmentId, part, reason }, account) =>
    toPersonAndProviders(
      deps,
      account,
      establishmentId,
      informationWithdrawn({
        establishmentName: await nameOf(deps, establishmentId),
        part,
        reason,
        editUrl: editUrl(establishmentId, part),
      }),
    ),
  ),

  'mandate-cut': aboutAccount(async (deps, { establishmentId, editorId, reason }, account) =>
    toPersonAndProviders(
      deps,
      account,
      establishmentId,
      mandateCut({
        establishmentName: await nameOf(deps, establishmentId),
        editorName: (await deps.records.get('editor', [editorId]))?.name ?? editorId,
        reason,
        mandatesUrl: siteAddress('/partenaire/logiciels'),
      }),
    ),
  ),
};

const nameOf = async (deps: Deps, id: string): Promise<string> =>
  (await deps.records.get('reference', [id]))?.name ?? id;

const editUrl = (id: string, part: 'operating' | 'availability'): string =>
  siteAddress(
    `/partenaire/etablissements/${id}/${part === 'operating' ? 'fonctionnement' : 'disponibilites'}`,
  );

/** The provider itself is told, and the person who entered what it is about (PUB-07). */
const toPersonAndProviders = async (deps: Deps, account: Account, establishmentId: string, text: Text) =>
  toAll([account.email, ...(await providersOf(deps, account, establishmentId))], text);
