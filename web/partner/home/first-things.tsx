import { type Task, TaskList } from '../../design/steps.tsx';
import { availabilitySituation, type OwnListed, operatingSituation } from './situations.ts';

const atOnce = 5;

/** What is to be done, the most pressing first; nothing when all is in order. */
export function thingsToDo(establishments: readonly OwnListed[], today: string): Task[] {
  return establishments
    .flatMap((establishment) => {
      const { rights, establishmentId: id, name } = establishment;
      return [
        {
          held: rights.operating,
          situation: operatingSituation(establishment),
          to: '/partenaire/etablissements/$id/fonctionnement' as const,
        },
        {
          held: rights.availability,
          situation: availabilitySituation(establishment, today),
          to: '/partenaire/etablissements/$id/disponibilites' as const,
        },
      ].flatMap(({ held, situation: { todo, state, tone }, to }) =>
        held && todo
          ? [
              {
                rank: todo.rank,
                title: `${todo.words}\u00a0: ${name}`,
                to,
                params: { id },
                state: todo.state ?? state,
                tone: todo.state ? ('waiting' as const) : tone,
              },
            ]
          : [],
      );
    })
    .sort((one, other) => one.rank - other.rank);
}

/** The first things to do, and how many more there are. */
export function FirstThings({ tasks }: { tasks: readonly Task[] }) {
  const more = tasks.length - atOnce;
  if (tasks.length === 0) return null;
  return (
    <section className="stack stack-tight" aria-labelledby="a-faire">
      <h2 id="a-faire">À faire d’abord</h2>
      <TaskList tasks={tasks.slice(0, atOnce)} />
      {more > 0 && (
        <p className="soft">
          {more === 1
            ? 'Une autre action vous attend plus bas.'
            : `${more} autres actions vous attendent plus bas.`}
        </p>
      )}
    </section>
  );
}
