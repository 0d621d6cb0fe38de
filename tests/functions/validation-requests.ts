import { submitted } from './establishments.ts';
import type { Prepare } from './every-operation.ts';

let sent = 0;

/** For each operation on what the Caf validates, a request that its rightful caller may make now. */
export const validationRequests: Record<string, Prepare> = {
  listSubmissions: async () => ({}),
  readSubmission: async (stage, { partner, establishmentId: id }) => {
    await submitted(stage, partner.browser, id);
    return { params: { id } };
  },
  decideSubmission: async (stage, { partner, establishmentId: id }) => {
    sent += 1;
    const information = { tariffs: `Barème n° ${sent}.`, team: `${sent} personnes.` };
    return {
      params: { id },
      body: {
        version: await submitted(stage, partner.browser, id, information),
        approve: ['tariffs'],
        return: [{ field: 'team', reason: 'Une raison, en deux mots.' }],
      },
    };
  },
};
