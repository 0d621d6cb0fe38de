import { attestationOfEnd } from '../../../documents/mails/attestation-of-end.ts';
import { attestationToSign } from '../../../documents/mails/attestation-to-sign.ts';
import { requestsWaiting } from '../../../documents/mails/requests-waiting.ts';
import { isInForce } from '../../../domain/convention/duration.ts';
import type { Deps } from '../../../domain/deps.ts';
import type { Habilitation } from '../../../domain/habilitation/habilitation.ts';
import { isKept } from '../../../domain/linf/deadlines.ts';
import type { DestructionAttestation } from '../../../domain/linf/destruction-attestation.ts';
import { parisDay } from '../../../domain/paris-day.ts';
import { listAll } from '../../../domain/records.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutHabilitation, type Composers } from './composer.ts';
import { conventionFacts, endAttestationLink } from './facts.ts';
import { personsOf, toAll, toParty } from './recipients.ts';

/**
 * Mails about requests that wait or an attestation to sign (LIN-04, LIN-08): to the persons of the information place, or
 * to whoever answers for it. They say how many, and nothing of a family.
 */
export const attestationMails: Composers<
  'information-requests-recalled' | 'destruction-attestation-awaited'
> = {
  'information-requests-recalled': aboutHabilitation(async (deps, { to }, habilitation) => {
    const today = parisDay(deps.now());
    if (!isInForce(habilitation, today)) return undefined;
    const listed = await listAll(deps.records, 'informationRequestsOf', { habilitationId: habilitation.id });
    const waiting = listed
      .map(({ record }) => record)
      .filter((request) => request.state === 'received' && isKept(request, today));
    const nearest = waiting[0]?.retrieveBy;
    if (nearest === undefined) return undefined;
    const pageUrl = siteAddress('/partenaire/demandes');
    const facts = { ...placeFacts(habilitation), to, waiting: waiting.length, nearest, today, pageUrl };
    const addresses = to === 'manager' ? [habilitation.provider.email] : personsOf(habilitation);
    return toAll(addresses, requestsWaiting(facts));
  }),

  'destruction-attestation-awaited': aboutHabilitation(async (deps, event, habilitation) => {
    const { month, number, about } = event;
    const attestation = await deps.records.get('destructionAttestation', [
      habilitation.id,
      month,
      String(number),
    ]);
    if (!attestation || attestation.signed || attestation.onPaper) return undefined;
    if (attestation.endedOn) return attestationAtTheEnd(deps, attestation, attestation.endedOn, habilitation);
    if (!isInForce(habilitation, parisDay(deps.now()))) return undefined;
    const { dueOn, references } = attestation;
    const pageUrl = siteAddress('/partenaire/attestations');
    const facts = { ...placeFacts(habilitation), month, dueOn, count: references.length, about, pageUrl };
    const agents = personsOf(habilitation);
    // Late, it concerns whoever answers for the party too.
    const addresses = about === 'late' ? [...agents, habilitation.provider.email] : agents;
    return toAll(addresses, attestationToSign(facts));
  }),
};

const placeFacts = (habilitation: Habilitation) => ({
  ...conventionFacts(habilitation),
  placeName: habilitation.place?.name ?? '',
});

/** At the end of a convention nobody can sign in any more: the link goes to whoever answers for the party (AVN-06). */
async function attestationAtTheEnd(
  deps: Deps,
  { dueOn, references }: DestructionAttestation,
  endedOn: string,
  habilitation: Habilitation,
) {
  const { id, provider, place } = habilitation;
  const facts = { ...conventionFacts(habilitation), placeName: place?.name ?? provider.name };
  const link = await endAttestationLink(deps, id);
  return toParty(
    habilitation,
    attestationOfEnd({ ...facts, endedOn, dueOn, count: references.length, link }),
  );
}
