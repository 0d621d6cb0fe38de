import { queryOptions } from '@tanstack/react-query';
import { type LegalNotice, legalNoticeAddress } from '../../contract/legal-notice.ts';
import { ApiProblem } from '../api/problem.ts';
import { siteFile } from '../api/site-file.ts';

/** Who answers for the site: settings of the deployment, which the built pages do not know. */
export const legalNotice = queryOptions({
  queryKey: [legalNoticeAddress],
  queryFn: async ({ signal }): Promise<LegalNotice> => {
    const notice = await siteFile<LegalNotice>(legalNoticeAddress, signal);
    if (!notice) throw ApiProblem.noAnswer();
    return notice;
  },
});
