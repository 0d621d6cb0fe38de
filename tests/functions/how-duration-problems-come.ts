import type { ProblemCode } from '../../domain/problem.ts';
import { councilConvention } from '../builders/other-requests.ts';
import { rightfulCaller, rightfulRequest } from './every-operation.ts';
import { habilitation, listedEstablishment, newRequest } from './habilitations.ts';
import { after, type Produce, rivalEverywhere, staleVersion, withBody, withParams } from './produce.ts';

/** Done already, by another intent: the version in the body is the one that the first left behind. */
const twice: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  const as = rightfulCaller(cast, op);
  await stage.done(op, { as, ...request });
  const seen = await stage.deps.records.get('habilitation', [String(request.params?.id)]);
  return stage.call(op, { as, ...request, body: { ...(request.body as object), version: seen?.version } });
};
const onConvention = {
  'not-found': withParams({ id: 'S26-ZZZZ-ZZZZ' }),
  conflict: staleVersion,
  'wrong-state': twice,
};
const noConvention = withParams({ id: 'S26-ZZZZ-ZZZZ' });
const noLink = withBody({ secret: 'x'.repeat(43) });

/** How each operation on the time of a convention comes to answer what it alone declares. */
export const ownOfDuration: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  recordTermination: onConvention,
  cancelTermination: onConvention,
  recordAttestation: onConvention,
  downloadLetter: {
    'not-found': withParams({ id: 'S26-ZZZZ-ZZZZ', letter: 'resiliation' }),
    'wrong-state': async (op, { stage, cast }) => {
      const { id } = await habilitation(stage, cast.caf.browser, 'active');
      return stage.call(op, { as: cast.caf.browser, params: { id, letter: 'resiliation' } });
    },
    'caf-profile-missing': async (op, { stage, cast }) => {
      const request = newRequest(stage, [await listedEstablishment(stage, 'RPE', '73')], { cafCode: '73' });
      const { id } = await habilitation(stage, cast.otherCaf.browser, 'submitted', request);
      return stage.call(op, { as: cast.otherCaf.browser, params: { id, letter: 'accuse-de-reception' } });
    },
  },
  readOwnConvention: { 'not-found': noConvention },
  downloadOwnConvention: { 'not-found': noConvention },
  drawUpCouncil: {
    conflict: after(rivalEverywhere),
    'caf-profile-missing': (op, { stage, cast }) =>
      stage.call(op, {
        as: cast.otherCaf.browser,
        body: councilConvention(`conseil.${stage.tag}.example`),
      }),
  },
  readReview: { 'link-lapsed': noLink },
  answerReview: { 'link-lapsed': noLink, conflict: after(rivalEverywhere) },
};
