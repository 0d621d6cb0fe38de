import { signEndAttestation } from '../../contract/end-attestations.ts';
import { signAttestation } from '../../contract/information-attestations.ts';
import { signature, toSign } from './attestations.ts';
import { linfOf } from './commitment-requests.ts';
import type { Stage } from './driver.ts';
import { endedLinf } from './end-attestations.ts';
import type { Cast, Prepare } from './every-operation.ts';

async function signed(stage: Stage, cast: Cast) {
  const params = await toSign(stage, await linfOf(stage, cast));
  await stage.done(signAttestation, { as: cast.partner.browser, params, body: { version: 1, signature } });
  return params;
}

/** For each operation on attestations and figures, a request that its rightful caller may make now. */
export const attestationRequests: Record<string, Prepare> = {
  listOwnAttestations: async (stage, cast) => {
    await toSign(stage, await linfOf(stage, cast));
    return {};
  },
  signAttestation: async (stage, cast) => ({
    params: await toSign(stage, await linfOf(stage, cast)),
    body: { version: 1, signature },
  }),
  downloadOwnAttestation: async (stage, cast) => ({ params: await signed(stage, cast) }),
  downloadAttestation: async (stage, cast) => ({ params: await signed(stage, cast) }),
  readEndAttestation: async (stage, cast) => ({
    body: { secret: (await endedLinf(stage, cast.caf.browser)).secret },
  }),
  signEndAttestation: async (stage, cast) => ({
    body: { secret: (await endedLinf(stage, cast.caf.browser)).secret, number: 1, version: 1, signature },
  }),
  downloadEndAttestation: async (stage, cast) => {
    const { secret } = await endedLinf(stage, cast.caf.browser);
    await stage.done(signEndAttestation, { body: { secret, number: 1, version: 1, signature } });
    return { body: { secret, number: 1 } };
  },
  listAttestations: async () => ({}),
  readInformationFigures: async () => ({}),
  readNationalInformation: async () => ({}),
};
