import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { StateTag, type StateTone } from './state-tag.tsx';
import './steps.css';

/** Where one is in a form of several pages: « Étape 2 sur 5 », and the names of all. `current` counts from 0. */
export function Stepper({ steps, current }: { steps: readonly string[]; current: number }) {
  return (
    <nav className="stepper" aria-label="Étapes">
      <p className="stepper-count" aria-hidden="true">
        Étape {current + 1} sur {steps.length}
        <span className="stepper-here">&nbsp;: {steps[current]}</span>
      </p>
      <ol>
        {steps.map((step, index) => (
          <li
            key={step}
            aria-current={index === current ? 'step' : undefined}
            data-state={index < current ? 'done' : index === current ? 'current' : 'ahead'}
          >
            {step}
            {index < current && <span className="only-read-aloud"> (terminée)</span>}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** One thing to do in a list of tasks: where it is done, and how it stands. */
export type Task = {
  title: string;
  hint?: ReactNode;
  /** Without a way in, the task cannot be begun yet. */
  to?: LinkProps['to'];
  params?: LinkProps['params'];
  search?: LinkProps['search'];
  state: string;
  tone: StateTone;
};

/** The parts of a long form, in the order that one likes. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li className="task" key={task.title}>
          <div>
            {task.to ? (
              <Link className="task-link" to={task.to} params={task.params} search={task.search}>
                {task.title}
              </Link>
            ) : (
              task.title
            )}
            {task.hint && <div className="soft small">{task.hint}</div>}
          </div>
          <StateTag tone={task.tone}>{task.state}</StateTag>
        </li>
      ))}
    </ul>
  );
}
