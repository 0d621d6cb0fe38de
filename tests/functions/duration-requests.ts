import { recordTermination } from '../../contract/caf-duration.ts';
import { councilConvention } from '../builders/other-requests.ts';
import { ended, letterToday, underReview } from './conventions.ts';
import type { Prepare } from './every-operation.ts';
import { habilitation, nextNumber, withProfile } from './habilitations.ts';

/** For each operation on the time of a convention, a request that its rightful caller may make now. */
export const durationRequests: Record<string, Prepare> = {
  downloadOwnConvention: async (_, { partner }) => ({ params: { id: partner.id } }),
  readOwnConvention: async (_, { partner }) => ({ params: { id: partner.id } }),
  readReview: async (stage, cast) => ({
    body: { secret: (await underReview(stage, cast.caf.browser)).secret },
  }),
  answerReview: async (stage, cast) => ({
    body: { secret: (await underReview(stage, cast.caf.browser)).secret, answer: 'confirmed' },
  }),
  recordTermination: async (stage, cast) => {
    const { id, version } = await habilitation(stage, cast.caf.browser, 'active');
    // Once passwords are mailed nothing else writes the accounts that the termination dates.
    await stage.react();
    return { params: { id }, body: { version, termination: letterToday() } };
  },
  cancelTermination: async (stage, cast) => {
    const { id, version } = await habilitation(stage, cast.caf.browser, 'active');
    await stage.react();
    const params = { id };
    const body = { version, termination: letterToday() };
    const ending = await stage.done(recordTermination, { as: cast.caf.browser, params, body });
    return { params, body: { version: ending.version, reason: 'Une raison, en deux mots.' } };
  },
  downloadLetter: async (stage, cast) => {
    const { id } = await ended(stage, cast.caf.browser);
    return { params: { id, letter: 'attestation' } };
  },
  recordAttestation: async (stage, cast) => {
    const { id, version } = await ended(stage, cast.caf.browser);
    return { params: { id }, body: { version, received: { on: '2024-02-01', signatory: 'Odile Marsanne' } } };
  },
  drawUpCouncil: async (stage, cast) => {
    await withProfile(stage, cast.caf.browser);
    return { body: councilConvention(`conseil${nextNumber()}.${stage.tag}.example`) };
  },
};
