import type { Properties } from './assembly.ts';
import { type FunctionModel, functionFor } from './functions.ts';
import type { Resolver } from './resolver.ts';

/** A function that hears of changes in a table, and how it is handed them. */
export interface EventSource {
  function: FunctionModel;
  tableName: string;
  batchSize: number;
  /** How long to wait for a batch to fill. */
  gatherMs: number;
  /** Event patterns: a record is handed over when one of them matches. None lets all through. */
  filters: Properties[];
  /** Times that a failed batch is tried again before it is given up; -1 for as long as the record lives. */
  retries: number;
  bisects: boolean;
  reportsItemFailures: boolean;
  /** ARN of the queue where what was given up ends. */
  deadLetters?: string;
}

/** The mappings from tables' streams to functions. */
export function eventSourcesOf(resolver: Resolver, functions: readonly FunctionModel[]): EventSource[] {
  const tables = resolver.all('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable');
  return resolver.all('AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const table = tables.find(({ arn }) => String(properties.EventSourceArn).startsWith(`${arn}/stream/`));
    if (!table || properties.Enabled === false) return [];
    return [
      {
        function: functionFor(properties.FunctionName, functions),
        tableName: table.ref,
        batchSize: Number(properties.BatchSize ?? 100),
        gatherMs: 1000 * Number(properties.MaximumBatchingWindowInSeconds ?? 0),
        filters: filtersOf(properties.FilterCriteria as Properties | undefined),
        retries: Number(properties.MaximumRetryAttempts ?? -1),
        bisects: properties.BisectBatchOnFunctionError === true,
        reportsItemFailures: ((properties.FunctionResponseTypes ?? []) as string[]).includes(
          'ReportBatchItemFailures',
        ),
        deadLetters: onFailureOf(properties.DestinationConfig as Properties | undefined),
      },
    ];
  });
}

const filtersOf = (criteria: Properties | undefined): Properties[] =>
  ((criteria?.Filters ?? []) as { Pattern: string }[]).map(
    ({ Pattern }) => JSON.parse(Pattern) as Properties,
  );

const onFailureOf = (destinations: Properties | undefined): string | undefined =>
  (destinations?.OnFailure as { Destination?: string } | undefined)?.Destination;
