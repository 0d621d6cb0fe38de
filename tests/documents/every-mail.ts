import { accessClosed } from '../../documents/mails/access-closed.ts';
import { accessClosureTold } from '../../documents/mails/access-closure-told.ts';
import { accessReopened } from '../../documents/mails/access-reopened.ts';
import { accountLocked } from '../../documents/mails/account-locked.ts';
import { amendmentInForce } from '../../documents/mails/amendment-in-force.ts';
import { amendmentPosted } from '../../documents/mails/amendment-posted.ts';
import { availabilityInvited } from '../../documents/mails/availability-invited.ts';
import { availabilityToConfirm } from '../../documents/mails/availability-to-confirm.ts';
import { cafAgentWelcome } from '../../documents/mails/caf-agent-welcome.ts';
import { cnafAdminWelcome } from '../../documents/mails/cnaf-admin-welcome.ts';
import { commitmentAsked } from '../../documents/mails/commitment-asked.ts';
import { commitmentFiled } from '../../documents/mails/commitment-filed.ts';
import { conventionPosted } from '../../documents/mails/convention-posted.ts';
import { correctionsRequested } from '../../documents/mails/corrections-requested.ts';
import { firstPassword } from '../../documents/mails/first-password.ts';
import { habilitationActivated } from '../../documents/mails/habilitation-activated.ts';
import { habilitationAdded } from '../../documents/mails/habilitation-added.ts';
import { importerEnded } from '../../documents/mails/importer-ended.ts';
import { importerRecorded } from '../../documents/mails/importer-recorded.ts';
import { informationWithdrawn } from '../../documents/mails/information-withdrawn.ts';
import type { Mail } from '../../documents/mails/layout.ts';
import { mandateCut } from '../../documents/mails/mandate-cut.ts';
import { messageReceived } from '../../documents/mails/message-received.ts';
import { messageSent } from '../../documents/mails/message-sent.ts';
import { passwordChanged } from '../../documents/mails/password-changed.ts';
import { registerAcknowledged } from '../../documents/mails/register-acknowledged.ts';
import { registerAnswered } from '../../documents/mails/register-answered.ts';
import { registerAwaits } from '../../documents/mails/register-awaits.ts';
import { registerDue } from '../../documents/mails/register-due.ts';
import { registerExtended } from '../../documents/mails/register-extended.ts';
import { registerRefused } from '../../documents/mails/register-refused.ts';
import { renewedPassword } from '../../documents/mails/renewed-password.ts';
import { replacedPassword } from '../../documents/mails/replaced-password.ts';
import { requestAcknowledged } from '../../documents/mails/request-acknowledged.ts';
import { requestReceived } from '../../documents/mails/request-received.ts';
import { requestRefused } from '../../documents/mails/request-refused.ts';
import { secondFactorEnrolled } from '../../documents/mails/second-factor-enrolled.ts';
import { secondFactorReset } from '../../documents/mails/second-factor-reset.ts';
import { secondFactorResetToldCaf } from '../../documents/mails/second-factor-reset-told-caf.ts';
import { submissionApproved } from '../../documents/mails/submission-approved.ts';
import { submissionReturned } from '../../documents/mails/submission-returned.ts';

import { attestationMails } from './attestation-mails.ts';
import { councilMails } from './council-mails.ts';
import { durationMails } from './duration-mails.ts';
import { familyMails } from './family-mails.ts';

/** What varies in the mails: what people typed, what must stay in one mail, and addresses. */
export const sample = {
  reference: 'C26-2026-000042',
  cafName: 'Caf de la Drôme',
  providerName: 'Association Les Trois Becs',
  personName: 'Camille Faurel',
  establishmentName: 'Multi-accueil Les Fougères',
  reason: "Les horaires du mercredi manquent.\nMerci d'indiquer aussi les tarifs.",
  password: 'k7RmW2xQ',
  identificationNumber: 'A-26-004217',
  url: 'https://extranet.example/page?a=1&b=2',
};

export type MailSample = typeof sample;

/** Every mail of the project, by name, made from the same data. */
export function everyMail(data: MailSample = sample): Record<string, Mail> {
  const {
    reference,
    cafName,
    providerName,
    personName,
    establishmentName,
    reason,
    password,
    identificationNumber,
    url,
  } = data;
  const issued = { password, identificationNumber, signInUrl: url, lapsesOn: '2026-11-28T13:05:00Z' };
  const refusal = { reference, cafName, reason };
  const request = {
    reference,
    providerName,
    cafName,
    submittedAt: '2026-11-21T23:30:00Z',
    establishmentCount: 6,
    communeCount: 17,
    personCount: 3,
    siteUrl: url,
  };
  const toConfirm = {
    establishmentName,
    periods: ['places disponibles, du 23 novembre 2026 au 6 décembre 2026'],
    hiddenFrom: '2026-12-06',
    last: false,
    links: { unchanged: `${url}#1`, full: `${url}#2`, change: `${url}#3` },
    linkDays: 5,
  };
  const due = { reference, cafName, dueOn: '2026-12-21', entryUrl: url };
  return {
    requestAcknowledged: requestAcknowledged({ ...request, kind: 'structures' }),
    linfRequestAcknowledged: requestAcknowledged({ ...request, kind: 'linf' }),
    mamRequestAcknowledged: requestAcknowledged({ ...request, kind: 'mam' }),
    requestReceived: requestReceived({ reference, cafName, requestUrl: url }),
    correctionsRequested: correctionsRequested({ reference, cafName, reason, link: url }),
    councilConventionDropped: requestRefused({ ...refusal, kind: 'council', accepted: true }),
    conventionDropped: requestRefused({ ...refusal, kind: 'mam', accepted: true }),
    requestRefused: requestRefused({ ...refusal, kind: 'structures', accepted: false }),
    conventionPosted: conventionPosted({ kind: 'mam', reference, cafName }),
    habilitationActivated: habilitationActivated({
      kind: 'structures',
      conventionNumber: reference,
      providerName,
      cafName,
      signedOn: '2026-12-01',
      personCount: 2,
    }),
    habilitationAdded: habilitationAdded({
      kind: 'linf',
      conventionNumber: reference,
      providerName,
      signInUrl: url,
    }),
    amendmentPosted: amendmentPosted({ conventionNumber: reference, number: 2, cafName }),
    amendmentInForce: amendmentInForce({
      conventionNumber: reference,
      number: 2,
      providerName,
      cafName,
      signedOn: '2026-12-01',
    }),
    ...familyMails(data),
    ...councilMails(data),
    commitmentAsked: commitmentAsked({ conventionNumber: reference, cafName, pageUrl: url }),
    commitmentFiled: commitmentFiled({ conventionNumber: reference, caseUrl: url }),
    accessClosed: accessClosed({ conventionNumber: reference, providerName, cafName }),
    accessClosureTold: accessClosureTold({ conventionNumber: reference, personName, cafName }),
    accessReopened: accessReopened({ conventionNumber: reference, personName, cafName }),
    replacedPassword: replacedPassword(issued),
    firstPassword: firstPassword(issued),
    cafAgentWelcome: cafAgentWelcome(issued),
    cnafAdminWelcome: cnafAdminWelcome(issued),
    renewedPassword: renewedPassword({ ...issued, requestedAt: '2026-11-21T08:02:00Z' }),
    passwordChanged: passwordChanged({ at: '2026-11-21T08:02:00Z', resetUrl: url }),
    accountLocked: accountLocked({ until: '2026-11-21T08:17:00Z', resetUrl: url }),
    importerRecorded: importerRecorded({ cafName, decidedOn: '2026-11-20', signInUrl: url }),
    importerEnded: importerEnded({ cafName, endedOn: '2026-11-21' }),
    secondFactorEnrolled: secondFactorEnrolled({ at: '2026-11-21T08:02:00Z', role: 'caf-agent' }),
    secondFactorReset: secondFactorReset({
      at: '2026-11-21T08:02:00Z',
      by: { role: 'caf-agent', number: identificationNumber, name: personName },
      signInUrl: url,
    }),
    secondFactorResetToldCaf: secondFactorResetToldCaf({
      at: '2026-11-21T08:02:00Z',
      by: { role: 'cnaf-admin', number: identificationNumber },
      accountId: identificationNumber,
      journalUrl: url,
    }),
    submissionApproved: submissionApproved({
      establishmentName,
      approved: ['tariffs', 'openingHours'],
      left: 1,
      sheetUrl: url,
    }),
    submissionReturned: submissionReturned({
      establishmentName,
      returned: [{ field: 'team', reason }],
      approved: ['phone'],
      left: 2,
      editUrl: url,
    }),
    informationWithdrawn: informationWithdrawn({
      establishmentName,
      part: 'availability',
      reason,
      editUrl: url,
    }),
    mandateCut: mandateCut({ establishmentName, editorName: 'Planicrèche', reason, mandatesUrl: url }),
    availabilityToConfirm: availabilityToConfirm(toConfirm),
    availabilitySoonHidden: availabilityToConfirm({ ...toConfirm, last: true, periods: [] }),
    availabilityInvited: availabilityInvited({ establishmentNames: [establishmentName], formUrl: url }),
    availabilityInvitedToMany: availabilityInvited({
      establishmentNames: Array.from({ length: 12 }, () => establishmentName),
      formUrl: url,
    }),
    messageSent: messageSent({ reference, cafName, link: url }),
    messageReceived: messageReceived({ reference, caseUrl: url }),
    registerAcknowledged: registerAcknowledged({
      reference,
      cafName,
      receivedOn: '2026-11-21',
      dueOn: '2026-12-21',
      siteUrl: url,
    }),
    registerAwaits: registerAwaits(due),
    registerExtended: registerExtended({ reference, cafName, dueOn: '2027-02-21', reason }),
    registerAnswered: registerAnswered({ reference, cafName, answer: reason }),
    registerRefused: registerRefused({ reference, cafName, reason }),
    registerNearlyDue: registerDue({ ...due, about: 'near' }),
    registerOverdue: registerDue({ ...due, about: 'passed' }),
    ...attestationMails(data),
    ...durationMails(data),
  };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** What a reader sees of an HTML mail: no tags, no style, entities read. */
export function seenInHtml(html: string): string {
  return html
    .replace(/<head>.*<\/head>/su, '')
    .replace(/<[^>]*>/gu, '\n')
    .replace(/&(#?\w+);/gu, (entity, name: string) => ENTITIES[name] ?? entity);
}
