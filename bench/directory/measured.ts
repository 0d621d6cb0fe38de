/** What a process is to measure, with the bundle of the search function. */
export type MeasureJob = { bundle: string; times: number } & (
  | { kind: 'cold'; query: Record<string, string> }
  | { kind: 'memory'; queries: Record<string, string>[] }
  | { kind: 'warm' }
  | { kind: 'index' }
);

interface Traffic {
  requests: number;
  bytes: number;
}

/** What it measured: milliseconds, one for each search. */
export type Measured =
  | ({ kind: 'cold'; milliseconds: number } & Traffic)
  | ({ kind: 'memory'; megabytes: number; peak: number } & Traffic)
  | {
      kind: 'warm';
      first: number[];
      read: Traffic;
      handled: number[];
      during: Traffic;
      seconds: number;
      searched: number[];
      bare: number[];
      sqlite: number[];
      differing: number;
      points: number;
      megabytes: number;
    }
  | { kind: 'index'; searched: number[]; bare: number[]; differing: number; points: number };
