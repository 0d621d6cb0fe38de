import { TaskList } from '../../design/steps.tsx';
import { missingIn } from './body-of.ts';
import { emptyDraft, type RequestDraft } from './draft.ts';
import { type AskedKind, natures } from './kinds.ts';
import { type Step, stepName, stepsOf } from './steps.ts';

/** How far each page of a request is: filled in, begun, or not yet. */
function statesOf(kind: AskedKind, draft: RequestDraft) {
  const missing = missingIn(kind, draft);
  const untouched = missingIn(kind, emptyDraft());
  const count = (among: typeof missing, step: Step) => among.find((each) => each.step === step)?.count ?? 0;
  return stepsOf[kind]
    .filter((step) => step !== 'relecture')
    .map((step) => {
      const left = count(missing, step);
      const begun = left < count(untouched, step);
      return {
        step,
        state: left === 0 ? ('done' as const) : begun ? ('begun' as const) : ('ahead' as const),
      };
    });
}

/** The first page with something left to answer, else the reading of the whole. */
export const firstToDo = (kind: AskedKind, draft: RequestDraft): Step =>
  statesOf(kind, draft).find(({ state }) => state !== 'done')?.step ?? 'relecture';

const words = { done: 'Rempli', begun: 'À compléter', ahead: 'À faire' } as const;
const tones = { done: 'good', begun: 'waiting', ahead: 'calm' } as const;

/** The parts of a request that was begun, in the order that one likes. */
export function RequestTasks({ kind, draft }: { kind: AskedKind; draft: RequestDraft }) {
  const states = statesOf(kind, draft);
  const ready = states.every(({ state }) => state === 'done');
  const nature = natures[kind];
  return (
    <TaskList
      tasks={[
        ...states.map(({ step, state }) => ({
          title: stepName(step, kind),
          to: '/habilitation/$nature/$etape' as const,
          params: { nature, etape: step },
          state: words[state],
          tone: tones[state],
        })),
        {
          title: stepName('relecture', kind),
          hint: ready ? undefined : 'Quand tout est rempli',
          ...(ready && {
            to: '/habilitation/$nature/$etape' as const,
            params: { nature, etape: 'relecture' },
          }),
          state: ready ? 'À faire' : 'Plus tard',
          tone: ready ? ('waiting' as const) : ('calm' as const),
        },
      ]}
    />
  );
}
