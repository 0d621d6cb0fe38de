import { readRequest } from '../../contract/caf.ts';
import { closeAccess } from '../../contract/caf-amendments.ts';
import { amendment, asked, newcomer } from './amendments.ts';
import type { Stage } from './driver.ts';
import type { Cast, Prepare } from './every-operation.ts';
import { habilitation, signature } from './habilitations.ts';

/** An avenant of a fresh convention in force, to be acted on. */
const onAmendment =
  (stop: 'draft' | 'posted', more: object = {}): Prepare =>
  async (stage, { caf }) => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    const { number, version } = await amendment(stage, caf.browser, id, stop);
    return { params: { id, number: String(number) }, body: { version, ...more } };
  };

/** Somebody whom a fresh convention in force names. */
async function onPerson(stage: Stage, { caf }: Cast) {
  const { id } = await habilitation(stage, caf.browser, 'active');
  const { persons } = await stage.done(readRequest, { as: caf.browser, params: { id } });
  return { id, accountId: persons[0]?.accountId ?? '' };
}

/** The same to be read: a GET carries no body. */
const readsAmendment =
  (until: Parameters<typeof onAmendment>[0]): Prepare =>
  async (stage, cast) => {
    const { params } = await onAmendment(until)(stage, cast);
    return params ? { params } : {};
  };

/** For each operation on avenants and accesses, a request that a Caf agent may make now. */
export const amendmentRequests: Record<string, Prepare> = {
  listAmendments: readsAmendment('draft'),
  draftAmendment: async (stage, { caf }) => {
    const { id } = await habilitation(stage, caf.browser, 'active');
    return { params: { id }, body: { ...asked, changes: [newcomer(stage)] } };
  },
  changeAmendment: onAmendment('draft', { ...asked, changes: [] }),
  postAmendment: onAmendment('draft'),
  downloadAmendment: readsAmendment('posted'),
  signAmendment: onAmendment('posted', { signature }),
  abandonAmendment: onAmendment('posted', { reason: 'Une raison, en deux mots.' }),
  closeAccess: async (stage, cast) => ({
    params: await onPerson(stage, cast),
    body: { reason: 'end-of-mission' },
  }),
  reopenAccess: async (stage, cast) => {
    const params = await onPerson(stage, cast);
    const body = { reason: 'leaked-codes' as const };
    const { version } = await stage.done(closeAccess, { as: cast.caf.browser, params, body });
    return { params, body: { version } };
  },
};
