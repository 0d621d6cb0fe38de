import { refuseRegisterEntry, takeRegisterEntry } from '../../contract/rights.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { rightfulRequest } from './every-operation.ts';
import { after, type Produce, rivalEverywhere, staleVersion, withBody, withParams } from './produce.ts';

/** The rightful act, on an entry of the register that was refused in the meantime. */
const afterRegisterRefusal: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  const id = String(request.params?.id);
  const as = cast.colleague.browser;
  const seen = await stage.deps.records.get('registerEntry', [id]);
  const taken = { version: seen?.version ?? 0 };
  if (seen?.state === 'received') await stage.done(takeRegisterEntry, { as, params: { id }, body: taken });
  const { version } = (await stage.deps.records.get('registerEntry', [id])) ?? taken;
  const body = { version, reason: 'Entre-temps.' };
  await stage.done(refuseRegisterEntry, { as, params: { id }, body });
  return stage.call(op, { ...request, as: cast.caf.browser });
};
/** The same act twice, as two people would. */
const twice: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  await stage.done(op, { ...request, as: cast.caf.browser });
  return stage.call(op, { ...request, as: cast.colleague.browser });
};
const noEntry = withParams({ id: 'R26-ZZZZ-ZZZZ' });
const onRegister = { 'not-found': noEntry, conflict: staleVersion, 'wrong-state': afterRegisterRefusal };

/** How each operation of the register comes to answer what it alone declares. */
export const ownOfRegister: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  submitRightsRequest: {
    'challenge-failed': withBody({ answer: 'autre chose' }),
    conflict: after(rivalEverywhere),
  },
  recordRegisterEntry: { conflict: after(rivalEverywhere) },
  readRegisterEntry: { 'not-found': noEntry },
  takeRegisterEntry: onRegister,
  identifyRegisterSubject: onRegister,
  noteRegisterEntry: { 'not-found': noEntry, conflict: staleVersion },
  extendRegisterEntry: onRegister,
  answerRegisterEntry: onRegister,
  refuseRegisterEntry: onRegister,
  closeRegisterEntry: { ...onRegister, 'wrong-state': twice },
  downloadPersonData: { 'not-found': noEntry, 'wrong-state': afterRegisterRefusal },
  reopenRegisterEntry: { ...onRegister, 'wrong-state': twice },
};
