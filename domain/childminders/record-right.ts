import { createHash } from 'node:crypto';
import type { Actor, Call } from '../actor.ts';
import type { HabilitationId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { ChildminderRight, Rectifiable } from './childminder-right.ts';
import { councilFileOfCaf, councilOf } from './council-file-of.ts';
import { type ChildmindersDeps, departmentOf, rightsHolding, rightsOfFiles, saltOf } from './department.ts';
import { withoutName } from './file-rights.ts';
import { isSame, marksOf, nameMarkOf } from './identity.ts';
import { hiddenBefore } from './masks.ts';
import { eachPerson } from './staged-people.ts';
import type { Maskable, StagedPerson } from './staged-person.ts';

/** Whom a right is about: a person of a file, by its line, or one that no file names. */
export type RightSubject =
  | { in: 'file'; habilitationId: HabilitationId; fileId: string; line: number }
  | {
      in: 'none';
      habilitationId: HabilitationId;
      lastName: string;
      firstName: string;
      communeCode: string;
      commune: string;
      agrementNumber?: string | undefined;
    };

/** What the person asks. */
export type RightAsked =
  | { kind: 'opposition' | 'deletion' }
  | { kind: 'masking'; masks: Maskable[] }
  | { kind: 'rectification'; field: Rectifiable; to: string };

/** Rights of one person that a deletion takes the name out of, in its own write. */
const mostOfOne = 20;

/**
 * Records a right that a childminder exercised at the Caf itself (RGT-01): it holds at once, and outlives every later
 * file (CSV-07). A masking of the e-mail is refused where the telephone is hidden already, by whatever masking, and the
 * other way round: one of the two stays (CASF art. R. 421-39). A deletion keeps no name, and takes it out of what was recorded before of the same person. A retry of
 * the same intent makes no second one.
 */
export async function recordChildminderRight(
  deps: ChildmindersDeps,
  { subject, right }: { subject: RightSubject; right: RightAsked },
  actor: Actor,
  call: Call,
): Promise<Result<ChildminderRight, Problem>> {
  const of = await councilOf(deps, subject.habilitationId, actor);
  if (!of) return refused({ code: 'not-found' });
  const { cafCode } = of.council;
  const id = idOfIntent(call);
  const earlier = await deps.records.get('childminderRight', [cafCode, id]);
  if (earlier) return done(earlier);
  const person = await personOf(deps, subject, actor);
  if (!person) return refused({ code: 'not-found' });
  const department = await departmentOf(deps, cafCode);
  const salt = await saltOf(deps, department);
  if (right.kind === 'masking') {
    const held = rightsHolding(salt, department, await rightsOfFiles(deps, department)).of(person);
    const hidden = hiddenBefore(person, held, right.masks);
    if (hidden) return refused({ code: 'contact-to-keep', hidden });
  }
  const marks = marksOf(salt, person);
  const record: ChildminderRight = {
    id,
    cafCode,
    habilitationId: subject.habilitationId,
    kind: right.kind,
    marks,
    nameMark: nameMarkOf(salt, person),
    ...(right.kind !== 'deletion' && {
      person: { lastName: person.lastName, firstName: person.firstName, commune: person.commune },
    }),
    ...(right.kind === 'masking' && { masks: right.masks }),
    ...(right.kind === 'rectification' && {
      rectification: { field: right.field, from: person[right.field] ?? '', to: right.to },
    }),
    at: deps.now().toISOString(),
    by: actor.accountId,
    version: 1,
    lastCommand: call.commandId,
  };
  const named = right.kind === 'deletion' ? namedOf(department.recorded, record) : [];
  const committed = await deps.records.commit([
    { do: 'create', kind: 'childminderRight', record },
    ...named.map((one) => ({
      do: 'replace' as const,
      kind: 'childminderRight' as const,
      record: { ...withoutName(one), version: one.version + 1 },
    })),
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'childminder-right-recorded',
      subject: { kind: 'habilitation', id: subject.habilitationId },
      detail: `${right.kind} ${id}`,
    }),
  ]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}

/** One right for an intent: the same on a retry. */
const idOfIntent = ({ commandId }: Call): string =>
  createHash('sha256').update(`childminder-right|${commandId}`).digest('base64url').slice(0, 22);

async function personOf(
  deps: ChildmindersDeps,
  subject: RightSubject,
  actor: Actor,
): Promise<StagedPerson | undefined> {
  if (subject.in === 'none') {
    const { in: _, habilitationId: __, ...named } = subject;
    return { line: 1, place: 'home', ...named };
  }
  const file = await councilFileOfCaf(deps, subject, actor);
  if (!file) return undefined;
  let found: StagedPerson | undefined;
  const start = `{"line":${subject.line},`;
  await eachPerson(
    deps,
    file,
    (person) => {
      if (person.line === subject.line) found = person;
    },
    (line) => !line.startsWith('{"line":') || line.startsWith(start),
  );
  return found;
}

/** What was recorded of the same person and still holds a name. */
const namedOf = (recorded: readonly ChildminderRight[], { marks }: ChildminderRight): ChildminderRight[] =>
  recorded
    .filter((one) => (one.person ?? one.rectification) !== undefined && isSame(one.marks, marks))
    .slice(0, mostOfOne);
