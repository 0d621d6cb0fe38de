import { queryOptions } from '@tanstack/react-query';
import { type LegalNotice, legalNoticeAddress } from '../../contract/legal-notice.ts';
import { ApiProblem } from '../api/problem.ts';

/** Who answers for the site: settings of the deployment, which the built pages do not know. */
export const legalNotice = queryOptions({
  queryKey: [legalNoticeAddress],
  queryFn: async ({ signal }): Promise<LegalNotice> => {
    const answer = await fetch(legalNoticeAddress, { signal }).catch((failure: unknown) => {
      throw signal.aborted ? failure : ApiProblem.noAnswer();
    });
    if (!answer.ok) throw await ApiProblem.from(answer);
    return (await answer.json()) as LegalNotice;
  },
});
