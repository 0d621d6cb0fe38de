import type { Properties } from './assembly.ts';
import { type FunctionModel, functionFor } from './functions.ts';
import type { Resolver } from './resolver.ts';

/** A function that the clock starts. */
export interface ScheduleModel {
  name: string;
  description: string;
  /** `rate(15 minutes)`, `cron(0 3 * * ? *)`, `at(2026-11-21T10:00:00)` */
  expression: string;
  timeZone: string;
  function: FunctionModel;
  /** What the function is handed; the scheduler's own event when absent. */
  input: unknown;
  /** Times that a failed run is tried again. */
  retries: number;
}

/** EventBridge Scheduler's schedules, and EventBridge rules that have one. */
export function schedulesOf(resolver: Resolver, functions: readonly FunctionModel[]): ScheduleModel[] {
  return [
    ...resolver
      .all('AWS::Scheduler::Schedule')
      .map(({ id, properties }) =>
        schedule(id, properties, (properties.Target ?? {}) as Properties, functions),
      ),
    ...resolver
      .all('AWS::Events::Rule')
      .filter(({ properties }) => properties.ScheduleExpression)
      .flatMap(({ id, properties }) =>
        ((properties.Targets ?? []) as Properties[]).map((target) =>
          schedule(id, properties, target, functions),
        ),
      ),
  ].filter(({ disabled }) => !disabled);
}

const schedule = (
  id: string,
  properties: Properties,
  target: Properties,
  functions: readonly FunctionModel[],
): ScheduleModel & { disabled: boolean } => ({
  name: String(properties.Name ?? id),
  description: String(properties.Description ?? ''),
  expression: String(properties.ScheduleExpression),
  timeZone: String(properties.ScheduleExpressionTimezone ?? 'UTC'),
  function: functionFor(target.Arn, functions),
  input: target.Input ? JSON.parse(String(target.Input)) : undefined,
  // The scheduler's own retries are for a function that cannot be called; Lambda tries a failed run twice more.
  retries: 2,
  disabled: properties.State === 'DISABLED',
});
