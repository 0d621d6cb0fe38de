import { linksOf } from './availability-links.ts';
import { declared } from './establishments.ts';
import type { Prepare } from './every-operation.ts';

/** For each operation on the places of an establishment, a request that its rightful caller may make now. */
export const availabilityRequests: Record<string, Prepare> = {
  readAvailabilityLink: async (stage, { partner, establishmentId }) => {
    await declared(stage, partner.browser, establishmentId);
    const { unchanged } = await linksOf(stage, establishmentId, partner.accountId);
    return { body: { secret: unchanged } };
  },
  useAvailabilityLink: async (stage, { partner, establishmentId }) => {
    await declared(stage, partner.browser, establishmentId);
    const { full } = await linksOf(stage, establishmentId, partner.accountId);
    return { body: { secret: full } };
  },
};
