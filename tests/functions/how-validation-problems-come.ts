import type { ProblemCode } from '../../domain/problem.ts';
import { rightfulRequest } from './every-operation.ts';
import { type Produce, staleVersion, withParams } from './produce.ts';

const noEstablishment = withParams({ id: '26-NONE' });

/** The rightful act, once an avenant has taken the establishment out of its convention. */
const noLongerNamed: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  const submission = await stage.deps.records.get('submission', [cast.establishmentId]);
  const seen = submission && (await stage.deps.records.get('habilitation', [submission.habilitationId]));
  if (!seen) throw new Error('Something waits under a convention');
  const establishments = seen.establishments.filter(
    ({ establishmentId }) => establishmentId !== cast.establishmentId,
  );
  const without = { ...seen, establishments, version: seen.version + 1 };
  await stage.deps.records.commit([{ do: 'replace', kind: 'habilitation', record: without }]);
  const answer = await stage.call(op, { ...request, as: cast.caf.browser });
  const back = { ...seen, version: seen.version + 2 };
  await stage.deps.records.commit([{ do: 'replace', kind: 'habilitation', record: back }]);
  return answer;
};

/** How each operation on what the Caf validates comes to answer what it alone declares. */
export const ownOfValidation: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  readSubmission: { 'not-found': noEstablishment },
  decideSubmission: {
    'not-found': noEstablishment,
    conflict: staleVersion,
    'no-convention': noLongerNamed,
  },
};
