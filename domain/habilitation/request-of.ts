import type { Habilitation } from './habilitation.ts';
import { HabilitationRequest } from './request.ts';

/** The request as its applicant may send it again, corrected. A council's convention was never asked for. */
export function requestOf(habilitation: Habilitation): HabilitationRequest | undefined {
  const { kind, cafCode, provider, place, establishments, communes, persons } = habilitation;
  const asked = { kind, cafCode, provider, place, establishments, communes, persons };
  const house = { ...provider, establishmentId: establishments[0]?.establishmentId };
  return HabilitationRequest.safeParse({ ...asked, house, mutualConsent: true }).data;
}
