/** What the barest request of somebody signed in asks of the table. */
export interface RequestCost {
  who: string;
  reads: number;
  units: number;
}

/** What became of the requests that began once an access was closed. */
export interface Closings {
  who: string;
  rounds: number;
  begunAfter: number;
  answeredAfter: number;
}

interface Measured {
  requests: RequestCost[];
  closings: Closings[];
}

declare module 'vitest' {
  interface TaskMeta {
    authorisation?: Measured;
  }
}
