import type { Mail } from '../../adapters/ses/mailer.ts';
import { attestationOfEnd } from '../../documents/mails/attestation-of-end.ts';
import { attestationToSign } from '../../documents/mails/attestation-to-sign.ts';
import { requestsWaiting } from '../../documents/mails/requests-waiting.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import { isInForce } from '../../domain/convention/duration.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { isKept } from '../../domain/linf/deadlines.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { parisDay } from '../../domain/paris-day.ts';
import { listAll } from '../../domain/records.ts';
import { siteAddress } from '../runtime/site-address.ts';
import { endAttestationLink } from './end-attestation-link.ts';

/** Events that time brings about for information places. */
const attestationEvents = ['information-requests-recalled', 'destruction-attestation-awaited'] as const;
export type AttestationEvent = Extract<DomainEvent, { type: (typeof attestationEvents)[number] }>;

export const isAboutAttestation = (event: DomainEvent): event is AttestationEvent =>
  (attestationEvents as readonly string[]).includes(event.type);

/**
 * The e-mail about requests that wait or an attestation to sign (LIN-04, LIN-08): to the persons of the information
 * place, or to the party's own address. Says how many, and nothing of a family. Undefined when nothing waits any more.
 */
export async function composeAttestationMail(
  deps: Deps,
  event: AttestationEvent,
  habilitation: Habilitation,
): Promise<Mail | undefined> {
  const today = parisDay(deps.now());
  if (event.type === 'destruction-attestation-awaited') {
    const ofEnd = await composeAttestationOfEnd(deps, event, habilitation);
    if (ofEnd) return ofEnd;
  }
  if (!isInForce(habilitation, today)) return undefined;
  const { id, cafCode, persons, provider, place } = habilitation;
  const agents = persons.filter(({ closed }) => closed === undefined).map(({ email }) => email);
  const facts = {
    conventionNumber: id,
    cafName: cafByCode(cafCode)?.name ?? '',
    placeName: place?.name ?? '',
  };

  if (event.type === 'information-requests-recalled') {
    const listed = await listAll(deps.records, 'informationRequestsOf', { habilitationId: id });
    const waiting = listed
      .map(({ record }) => record)
      .filter((request) => request.state === 'received' && isKept(request, today));
    const nearest = waiting[0]?.retrieveBy;
    if (nearest === undefined) return undefined;
    const pageUrl = siteAddress('/partenaire/demandes');
    const { to } = event;
    const mail = requestsWaiting({ ...facts, to, waiting: waiting.length, nearest, today, pageUrl });
    const addresses = to === 'manager' ? [provider.email] : agents;
    return addresses.length > 0 ? { to: addresses, ...mail } : undefined;
  }
  const { month, number, about } = event;
  const attestation = await deps.records.get('destructionAttestation', [id, month, String(number)]);
  if (!attestation || attestation.signed) return undefined;
  const pageUrl = siteAddress('/partenaire/attestations');
  const { dueOn, references } = attestation;
  const mail = attestationToSign({ ...facts, month, dueOn, count: references.length, about, pageUrl });
  // Late, it concerns whoever answers for the party too.
  const to = about === 'late' ? [...new Set([...agents, provider.email])] : agents;
  return to.length > 0 ? { to, ...mail } : undefined;
}

/** At the end of a convention nobody can sign in any more: the link goes to whoever answers for the party (AVN-06). */
async function composeAttestationOfEnd(
  deps: Deps,
  { month, number }: { month: string; number: number },
  { id, cafCode, provider, place }: Habilitation,
): Promise<Mail | undefined> {
  const attestation = await deps.records.get('destructionAttestation', [id, month, String(number)]);
  const { endedOn, dueOn, references, signed, onPaper } = attestation ?? {};
  if (!endedOn || !dueOn || signed || onPaper) return undefined;
  const mail = attestationOfEnd({
    conventionNumber: id,
    placeName: place?.name ?? provider.name,
    cafName: cafByCode(cafCode)?.name ?? '',
    endedOn,
    dueOn,
    count: references?.length ?? 0,
    link: await endAttestationLink(deps, id),
  });
  return { to: [provider.email], ...mail };
}
