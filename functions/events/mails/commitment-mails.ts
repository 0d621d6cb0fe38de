import { commitmentAsked } from '../../../documents/mails/commitment-asked.ts';
import { commitmentFiled } from '../../../documents/mails/commitment-filed.ts';
import { siteAddress } from '../../runtime/site-address.ts';
import { aboutHabilitation, type Composers } from './composer.ts';
import { casePage, conventionFacts } from './facts.ts';
import { personsOf, toAll, toCaf } from './recipients.ts';

/** Mails about a subcontractor's commitment (LIN-09). */
export const commitmentMails: Composers<'commitment-asked' | 'commitment-filed'> = {
  'commitment-asked': aboutHabilitation(async (deps, { number }, habilitation) => {
    const request = await deps.records.get('commitmentRequest', [habilitation.id, String(number)]);
    // Whoever was quicker than this mail has nothing to learn from it.
    if (!request || request.filed) return undefined;
    const pageUrl = siteAddress(`/partenaire/conventions/${habilitation.id}`);
    return toAll(personsOf(habilitation), commitmentAsked({ ...conventionFacts(habilitation), pageUrl }));
  }),

  'commitment-filed': aboutHabilitation((deps, _event, habilitation) => {
    const { id: conventionNumber } = habilitation;
    const caseUrl = casePage(conventionNumber);
    return toCaf(deps, habilitation, commitmentFiled({ conventionNumber, caseUrl }));
  }),
};
