import type { Mail } from '../../adapters/ses/mailer.ts';
import { accountLocked } from '../../documents/mails/account-locked.ts';
import { conventionPosted } from '../../documents/mails/convention-posted.ts';
import { correctionsRequested } from '../../documents/mails/corrections-requested.ts';
import { habilitationActivated } from '../../documents/mails/habilitation-activated.ts';
import { habilitationAdded } from '../../documents/mails/habilitation-added.ts';
import { importerEnded } from '../../documents/mails/importer-ended.ts';
import { importerRecorded } from '../../documents/mails/importer-recorded.ts';
import { informationWithdrawn } from '../../documents/mails/information-withdrawn.ts';
import { mandateCut } from '../../documents/mails/mandate-cut.ts';
import { messageReceived } from '../../documents/mails/message-received.ts';
import { messageSent } from '../../documents/mails/message-sent.ts';
import { passwordChanged } from '../../documents/mails/password-changed.ts';
import { requestAcknowledged } from '../../documents/mails/request-acknowledged.ts';
import { requestReceived } from '../../documents/mails/request-received.ts';
import { requestRefused } from '../../documents/mails/request-refused.ts';
import { secondFactorEnrolled } from '../../documents/mails/second-factor-enrolled.ts';
import { secondFactorReset } from '../../documents/mails/second-factor-reset.ts';
import { secondFactorResetToldCaf } from '../../documents/mails/second-factor-reset-told-caf.ts';
import { submissionApproved } from '../../documents/mails/submission-approved.ts';
import { submissionReturned } from '../../documents/mails/submission-returned.ts';
import type { Account } from '../../domain/accounts/account.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { openPrivateLink } from '../../domain/habilitation/private-link.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { composeAmendmentMail } from './compose-amendment-mail.ts';
import {
  type AttestationEvent,
  composeAttestationMail,
  isAboutAttestation,
} from './compose-attestation-mail.ts';
import { composeAvailabilityMail, composeInvitation } from './compose-availability-mail.ts';
import { composeCommitmentMail } from './compose-commitment-mail.ts';
import { type CouncilFileEvent, composeCouncilFileMail } from './compose-council-file-mail.ts';
import { type CouncilReminderEvent, composeCouncilReminderMail } from './compose-council-reminder-mail.ts';
import { composeDurationMail, type DurationEvent, isAboutDuration } from './compose-duration-mail.ts';
import { composeInformationMail, type InformationEvent } from './compose-information-mail.ts';
import { composeRegisterMail } from './compose-register-mail.ts';

type OfHabilitation = Exclude<
  Extract<DomainEvent, { habilitationId: string }>,
  DurationEvent | AttestationEvent | InformationEvent | CouncilFileEvent | CouncilReminderEvent
>;
type OfAccount = Exclude<DomainEvent, { habilitationId: string } | { entryId: string }>;

/** The e-mail an event calls for, from the state as it is now; undefined when there is nobody left to tell. */
export async function composeMail(deps: Deps, event: DomainEvent): Promise<Mail | undefined> {
  if ('entryId' in event) return composeRegisterMail(deps, event);
  if ('requestId' in event) return composeInformationMail(event);
  if ('fileId' in event) return composeCouncilFileMail(deps, event);
  if ('habilitationId' in event) {
    const habilitation = await deps.records.get('habilitation', [event.habilitationId]);
    if (!habilitation) return undefined;
    if (event.type === 'council-file-due') return composeCouncilReminderMail(deps, event, habilitation);
    if (isAboutAttestation(event)) return composeAttestationMail(deps, event, habilitation);
    return isAboutDuration(event)
      ? composeDurationMail(deps, event, habilitation)
      : aboutHabilitation(deps, event, habilitation);
  }
  const account = await deps.records.get('account', [event.accountId]);
  return account && aboutAccount(deps, event, account);
}

async function aboutHabilitation(
  deps: Deps,
  event: OfHabilitation,
  habilitation: Habilitation,
): Promise<Mail | undefined> {
  const { id: reference, provider, convention, exchanges } = habilitation;
  const cafName = cafByCode(habilitation.cafCode)?.name ?? '';
  const facts = { reference, cafName };
  const reason = (act: (typeof exchanges)[number]['act']): string =>
    exchanges.findLast((exchange) => exchange.act === act)?.reason ?? '';
  const toProvider = (mail: Omit<Mail, 'to'>): Mail => ({ to: [provider.email], ...mail });

  switch (event.type) {
    case 'request-submitted': {
      const { kind } = habilitation;
      // A council never asked: its convention is drawn up by the Caf.
      if (kind === 'council') return undefined;
      return toProvider(
        requestAcknowledged({
          ...facts,
          kind,
          providerName: provider.name,
          submittedAt: habilitation.stateSince,
          establishmentCount: habilitation.establishments.length,
          communeCount: habilitation.communes.length,
          personCount: habilitation.persons.length,
          siteUrl: siteAddress('/'),
        }),
      );
    }
    case 'request-awaits-caf': {
      const profile = await deps.records.get('cafProfile', [habilitation.cafCode]);
      const queueUrl = siteAddress(`/caf/demandes/${reference}`);
      return profile && { to: [profile.email], ...requestReceived({ ...facts, queueUrl }) };
    }
    case 'corrections-requested': {
      // A later round, or an answer, has made this mail useless.
      if (habilitation.state !== 'corrections-requested' || habilitation.round !== event.round)
        return undefined;
      const secret = await openPrivateLink(deps, 'correction', habilitation);
      const link = siteAddress(`/habilitation/correction#${secret}`);
      return toProvider(correctionsRequested({ ...facts, reason: reason('requested-corrections'), link }));
    }
    case 'message-sent': {
      const secret = await openPrivateLink(deps, 'thread', habilitation);
      return toProvider(messageSent({ ...facts, link: siteAddress(`/habilitation/echanges#${secret}`) }));
    }
    case 'message-received': {
      const profile = await deps.records.get('cafProfile', [habilitation.cafCode]);
      const caseUrl = siteAddress(`/caf/demandes/${reference}`);
      return profile && { to: [profile.email], ...messageReceived({ reference, caseUrl }) };
    }
    case 'request-refused':
      return toProvider(requestRefused({ ...facts, kind: habilitation.kind, reason: reason('refused') }));
    case 'convention-posted':
      // A council's convention is drawn up by the Caf, and accepts nothing.
      if (habilitation.kind === 'council') return undefined;
      return toProvider(conventionPosted({ ...facts, kind: habilitation.kind }));
    case 'habilitation-activated':
      return toProvider(
        habilitationActivated({
          kind: habilitation.kind,
          conventionNumber: reference,
          providerName: provider.name,
          cafName,
          signedOn: convention?.signature?.signedOn ?? '',
          personCount: habilitation.persons.length,
        }),
      );
    case 'amendment-posted':
    case 'amendment-in-force':
    case 'access-closed':
    case 'access-closure-told':
    case 'access-reopened':
      return composeAmendmentMail(deps, event, habilitation);
    case 'availability-invited':
      return composeInvitation(deps, event, habilitation);
    case 'commitment-asked':
    case 'commitment-filed':
      return composeCommitmentMail(deps, event, habilitation);
    case 'habilitation-added': {
      const account = await deps.records.get('account', [event.accountId]);
      const signInUrl = siteAddress('/connexion');
      return (
        account && {
          to: [account.email],
          ...habilitationAdded({
            kind: habilitation.kind,
            conventionNumber: reference,
            providerName: provider.name,
            signInUrl,
          }),
        }
      );
    }
  }
}

async function aboutAccount(deps: Deps, event: OfAccount, account: Account): Promise<Mail | undefined> {
  const toPerson = (mail: Omit<Mail, 'to'>): Mail => ({ to: [account.email], ...mail });
  const resetUrl = siteAddress('/mot-de-passe-perdu');
  const cafName = cafByCode(account.cafCode ?? '')?.name ?? '';
  const establishmentName = async (id: string) => (await deps.records.get('reference', [id]))?.name ?? id;
  const editUrl = (id: string, part: 'fonctionnement' | 'disponibilites') =>
    siteAddress(`/partenaire/etablissements/${id}/${part}`);

  switch (event.type) {
    case 'password-due':
      return undefined;
    case 'password-chosen':
      return toPerson(passwordChanged({ at: event.at, resetUrl }));
    case 'account-locked':
      return toPerson(accountLocked({ until: event.until, resetUrl }));
    case 'importer-recorded':
      return toPerson(
        importerRecorded({ cafName, decidedOn: event.decidedOn, signInUrl: siteAddress('/connexion') }),
      );
    case 'importer-ended':
      return toPerson(importerEnded({ cafName, endedOn: event.endedOn }));
    case 'second-factor-enrolled':
      return toPerson(secondFactorEnrolled({ at: event.at, role: account.role }));
    case 'second-factor-reset': {
      const author = await deps.records.get('account', [event.byAccountId]);
      // A name goes to people of the same house; to others the number, as in the journal.
      const sameHouse = author?.role === account.role && author.cafCode === account.cafCode;
      const name = author && sameHouse ? `${author.firstName} ${author.lastName}` : undefined;
      return toPerson(
        secondFactorReset({
          at: event.at,
          by: { role: event.by, number: event.byAccountId, ...(name && { name }) },
          signInUrl: siteAddress('/connexion'),
        }),
      );
    }
    case 'second-factor-reset-told-caf': {
      const profile = await deps.records.get('cafProfile', [account.cafCode ?? '']);
      return (
        profile && {
          to: [profile.email],
          ...secondFactorResetToldCaf({
            at: event.at,
            by: { role: event.by, number: event.byAccountId },
            accountId: account.id,
            journalUrl: siteAddress('/caf/journal'),
          }),
        }
      );
    }
    case 'availability-to-confirm':
      return composeAvailabilityMail(deps, event, account);
    case 'submission-decided': {
      const facts = { ...event, establishmentName: await establishmentName(event.establishmentId) };
      return toPerson(
        event.returned.length > 0
          ? submissionReturned({ ...facts, editUrl: editUrl(event.establishmentId, 'fonctionnement') })
          : submissionApproved({
              ...facts,
              sheetUrl: siteAddress(`/etablissements/${event.establishmentId}`),
            }),
      );
    }
    case 'mandate-cut':
      return {
        to: [...new Set([account.email, ...(await providersOf(deps, account, event.establishmentId))])],
        ...mandateCut({
          establishmentName: await establishmentName(event.establishmentId),
          editorName: (await deps.records.get('editor', [event.editorId]))?.name ?? event.editorId,
          reason: event.reason,
          mandatesUrl: siteAddress('/partenaire/logiciels'),
        }),
      };
    case 'information-withdrawn':
      return {
        // The provider itself is told, and the person who entered what was withdrawn (PUB-07).
        to: [...new Set([account.email, ...(await providersOf(deps, account, event.establishmentId))])],
        ...informationWithdrawn({
          establishmentName: await establishmentName(event.establishmentId),
          part: event.part,
          reason: event.reason,
          editUrl: editUrl(
            event.establishmentId,
            event.part === 'operating' ? 'fonctionnement' : 'disponibilites',
          ),
        }),
      };
  }
}

/** Addresses of the providers for whom a person enters an establishment. */
async function providersOf(deps: Deps, account: Account, establishmentId: string): Promise<string[]> {
  if (account.accesses.length === 0) return [];
  const habilitations = await deps.records.getAll(
    account.accesses.map(({ habilitationId }) => ({ kind: 'habilitation', key: [habilitationId] }) as const),
  );
  return habilitations.flatMap((one) =>
    one?.establishments.some((establishment) => establishment.establishmentId === establishmentId)
      ? [one.provider.email]
      : [],
  );
}
