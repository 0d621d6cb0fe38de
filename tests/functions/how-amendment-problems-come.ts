import { readRequest } from '../../contract/caf.ts';
import { abandonAmendment, closeAccess, postAmendment } from '../../contract/caf-amendments.ts';
import type { Operation } from '../../contract/operation.ts';
import type { ProblemCode } from '../../domain/problem.ts';
import { person } from '../builders/persons.ts';
import { amendment } from './amendments.ts';
import type { CallOf } from './driver.ts';
import { rightfulRequest } from './every-operation.ts';
import { habilitation, signature } from './habilitations.ts';
import { after, type Produce, rivalEverywhere, staleVersion, withParams } from './produce.ts';

const noConvention = withParams({ id: 'S26-ZZZZ-ZZZZ' });
const noAmendment = withParams({ id: 'S26-ZZZZ-ZZZZ', number: '1' });
const noPerson = withParams({ id: 'S26-ZZZZ-ZZZZ', accountId: 'P26-ZZZZZZ' });

/** The rightful act, on an avenant that was abandoned in the meantime. */
const afterAbandonment: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  const { version } = request.body as { version: number };
  const body = { version, reason: 'Entre-temps.' };
  await stage.done(abandonAmendment, { as: cast.colleague.browser, params: request.params, body });
  return stage.call(op, { ...request, as: cast.caf.browser });
};
/** The same act twice, by two people. */
const twice: Produce = async (op, { stage, cast }) => {
  const request = await rightfulRequest(stage, cast, op);
  await stage.done(op, { ...request, as: cast.colleague.browser });
  return stage.call(op, { ...request, as: cast.caf.browser });
};
const onAmendment = { 'not-found': noAmendment, conflict: staleVersion, 'wrong-state': afterAbandonment };

/** How each operation on avenants and accesses comes to answer what it alone declares. */
export const ownOfAmendments: Record<string, Partial<Record<ProblemCode, Produce>>> = {
  listAmendments: { 'not-found': noConvention },
  draftAmendment: {
    'not-found': noConvention,
    conflict: after(rivalEverywhere),
    'wrong-state': async (op, { stage, cast }) => {
      const request = await rightfulRequest(stage, cast, op);
      const { id } = await habilitation(stage, cast.caf.browser, 'signed');
      return stage.call(op, { ...request, as: cast.caf.browser, params: { id } });
    },
    'amendment-under-way': twice,
  },
  changeAmendment: onAmendment,
  postAmendment: {
    ...onAmendment,
    'caf-profile-missing': after((stage) =>
      stage.deps.records.commit([{ do: 'delete', kind: 'cafProfile', key: ['26'], mustExist: false }]),
    ),
  },
  downloadAmendment: {
    'not-found': noAmendment,
    'wrong-state': async (op, { stage, cast }) => {
      const { id } = await habilitation(stage, cast.caf.browser, 'active');
      const { number } = await amendment(stage, cast.caf.browser, id, 'draft');
      return stage.call(op, { as: cast.caf.browser, params: { id, number: String(number) } });
    },
  },
  signAmendment: {
    ...onAmendment,
    'amendment-waits': async (op, { stage, cast }) => {
      const { id } = await habilitation(stage, cast.caf.browser, 'active');
      await amendment(stage, cast.caf.browser, id, 'posted');
      const second = await amendment(stage, cast.caf.browser, id, 'posted');
      return stage.call(op, signing(cast.caf.browser, id, second));
    },
    'amendment-outdated': async (op, { stage, cast }) => {
      const as = cast.caf.browser;
      const { id } = await habilitation(stage, as, 'active');
      const first = await amendment(stage, as, id, 'posted');
      const second = await amendment(stage, as, id, 'posted');
      const body = { version: first.version, reason: 'Demande retirée.' };
      await stage.done(abandonAmendment, { as, params: { id, number: String(first.number) }, body });
      return stage.call(op, signing(as, id, second));
    },
    'address-taken': async (op, { stage, cast }) => {
      const { id } = await habilitation(stage, cast.caf.browser, 'active');
      const somebodyElse = { ...person(4, 'x.example'), email: cast.partner.email };
      const changes = [{ op: 'add-person' as const, person: somebodyElse }];
      const posted = await amendment(stage, cast.caf.browser, id, 'posted', changes);
      return stage.call(op, signing(cast.caf.browser, id, posted));
    },
  },
  abandonAmendment: onAmendment,
  closeAccess: { 'not-found': noPerson, conflict: after(rivalEverywhere), 'wrong-state': twice },
  reopenAccess: {
    'not-found': noPerson,
    conflict: staleVersion,
    'wrong-state': twice,
    'amendment-waits': async (op, { stage, cast }) => {
      const as = cast.caf.browser;
      const { id } = await habilitation(stage, as, 'active');
      const { persons } = await stage.done(readRequest, { as, params: { id } });
      const params = { id, accountId: persons[0]?.accountId ?? '' };
      const closing = { as, params, body: { reason: 'end-of-mission' as const } };
      const { version } = await stage.done(closeAccess, closing);
      await stage.done(postAmendment, { as, params: { id, number: '1' }, body: { version: 1 } });
      return stage.call(op, { as, params, body: { version } });
    },
  },
};

const signing = (
  as: CallOf<Operation>['as'],
  id: string,
  { number, version }: { number: number; version: number },
): CallOf<Operation> => ({
  ...(as && { as }),
  params: { id, number: String(number) },
  body: { version, signature },
});
