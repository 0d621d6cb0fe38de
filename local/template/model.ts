import { readAssembly } from './assembly.ts';
import { type BucketModel, bucketsOf } from './buckets.ts';
import { type EventSource, eventSourcesOf } from './event-sources.ts';
import { type FunctionModel, functionsOf } from './functions.ts';
import type { PhysicalNames } from './local-names.ts';
import { resolverOf } from './resolver.ts';
import { type ResourceModels, resourcesOf } from './resources.ts';
import { type RestApiModel, restApiOf } from './rest-api.ts';
import { type ScheduleModel, schedulesOf } from './schedules.ts';
import { type SiteModel, siteOf } from './site.ts';

/** Everything of the synthesized templates that the embedded stack serves. */
export interface Model {
  functions: FunctionModel[];
  restApi: RestApiModel | undefined;
  eventSources: EventSource[];
  schedules: ScheduleModel[];
  buckets: BucketModel[];
  site: SiteModel;
}

/** What engines must hold, before they have given identifiers to it. */
export const readResources = (assemblyDir: string): ResourceModels =>
  resourcesOf(resolverOf(readAssembly(assemblyDir)));

/**
 * Reads a cloud assembly.
 * @param physical identifiers that engines gave to user pools and their clients
 */
export function readModel(assemblyDir: string, physical: PhysicalNames): Model {
  const resolver = resolverOf(readAssembly(assemblyDir), physical);
  const functions = functionsOf(resolver);
  return {
    functions,
    restApi: restApiOf(resolver, functions),
    eventSources: eventSourcesOf(resolver, functions),
    schedules: schedulesOf(resolver, functions),
    buckets: bucketsOf(resolver, functions),
    site: siteOf(resolver),
  };
}
