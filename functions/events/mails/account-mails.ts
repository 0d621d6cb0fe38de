import { accountLocked } from '../../../documents/mails/account-locked.ts';
import { importerEnded } from '../../../documents/mails/importer-ended.ts';
import { importerRecorded } from '../../../documents/mails/importer-recorded.ts';
import { passwordChanged } from '../../../documents/mails/password-changed.ts';
import { secondFactorEnrolled } from '../../../documents/mails/second-factor-enrolled.ts';
import { secondFactorReset } from '../../../documents/mails/second-factor-reset.ts';
import { secondFactorResetToldCaf } from '../../../documents/mails/second-factor-reset-told-caf.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutAccount, type Composers } from './composer.ts';
import { cafNameOf } from './facts.ts';
import { toCaf, toPerson } from './recipients.ts';

/** Mails about a person's access: its password, its second factor, what a director let it do. */
export const accountMails: Composers<
  | 'password-chosen'
  | 'account-locked'
  | 'importer-recorded'
  | 'importer-ended'
  | 'second-factor-enrolled'
  | 'second-factor-reset'
  | 'second-factor-reset-told-caf'
> = {
  'password-chosen': aboutAccount((_deps, { at }, account) =>
    toPerson(account, passwordChanged({ at, resetUrl: resetUrl() })),
  ),

  'account-locked': aboutAccount((_deps, { until }, account) =>
    toPerson(account, accountLocked({ until, resetUrl: resetUrl() })),
  ),

  'importer-recorded': aboutAccount((_deps, { decidedOn }, account) => {
    const signInUrl = siteAddress('/connexion');
    return toPerson(account, importerRecorded({ cafName: cafNameOf(account), decidedOn, signInUrl }));
  }),

  'importer-ended': aboutAccount((_deps, { endedOn }, account) =>
    toPerson(account, importerEnded({ cafName: cafNameOf(account), endedOn })),
  ),

  'second-factor-enrolled': aboutAccount((_deps, { at }, account) =>
    toPerson(account, secondFactorEnrolled({ at, role: account.role })),
  ),

  'second-factor-reset': aboutAccount(async (deps, { at, by: role, byAccountId: number }, account) => {
    const author = await deps.records.get('account', [number]);
    // A name goes to people of the same house; to others the number, as in the journal.
    const sameHouse = author?.role === account.role && author.cafCode === account.cafCode;
    const name = author && sameHouse ? `${author.firstName} ${author.lastName}` : undefined;
    const by = { role, number, ...(name && { name }) };
    return toPerson(account, secondFactorReset({ at, by, signInUrl: siteAddress('/connexion') }));
  }),

  'second-factor-reset-told-caf': aboutAccount((deps, { at, by: role, byAccountId: number }, account) => {
    const journalUrl = siteAddress('/caf/journal');
    const facts = { at, by: { role, number }, accountId: account.id, journalUrl };
    return toCaf(deps, account, secondFactorResetToldCaf(facts));
  }),
};

const resetUrl = (): string => siteAddress('/mot-de-passe-perdu');
