/** What the erasure of so many requests took, in seconds, and the most live memory that it held. */
export interface PurgeCost {
  requests: number;
  purge: number;
  /** The same items deleted without a condition; absent where it was not measured. */
  bare?: number;
  heapMegabytes: number;
}

declare module 'vitest' {
  interface TaskMeta {
    purges?: PurgeCost[];
  }
}
