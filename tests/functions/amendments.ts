import type * as z from 'zod';
import {
  type AmendmentView,
  abandonAmendment,
  draftAmendment,
  listAmendments,
  postAmendment,
  signAmendment,
} from '../../contract/caf-amendments.ts';
import type { AskedChange } from '../../domain/convention/asked-change.ts';
import { person } from '../builders/persons.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { nextNumber, signature } from './habilitations.ts';

type Asked = z.input<typeof AskedChange>;

/** Asked for long ago, whatever the clock of the machine says. */
export const asked = { requestedOn: '2024-02-01', requestForm: 'letter' as const };

/** A change that brings in somebody new. */
export const newcomer = (stage: Stage, index = 2): Extract<Asked, { op: 'add-person' }> => ({
  op: 'add-person',
  person: person(index, `p${nextNumber()}.${stage.tag}.example`),
});

/** How far an avenant is taken. */
export type AmendmentStop = 'draft' | 'posted' | 'in-force' | 'abandoned';

/** Takes a new avenant of a convention in force as far as asked, by the real operations. */
export async function amendment(
  stage: Stage,
  cafAgent: Browser,
  id: string,
  until: AmendmentStop,
  changes: readonly Asked[] = [newcomer(stage)],
  partnerSignatories = signature.partnerSignatories,
): Promise<AmendmentView> {
  const as = cafAgent;
  const drafted = await stage.done(draftAmendment, {
    as,
    params: { id },
    body: { ...asked, changes: [...changes] },
  });
  const call = { as, params: { id, number: String(drafted.number) } };
  if (until === 'draft') return drafted;
  if (until === 'abandoned') {
    const body = { version: drafted.version, reason: 'Demande retirée.' };
    return stage.done(abandonAmendment, { ...call, body });
  }
  const posted = await stage.done(postAmendment, { ...call, body: { version: drafted.version } });
  if (until === 'posted') return posted;
  const body = { version: posted.version, signature: { ...signature, partnerSignatories } };
  return stage.done(signAmendment, { ...call, body });
}

/** The avenants of a convention, as the Caf sees them. */
export const amendmentsOf = async (stage: Stage, cafAgent: Browser, id: string): Promise<AmendmentView[]> =>
  (await stage.done(listAmendments, { as: cafAgent, params: { id } })).amendments;
