import type { Mail } from '../../adapters/ses/mailer.ts';
import { commitmentAsked } from '../../documents/mails/commitment-asked.ts';
import { commitmentFiled } from '../../documents/mails/commitment-filed.ts';
import { cafByCode } from '../../domain/caf/cafs.ts';
import type { Deps } from '../../domain/deps.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import type { DomainEvent } from '../../domain/outbox/event.ts';
import { siteAddress } from '../runtime/site-address.ts';

/** The e-mail about a subcontractor's commitment (LIN-09): to the persons of the LINF, then to the Caf's mailbox. */
export async function composeCommitmentMail(
  deps: Deps,
  event: Extract<DomainEvent, { type: `commitment-${string}` }>,
  { id, cafCode, persons }: Habilitation,
): Promise<Mail | undefined> {
  if (event.type === 'commitment-filed') {
    const profile = await deps.records.get('cafProfile', [cafCode]);
    const caseUrl = siteAddress(`/caf/demandes/${id}`);
    return profile && { to: [profile.email], ...commitmentFiled({ conventionNumber: id, caseUrl }) };
  }
  const request = await deps.records.get('commitmentRequest', [id, String(event.number)]);
  // Whoever was quicker than this mail has nothing to learn from it.
  if (!request || request.filed) return undefined;
  const to = persons.filter(({ closed }) => closed === undefined).map(({ email }) => email);
  const cafName = cafByCode(cafCode)?.name ?? '';
  const pageUrl = siteAddress(`/partenaire/conventions/${id}`);
  return to.length > 0 ? { to, ...commitmentAsked({ conventionNumber: id, cafName, pageUrl }) } : undefined;
}
