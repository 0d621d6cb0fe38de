import { linksOf } from './availability-links.ts';
import { declared, week } from './establishments.ts';
import type { Prepare } from './every-operation.ts';

/** For each operation on the places of an establishment, a request that its rightful caller may make now. */
export const availabilityRequests: Record<string, Prepare> = {
  listAvailabilityToConfirm: async () => ({}),
  readAvailabilityTemplates: async (_, { establishmentId }) => ({ params: { id: establishmentId } }),
  changeAvailabilityTemplates: async (stage, { establishmentId: id }) => {
    const kept = await stage.deps.records.get('availabilityTemplates', [id]);
    return {
      params: { id },
      body: { basedOn: kept?.version ?? 0, templates: [{ name: 'Semaine type', cells: week.cells }] },
    };
  },
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
