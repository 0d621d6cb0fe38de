import { currentTemplates } from '../../documents/convention-templates.ts';
import type { Actor } from '../../domain/actor.ts';
import type { DeclaredPeriod } from '../../domain/availability/availability.ts';
import { declareAvailability } from '../../domain/availability/declare-availability.ts';
import { decideSubmission } from '../../domain/establishment/decide-submission.ts';
import { fieldsToDecide } from '../../domain/establishment/fields-to-decide.ts';
import type {
  OperatingField,
  OperatingInformation,
} from '../../domain/establishment/operating-information.ts';
import { submitOperatingInformation } from '../../domain/establishment/submit-operating-information.ts';
import { acceptRequest } from '../../domain/habilitation/accept-request.ts';
import { activateHabilitation } from '../../domain/habilitation/activate-habilitation.ts';
import type { Habilitation } from '../../domain/habilitation/habilitation.ts';
import { recordSignature } from '../../domain/habilitation/record-signature.ts';
import type { HabilitationRequest } from '../../domain/habilitation/request.ts';
import { signatoryName } from '../../domain/habilitation/signatories.ts';
import { submitRequest } from '../../domain/habilitation/submit-request.ts';
import { addDays, parisDay } from '../../domain/paris-day.ts';
import { readCommunes } from './communes.ts';
import type { cases } from './people.ts';
import { sendScan } from './scan.ts';
import { expectDone, type Stage } from './stage.ts';

/** A request of any kind; those of a data provider are written without what they all share. */
export type Case = (typeof cases)[keyof typeof cases] | HabilitationRequest;

/** Sends a request as its party does on the public side. */
export async function ask(
  { deps, call }: Stage,
  request: Case,
): Promise<Pick<Habilitation, 'id' | 'version'>> {
  const { reference } = expectDone(
    await submitRequest(
      { ...deps, readCommunes },
      'kind' in request ? request : { kind: 'structures', cafCode: '26', ...request },
      call(),
    ),
  );
  return { id: reference as Habilitation['id'], version: 1 };
}

/** Brings a request to the convention that is in the post. */
export async function accepted(stage: Stage, agent: Actor, request: Case): Promise<Habilitation> {
  return accept(stage, agent, await ask(stage, request));
}

async function accept(stage: Stage, agent: Actor, asked: Pick<Habilitation, 'id' | 'version'>) {
  const conventionTemplates = currentTemplates();
  return expectDone(await acceptRequest({ ...stage.deps, conventionTemplates }, asked, agent, stage.call()));
}

/** Records the paper that came back, signed that very day by all who must. */
export async function sign(stage: Stage, agent: Actor, posted: Habilitation): Promise<Habilitation> {
  const { id, version, kind, provider, persons, convention } = posted;
  const bound = kind === 'mam' ? persons : [provider.representative];
  const signature = {
    signedOn: parisDay(stage.deps.now()),
    place: 'Valence',
    partnerSignatories: bound.flatMap((one) => (one ? signatoryName(one) : [])),
    cafSignatory: convention ? signatoryName(convention.caf.representative) : '',
    scan: await sendScan(stage, agent, id),
  };
  return expectDone(await recordSignature(stage.deps, { id, version, signature }, agent, stage.call()));
}

/** Brings a request all the way to a convention signed so many days ago, with the weeks that the post takes. */
export async function inForce(
  stage: Stage,
  agent: Actor,
  request: Case,
  { signed, took }: { signed: number; took: number },
): Promise<Habilitation> {
  stage.daysAgo(signed + took);
  const asked = await ask(stage, request);
  stage.daysAgo(signed + Math.ceil(took / 2));
  const posted = await accept(stage, agent, asked);
  stage.daysAgo(signed);
  const { id, version } = await sign(stage, agent, posted);
  return expectDone(await activateHabilitation(stage.deps, { id, version }, agent, stage.call()));
}

/** Makes one of the persons of a convention somebody a visitor can sign in as. */
export async function settlePerson(
  stage: Stage,
  habilitation: Habilitation,
  index: number,
  says: string,
): Promise<Actor> {
  const accountId = habilitation.persons[index]?.accountId;
  if (!accountId) throw new Error('A person of a convention in force has no account');
  return stage.settle(accountId, says);
}

/** Sends what an establishment would show; gives the version that waits. */
export async function submit(
  stage: Stage,
  actor: Actor,
  id: string,
  information: OperatingInformation,
): Promise<number> {
  const own = await submitOperatingInformation(
    { ...stage.deps, readCommunes },
    { id, basedOn: 0, information },
    actor,
    stage.call(),
  );
  return expectDone(own).submission?.version ?? 0;
}

/** Sends what an establishment shows, and has the Caf put it online. */
export async function publish(
  stage: Stage,
  agent: Actor,
  actor: Actor,
  id: string,
  information: OperatingInformation,
): Promise<void> {
  await submit(stage, actor, id, information);
  await decide(stage, agent, id);
}

/** The Caf approves all that waits of an establishment, but for one field that it sends back with a reason. */
export async function decide(
  stage: Stage,
  agent: Actor,
  id: string,
  sentBack?: { field: OperatingField; reason: string },
): Promise<void> {
  const [submission, publication] = await stage.deps.records.getAll([
    { kind: 'submission', key: [id] },
    { kind: 'publication', key: [id] },
  ]);
  if (!submission) throw new Error(`Nothing waits for ${id}`);
  const fields = fieldsToDecide(submission, publication);
  const decisions = {
    approve: fields.filter((field) => field !== sentBack?.field),
    return: sentBack ? [sentBack] : [],
  };
  const input = { id, version: submission.version, ...decisions };
  expectDone(await decideSubmission(stage.deps, input, agent, stage.call()));
}

/** Declares from the day the clock shows, for so many days. */
export async function declare(
  stage: Stage,
  actor: Actor,
  id: string,
  said: Pick<DeclaredPeriod, 'state' | 'cells'>,
  days: number,
): Promise<void> {
  const from = parisDay(stage.deps.now());
  const periods = [{ ...said, from, until: addDays(from, days) }];
  const declaration = { kind: 'periods' as const, periods };
  expectDone(await declareAvailability(stage.deps, { id, basedOn: 0, declaration }, actor, stage.call()));
}
