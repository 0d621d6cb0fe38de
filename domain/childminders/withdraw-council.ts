import type { Deps } from '../deps.ts';
import type { Habilitation } from '../habilitation/habilitation.ts';
import type { Write } from '../records.ts';
import { traceWrite } from '../traces/trace.ts';
import type { ChildminderPointer } from './pointer.ts';
import { councilFileTransitions, mayDoToCouncilFile } from './transitions.ts';

/**
 * The writes that take the childminders of a council off the site for good, on the day its convention ends (AVN-06, S4
 * art. 3): they go with the milestone itself, and what families search is rewritten from them. Where no file ever was
 * online a pointer is made all the same, which tells the erasure that everything goes.
 */
export async function withdrawalOfCouncil(deps: Deps, council: Habilitation): Promise<Write[]> {
  const { id: habilitationId, cafCode } = council;
  const seen = await deps.records.get('childminderPointer', [cafCode, habilitationId]);
  if (seen?.withdrawn) return [];
  const at = deps.now().toISOString();
  const next: ChildminderPointer = {
    cafCode,
    habilitationId,
    councilName: council.provider.name,
    ...(seen?.rightsKey && { rightsKey: seen.rightsKey }),
    withdrawn: { at },
    version: (seen?.version ?? 0) + 1,
    lastCommand: `end-${habilitationId}`,
  };
  const files = await Promise.all(
    [seen?.current, seen?.previous].map(
      (shown) => shown && deps.records.get('councilFile', [habilitationId, shown.fileId]),
    ),
  );
  const { to } = councilFileTransitions.withdraw;
  return [
    seen
      ? { do: 'replace', kind: 'childminderPointer', record: next }
      : { do: 'create', kind: 'childminderPointer', record: next },
    ...files.flatMap((file): Write[] =>
      file && mayDoToCouncilFile('withdraw', file.state)
        ? [
            {
              do: 'replace',
              kind: 'councilFile',
              record: { ...file, state: to, stateSince: at, version: file.version + 1 },
            },
          ]
        : [],
    ),
    traceWrite(
      deps,
      'system',
      { from: 'system' },
      {
        cafCode,
        action: 'council-data-withdrawn',
        subject: { kind: 'habilitation', id: habilitationId },
      },
    ),
  ];
}
