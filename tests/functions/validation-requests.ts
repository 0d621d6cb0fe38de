import { changeCafProfile, readCafProfile } from '../../contract/caf.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { approved, submitted } from './establishments.ts';
import type { Prepare } from './every-operation.ts';
import { withProfile } from './habilitations.ts';

/** Lets the changes of telephone numbers of the Drôme pass together, if they may not yet. */
export async function lettingPhonesPass(stage: Stage, cafAgent: Browser): Promise<void> {
  await withProfile(stage, cafAgent);
  const { content, version } = await stage.done(readCafProfile, { as: cafAgent });
  if (!content || content.bulkApproval?.includes('phone')) return;
  const body = { version, content: { ...content, bulkApproval: ['phone' as const] } };
  await stage.done(changeCafProfile, { as: cafAgent, body });
}

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
  approveHarmless: async (stage, { partner, caf, establishmentId: id }) => {
    await lettingPhonesPass(stage, caf.browser);
    sent += 1;
    const information = { tariffs: `Barème n° ${sent}.` };
    await submitted(stage, partner.browser, id, information);
    await approved(stage, caf.browser, id);
    const phone = `04752${String(10_000 + sent)}`;
    const version = await submitted(stage, partner.browser, id, { ...information, phone });
    return { body: { items: [{ id, version }] } };
  },
};
