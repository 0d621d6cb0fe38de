import { entryOf, functionNameOf, type Operation } from '../contract/operation.ts';
import { type contractModules, operations } from '../contract/operations.ts';
import { schedules } from './schedules.ts';

/** Distributes over the modules of the contract: a union of modules shares no export. */
type Declared<Area> = Area extends unknown ? Extract<Area[keyof Area], Operation> : never;
type AnyOperation = Declared<(typeof contractModules)[number]>;
type Kebab<S extends string> = S extends `${infer Head}${infer Tail}`
  ? Head extends Lowercase<Head>
    ? `${Head}${Kebab<Tail>}`
    : `-${Lowercase<Head>}${Kebab<Tail>}`
  : S;
/** `caf-accept-request`: distributes over the operations, so that areas and ids stay together. */
type HttpFunctionName<O> = O extends { id: infer Id extends string; area: infer Area extends string }
  ? `${Area}-${Kebab<Id>}`
  : never;

/** Functions that react to the table's stream: `functions/events/`. */
export const eventFunctions = [
  'events-send-mails',
  'events-issue-passwords',
  'events-publish',
  'events-publish-childminders',
] as const;
/** Functions that hear of new objects in the bucket of deposits: `functions/events/` too. */
export const depositFunctions = ['events-check-council-file'] as const;
/** Functions that the clock starts: `functions/schedule/`. */
export const scheduleFunctions = Object.keys(schedules) as (keyof typeof schedules)[];

/**
 * Every Lambda there is, by the name of its bundle under `dist/functions/`. The type follows from the contract: an
 * operation without its line in a table keyed by this name does not compile.
 */
export type FunctionName =
  | HttpFunctionName<AnyOperation>
  | (typeof eventFunctions)[number]
  | (typeof depositFunctions)[number]
  | keyof typeof schedules;

/** What a function is given beyond the default: 10 seconds, 512 MB (a third of a processor). */
export interface Sizing {
  seconds: number;
  megabytes: number;
}

const usual: Sizing = { seconds: 10, megabytes: 512 };

const sizings: Partial<Record<FunctionName, Sizing>> = {
  ...schedules,
  // The compiler and its fonts are heavy to load; API Gateway hangs up after 29 seconds.
  'caf-download-convention': { seconds: 28, megabytes: 1536 },
  'caf-download-amendment': { seconds: 28, megabytes: 1536 },
  'partner-download-own-convention': { seconds: 28, megabytes: 1536 },
  'caf-download-letter': { seconds: 28, megabytes: 1536 },
  'caf-download-person-data': { seconds: 28, megabytes: 1536 },
  'partner-sign-attestation': { seconds: 28, megabytes: 1536 },
  'public-sign-end-attestation': { seconds: 28, megabytes: 1536 },
  // The communes of France.
  'caf-read-information-figures': { seconds: 10, megabytes: 1024 },
  'partner-download-information-request': { seconds: 28, megabytes: 1536 },
  // Forty PDFs, or a hundred and fifty requests with their keys.
  'partner-read-information-export-piece': { seconds: 28, megabytes: 1769 },
  'software-read-information-feed': { seconds: 28, megabytes: 1024 },
  // Ten megabytes put together, looked at and written.
  'caf-record-signature': { seconds: 28, megabytes: 1024 },
  'caf-download-scan': { seconds: 20, megabytes: 1024 },
  'partner-file-commitment': { seconds: 28, megabytes: 1024 },
  'caf-download-commitment': { seconds: 20, megabytes: 1024 },
  // Fifty decisions, one after the other.
  'caf-approve-harmless': { seconds: 28, megabytes: 1024 },
  // Ten thousand lines in one go.
  'cnaf-load-reference-list': { seconds: 28, megabytes: 1769 },
  // Every agent of every Caf.
  'cnaf-list-cafs': { seconds: 10, megabytes: 1024 },
  // Keep departments, and the communes of France, in memory between calls.
  'public-search-establishments': { seconds: 10, megabytes: 1024 },
  'public-search-places': { seconds: 10, megabytes: 1024 },
  'public-list-department': { seconds: 10, megabytes: 1024 },
  'public-search-communes': { seconds: 10, megabytes: 1024 },
  'public-search-territories': { seconds: 10, megabytes: 1024 },
  'public-resolve-communes': { seconds: 10, megabytes: 1024 },
  // Keeps departments' childminders in memory between calls.
  'public-search-childminders': { seconds: 10, megabytes: 1769 },
  // Files of a whole department, gone through two or three times.
  'caf-read-council-file': { seconds: 28, megabytes: 1769 },
  'caf-list-council-changes': { seconds: 28, megabytes: 1769 },
  'caf-import-council-file': { seconds: 28, megabytes: 1769 },
  'caf-find-childminder': { seconds: 20, megabytes: 1024 },
  'caf-list-childminder-rights': { seconds: 20, megabytes: 1024 },
  'caf-record-childminder-right': { seconds: 20, megabytes: 1024 },
  'caf-lift-childminder-right': { seconds: 20, megabytes: 1024 },
  // A hundred establishments, each with its reads and its transaction.
  'software-send-availability': { seconds: 28, megabytes: 1024 },
  'events-send-mails': { seconds: 60, megabytes: 512 },
  'events-issue-passwords': { seconds: 60, megabytes: 512 },
  'events-publish': { seconds: 120, megabytes: 1024 },
  // Three hundred thousand lines, in a bounded memory.
  'events-check-council-file': { seconds: 300, megabytes: 1769 },
  'events-publish-childminders': { seconds: 120, megabytes: 1769 },
};

/** Seconds and megabytes of a function. */
export const sizingOf = (name: FunctionName): Sizing => sizings[name] ?? usual;

/** The operations of the contract with the names of their functions. */
export const httpFunctions: readonly { name: FunctionName; operation: Operation }[] = operations.map(
  // The list of operations has forgotten the literal names that the type above is made of.
  (operation) => ({ name: functionNameOf(operation) as FunctionName, operation }),
);

/** Every function with the file that exports its handler. */
export const bundledFunctions: readonly { name: FunctionName; entry: string }[] = [
  ...httpFunctions.map(({ name, operation }) => ({ name, entry: entryOf(operation) })),
  ...[...eventFunctions, ...depositFunctions, ...scheduleFunctions].map((name) => ({
    name,
    entry: `functions/${name.replace('-', '/')}.ts`,
  })),
];
