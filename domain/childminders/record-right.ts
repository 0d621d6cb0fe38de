import { createHash } from 'node:crypto';
import type { Actor, Call } from '../actor.ts';
import type { HabilitationId } from '../identifiers.ts';
import type { Problem } from '../problem.ts';
import type { Write } from '../records.ts';
import { done, type Result, refused } from '../result.ts';
import { traceWrite } from '../traces/trace.ts';
import type { ChildminderRight, Rectifiable } from './childminder-right.ts';
import { councilFileOfCaf, councilOf } from './council-file-of.ts';
import { type ChildmindersDeps, departmentOf, rightsHolding, rightsOfFiles, saltOf } from './department.ts';
import { withoutName } from './file-rights.ts';
import { isSame, marksOf, nameMarkOf } from './identity.ts';
import { hiddenBefore } from './masks.ts';
import type { ChildminderSalt } from './pointer.ts';
import { rectifiedTo } from './rectified-to.ts';
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

/** Times that a masking is recorded anew when another of the department was at the same instant. */
const mostTries = 5;

/**
 * Records a right that a childminder exercised at the Caf itself (RGT-01): it holds at once, and outlives every later
 * file (CSV-07). A masking of the e-mail is refused where the telephone is hidden already, by whatever masking, and the
 * other way round: one of the two stays (CASF art. R. 421-39). Maskings of a contact are recorded one after the other in a
 * department, so that two agents at once do not hide both. A deletion keeps no name, and takes it out of what was recorded
 * before of the same person. A retry of the same intent makes no second one.
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
  const person = await personOf(deps, subject, actor);
  for (let left = mostTries; ; left -= 1) {
    const earlier = await deps.records.get('childminderRight', [cafCode, idOfIntent(call)]);
    if (earlier) return done(earlier);
    if (!person) return refused({ code: 'not-found' });
    const tried = await tryToRecord(deps, { cafCode, subject, person, right }, actor, call);
    const overtaken = !tried.ok && tried.problem.code === 'conflict' && right.kind === 'masking';
    if (!overtaken || left === 1) return tried;
  }
}

interface Asked {
  cafCode: string;
  subject: RightSubject;
  person: StagedPerson;
  right: RightAsked;
}

async function tryToRecord(
  deps: ChildmindersDeps,
  { cafCode, subject, person, right }: Asked,
  actor: Actor,
  call: Call,
): Promise<Result<ChildminderRight, Problem>> {
  // Read before the rights: a masking recorded since then has moved its version.
  const salted = await deps.records.get('childminderSalt', [cafCode]);
  const department = await departmentOf(deps, cafCode);
  const salt = await saltOf(deps, department);
  if (right.kind === 'masking') {
    const held = rightsHolding(salt, department, await rightsOfFiles(deps, department)).of(person);
    const hidden = hiddenBefore(person, held, right.masks);
    if (hidden) return refused({ code: 'contact-to-keep', hidden });
  }
  const record: ChildminderRight = {
    id: idOfIntent(call),
    cafCode,
    habilitationId: subject.habilitationId,
    kind: right.kind,
    marks: marksOf(salt, person),
    nameMark: nameMarkOf(salt, person),
    ...(right.kind !== 'deletion' && {
      person: { lastName: person.lastName, firstName: person.firstName, commune: person.commune },
    }),
    ...(right.kind === 'masking' && { masks: right.masks }),
    ...(right.kind === 'rectification' && {
      rectification: { field: right.field, from: person[right.field] ?? '', to: rectifiedTo(right, cafCode) },
    }),
    at: deps.now().toISOString(),
    by: actor.accountId,
    version: 1,
    lastCommand: call.commandId,
  };
  const named = right.kind === 'deletion' ? namedOf(department.recorded, record) : [];
  const turn = turnOf(right, salted ?? { cafCode, salt, version: 1 });
  const committed = await deps.records.commit([
    { do: 'create', kind: 'childminderRight', record },
    ...turn,
    ...named.map((one) => ({
      do: 'replace' as const,
      kind: 'childminderRight' as const,
      record: { ...withoutName(one), version: one.version + 1 },
    })),
    traceWrite(deps, actor, call, {
      cafCode,
      action: 'childminder-right-recorded',
      subject: { kind: 'habilitation', id: subject.habilitationId },
      detail: `${right.kind} ${record.id}`,
    }),
  ]);
  return committed.ok ? done(record) : refused({ code: 'conflict' });
}

/** What no other masking of a contact may have moved meanwhile. */
const turnOf = (right: RightAsked, salted: ChildminderSalt): Write[] =>
  right.kind === 'masking' && right.masks.some((mask) => mask !== 'address')
    ? [{ do: 'replace', kind: 'childminderSalt', record: { ...salted, version: salted.version + 1 } }]
    : [];

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
