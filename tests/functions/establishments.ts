import type * as z from 'zod';
import { readOnline, withdrawInformation } from '../../contract/caf-online.ts';
import { decideSubmission, readSubmission } from '../../contract/caf-validation.ts';
import { declareAvailability, submitOperatingInformation } from '../../contract/partner.ts';
import type { DeclaredPeriod } from '../../domain/availability/availability.ts';
import type { OperatingInformation } from '../../domain/establishment/operating-information.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import type { Browser } from './browser.ts';
import type { Stage } from './driver.ts';
import { listedEstablishment } from './habilitations.ts';

/** Two weeks from tomorrow, whatever day it is, with two places on Monday mornings. */
export const week: z.input<typeof DeclaredPeriod> = {
  state: 'available',
  get from() {
    return addDays(parisDay(new Date()), 1);
  },
  get until() {
    return addDays(parisDay(new Date()), 14);
  },
  cells: [{ care: 'regular', age: '1-2', day: 'monday', half: 'morning', places: 2 }],
};

/** Puts a new EAJE in the list of the Drôme and, in place of those it names, in a convention in force. */
export async function newEstablishment(stage: Stage, habilitationId: string): Promise<string> {
  const establishmentId = await listedEstablishment(stage);
  const seen = await stage.deps.records.get('habilitation', [habilitationId]);
  const [first] = seen?.establishments ?? [];
  if (!seen || !first) throw new Error('The convention names an establishment');
  const establishments = [{ ...first, establishmentId }];
  await stage.deps.records.commit([
    { do: 'replace', kind: 'habilitation', record: { ...seen, establishments, version: seen.version + 1 } },
  ]);
  return establishmentId;
}

/** Sends operating information over what is there now, and gives the version that waits. */
export async function submitted(
  stage: Stage,
  as: Browser,
  id: string,
  information: z.input<typeof OperatingInformation> = { tariffs: 'Selon le quotient familial.' },
): Promise<number> {
  const waiting = await stage.deps.records.get('submission', [id]);
  const body = { basedOn: waiting?.version ?? 0, information, commitmentsAccepted: true as const };
  const own = await stage.done(submitOperatingInformation, { as, params: { id }, body });
  return own.submission?.version ?? 0;
}

/** Approves all that waits. */
export async function approved(stage: Stage, cafAgent: Browser, id: string): Promise<void> {
  const call = { as: cafAgent, params: { id } };
  const body = approval(await stage.done(readSubmission, call));
  await stage.done(decideSubmission, { ...call, body });
}

/** What was read of a submission, as far as a decision on it goes. */
type Read = Pick<z.infer<typeof readSubmission.response.schema>, 'version' | 'toDecide'>;

/** The decision that puts all of it online. */
export const approval = ({ version, toDecide }: Read) => ({ version, approve: toDecide, return: [] });

/** The decision that sends all of it back. */
export const returnOf = ({ version, toDecide }: Read, reason: string) => ({
  version,
  approve: [],
  return: toDecide.map((field) => ({ field, reason })),
});

/** Declares places over what is there now, and gives the version that is online. */
export async function declared(
  stage: Stage,
  as: Browser,
  id: string,
  period: z.input<typeof DeclaredPeriod> = week,
): Promise<number> {
  const last = await stage.deps.records.get('availability', [id]);
  const body = { basedOn: last?.version ?? 0, declaration: { kind: 'periods' as const, periods: [period] } };
  const own = await stage.done(declareAvailability, { as, params: { id }, body });
  return own.availability?.version ?? 0;
}

/** Takes a part offline, whatever its version. */
export async function withdrawn(
  stage: Stage,
  cafAgent: Browser,
  id: string,
  part: 'operating' | 'availability',
): Promise<void> {
  const call = { as: cafAgent, params: { id } };
  const { operatingVersion, availabilityVersion } = await stage.done(readOnline, { ...call, query: {} });
  const version = (part === 'operating' ? operatingVersion : availabilityVersion) ?? 0;
  const body = { part, version, reason: 'Une publicité <déguisée>.' };
  await stage.done(withdrawInformation, { ...call, body });
}
