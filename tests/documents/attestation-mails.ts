import { attestationOfEnd } from '../../documents/mails/attestation-of-end.ts';
import { attestationToSign } from '../../documents/mails/attestation-to-sign.ts';
import type { Mail } from '../../documents/mails/layout.ts';
import { requestsWaiting } from '../../documents/mails/requests-waiting.ts';

/** Every mail about requests that wait and attestations to sign, from the same data as the others. */
export function attestationMails(data: {
  reference: string;
  cafName: string;
  establishmentName: string;
  url: string;
}): Record<string, Mail> {
  const { url: pageUrl, cafName, reference: conventionNumber, establishmentName: placeName } = data;
  const facts = { conventionNumber, cafName, placeName, pageUrl };
  const wait = { ...facts, waiting: 3, nearest: '2026-12-07', today: '2026-11-27' };
  const attested = { ...facts, month: '2026-11', dueOn: '2026-12-31', count: 12 };
  const ended = { ...facts, endedOn: '2026-11-30', dueOn: '2026-12-30', link: pageUrl };
  return {
    requestsWaitingAgents: requestsWaiting({ ...wait, to: 'agents' }),
    requestsWaitingManager: requestsWaiting({ ...wait, to: 'manager', waiting: 1, today: '2026-12-08' }),
    attestationPrepared: attestationToSign({ ...attested, about: 'prepared' }),
    attestationNear: attestationToSign({ ...attested, about: 'near', count: 1 }),
    attestationOfEnd: attestationOfEnd({ ...ended, count: 12 }),
    attestationOfEndAlone: attestationOfEnd({ ...ended, count: 1 }),
    attestationOfEndEmpty: attestationOfEnd({ ...ended, count: 0 }),
    attestationOverdue: attestationToSign({ ...attested, about: 'late' }),
  };
}
