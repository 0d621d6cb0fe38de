import { fromList, type RequestDeps } from '../habilitation/annex-of-request.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { FieldError, Problem } from '../problem.ts';
import { done, type Result, refused } from '../result.ts';
import type { AskedChange } from './asked-change.ts';
import type { Change } from './change.ts';

/** The changes asked, held against the Caf's list and the official communes; errors name the line. */
export async function changesAsked(
  deps: RequestDeps,
  { cafCode }: Habilitation,
  asked: readonly AskedChange[],
): Promise<Result<Change[], Problem>> {
  const errors: FieldError[] = [];
  const lines = asked.flatMap((change, line) =>
    change.op === 'add-establishment' ? [{ change, line }] : [],
  );
  const listed = await fromList(
    deps,
    cafCode,
    lines.map(({ change: { op: _, ...right } }) => right),
  );
  if (!listed.ok) {
    if (listed.problem.code !== 'invalid-request') return listed;
    for (const { path, message } of listed.problem.errors) {
      const [, place, field] = path.split('.');
      errors.push({
        path: ['changes', lines[Number(place)]?.line, field].filter((part) => part !== undefined).join('.'),
        message,
      });
    }
  }
  const byId = new Map(listed.ok ? listed.value.map((one) => [one.establishmentId, one]) : []);
  const communes = asked.some(({ op }) => op === 'add-commune') ? await deps.readCommunes() : undefined;

  const changes = asked.flatMap((change, line): Change[] => {
    if (change.op === 'add-establishment') {
      const establishment = byId.get(change.establishmentId);
      return establishment
        ? [{ op: change.op, establishment: { ...establishment, ...rightsOf(change) } }]
        : [];
    }
    if (change.op !== 'add-commune') return [change];
    const commune = communes?.byCode.get(change.code);
    if (!commune) errors.push({ path: `changes.${line}`, message: 'unknown-commune' });
    else if (commune.department !== cafCode) {
      errors.push({ path: `changes.${line}`, message: 'commune-elsewhere' });
    }
    return commune ? [{ op: change.op, commune: { code: change.code, name: commune.name } }] : [];
  });
  return errors.length > 0 ? refused({ code: 'invalid-request', errors }) : done(changes);
}

const rightsOf = ({ operating, availability }: { operating: boolean; availability: boolean }) => ({
  operating,
  availability,
});
