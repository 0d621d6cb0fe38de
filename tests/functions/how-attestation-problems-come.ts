import { signAttestation } from '../../contract/information-attestations.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { signature } from './attestations.ts';
import { type Produce, staleVersion, withBody, withParams } from './produce.ts';
import { requestToRefuse } from './request-to-refuse.ts';

const none = withParams({ id: 'L26-ZZZZ-ZZZZ', month: '2026-01', number: '1' });
const noLink = withBody({ secret: 'x'.repeat(43) });

/** How each operation on attestations comes to answer what it alone declares. */
export const ownOfAttestations: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  signAttestation: {
    'not-found': none,
    conflict: staleVersion,
    // Signed once is signed for good.
    'wrong-state': async (op, { stage, cast }) => {
      const { params } = await requestToRefuse(stage, cast, op);
      const as = cast.partner.browser;
      const body = { version: 1, signature };
      await stage.done(signAttestation, { as, ...(params && { params }), body });
      return stage.call(op, { as, ...(params && { params }), body: { ...body, version: 2 } });
    },
  },
  readEndAttestation: { 'link-lapsed': noLink },
  signEndAttestation: {
    'link-lapsed': noLink,
    conflict: withBody({ version: 7 }),
    'wrong-state': async (op, { stage, cast }) => {
      const { body } = await requestToRefuse(stage, cast, op);
      await stage.done(op, { body });
      return stage.call(op, { body: { ...(body as object), version: 2 } });
    },
  },
  downloadEndAttestation: { 'link-lapsed': noLink, 'not-found': withBody({ number: 9 }) },
  downloadOwnAttestation: { 'not-found': none },
  downloadAttestation: { 'not-found': none },
};
