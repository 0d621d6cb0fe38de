import { declared, week } from './establishments.ts';
import type { Prepare } from './every-operation.ts';

const reason = 'Une raison, en deux mots.';

/** For each operation on what establishments put online, a request that its rightful caller may make now. */
export const onlineRequests: Record<string, Prepare> = {
  listOwnEstablishments: async () => ({}),
  readOwnEstablishment: async (_, { establishmentId }) => ({ params: { id: establishmentId } }),
  submitOperatingInformation: async (stage, { establishmentId: id }) => {
    const waiting = await stage.deps.records.get('submission', [id]);
    const information = { team: 'Trois personnes.' };
    return {
      params: { id },
      body: { basedOn: waiting?.version ?? 0, information, commitmentsAccepted: true },
    };
  },
  declareAvailability: async (stage, { establishmentId: id }) => {
    const last = await stage.deps.records.get('availability', [id]);
    return {
      params: { id },
      body: { basedOn: last?.version ?? 0, declaration: { kind: 'periods', periods: [week] } },
    };
  },
  listOnline: async () => ({}),
  readOnline: async (_, { establishmentId }) => ({ params: { id: establishmentId }, query: {} }),
  withdrawInformation: async (stage, { partner, establishmentId: id }) => ({
    params: { id },
    body: { part: 'availability', version: await declared(stage, partner.browser, id), reason },
  }),
};
